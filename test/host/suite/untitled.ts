import * as vscode from 'vscode';

let count = 0;

/**
 * Shows a new untitled document with this text, under a name of its own. Left to itself the host takes the name of the one that
 * was just closed, and now and then its text as well.
 */
export async function untitled(text: string, extension: 'md' | 'txt' = 'md'): Promise<vscode.TextEditor> {
  count++;
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `draft-${count}.${extension}` });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  if (text) await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}
