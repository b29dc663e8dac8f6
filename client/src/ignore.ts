import * as vscode from 'vscode';

/** Turns a finding off in the user's settings, or in the workspace's where the levels are kept there. */
export async function ignoreEverywhere(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('amends');
  const { workspaceValue, globalValue } = settings.inspect<Record<string, string>>('faults') ?? {};
  const target = workspaceValue ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('faults', { ...(workspaceValue ?? globalValue), [code]: 'off' }, target);
}

/** Saves the configuration file that an *Ignore* has just written, so that it takes effect. */
export async function saveConfig(uri: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await document.save();
}
