import * as vscode from 'vscode';

/** Turns a finding off in the user's settings, or in the workspace's where the levels are kept there. */
export async function ignoreEverywhere(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('amends');
  const { workspaceValue, globalValue } = settings.inspect<Record<string, string>>('faults') ?? {};
  const target = workspaceValue ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  try {
    await settings.update('faults', { ...(workspaceValue ?? globalValue), [code]: 'off' }, target);
  } catch {
    tellUnwritten();
  }
}

/** Saves the configuration file that an *Ignore* has just written, so that it takes effect. */
export async function saveConfig(uri: string): Promise<void> {
  const saved = vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then((document) => document.save());
  const isSaved = await saved.then(
    (done) => done,
    () => false,
  );
  if (!isSaved) tellUnwritten();
}

function tellUnwritten(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('The settings could not be written. Save or mend the settings file, then try again.'),
  );
}
