import * as vscode from 'vscode';

const KIND = vscode.CodeActionKind.QuickFix.append('amends').append('ignore');

/** Adds *Ignore everywhere* to the light bulb. It writes the settings, so it is the client's and not the server's. */
export function offerIgnoreEverywhere(selector: vscode.DocumentSelector): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: (_document, _range, { diagnostics }) =>
        diagnostics.filter(({ source }) => source === 'amends').map(ignoreAction),
    },
    { providedCodeActionKinds: [KIND] },
  );
}

function ignoreAction(diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const { code } = diagnostic;
  const name = String(typeof code === 'object' ? code.value : code);
  const title = vscode.l10n.t('Ignore everywhere: {0}', name);
  const action = new vscode.CodeAction(title, KIND);
  action.diagnostics = [diagnostic];
  action.command = { command: 'amends.ignoreEverywhere', title, arguments: [name] };
  return action;
}

/** Turns a finding off in the user's settings, or in the workspace's where the levels are kept there. */
export async function ignoreEverywhere(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('amends');
  const { workspaceValue, globalValue } = settings.inspect<Record<string, string>>('faults') ?? {};
  const target = workspaceValue ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  try {
    await settings.update('faults', { ...(workspaceValue ?? globalValue), [code]: 'off' }, target);
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The settings could not be written. Save or mend the settings file, then try again.'),
    );
  }
}
