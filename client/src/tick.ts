import * as vscode from 'vscode';
import type { WirePromise } from '../../server/src/protocol';

/**
 * Ticks or unticks the check box of a promise in its file, as one step that can be undone. A document that stands in a tab, or has
 * other changes, stays unsaved: saving is its writer's word. Any other file is saved, for nobody would see that it waits.
 */
export async function tick({ uri: address, box }: WirePromise, checked: boolean): Promise<void> {
  if (!box) return;
  const uri = vscode.Uri.parse(address);
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  const { start } = box.range;
  const mark = new vscode.Range(start.line, start.character, start.line, start.character + 1);
  // The file may have changed since the server read it.
  if (!document || !isBox(document, mark)) return sayChanged();
  const save = !document.isDirty && !standsInTab(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, mark, checked ? 'x' : ' ');
  const done = (await vscode.workspace.applyEdit(edit)) && (!save || (await document.save()));
  if (!done) void vscode.window.showWarningMessage(vscode.l10n.t('The box could not be changed in this file.'));
}

function isBox(document: vscode.TextDocument, mark: vscode.Range): boolean {
  const { line, character } = mark.start;
  if (line >= document.lineCount || character === 0) return false;
  return /^\[[ xX]\]$/.test(document.lineAt(line).text.slice(character - 1, character + 2));
}

function standsInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

function sayChanged(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('The file has changed meanwhile. Please try once more.'));
}
