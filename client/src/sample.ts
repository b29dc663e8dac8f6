import * as vscode from 'vscode';

/** Opens the sample draft, a director's town hall script after a vendor's failure, as a new document that is the user's own. */
export async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'client/media/sample.md'));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

/** Opens the walkthrough; nothing else ever does. */
export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'amends.amends#start', false);
}
