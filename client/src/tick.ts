import * as vscode from 'vscode';
import type { WirePromise } from '../../server/src/protocol';
import { tellChanged } from './telling';

/**
 * Ticks or unticks the check box of a promise in its file, as one step that can be undone. A document that stands in a tab, or has
 * other changes, stays unsaved: saving is its writer's word. Any other file is saved, for nobody would see that it waits. What
 * cannot be done is told; nothing is thrown.
 */
export async function tick({ uri: address, box }: WirePromise, checked: boolean): Promise<void> {
  if (!box) return;
  const uri = vscode.Uri.parse(address);
  // A file that is gone is not made anew, though the editor may still hold its text.
  const [document] = await Promise.all([vscode.workspace.openTextDocument(uri), vscode.workspace.fs.stat(uri)]).catch(
    () => [],
  );
  if (!document) {
    void vscode.window.showWarningMessage(vscode.l10n.t('This file can no longer be opened.'));
    return;
  }
  // The text may have changed since the server read it. From here to the edit nothing else runs, and the editor refuses an edit of
  // a text that it has changed meanwhile.
  if (!isSameLine(document, box)) return tellChanged();
  const save = !document.isDirty && !standsInTab(uri);
  const { start } = box.range;
  const edit = new vscode.WorkspaceEdit();
  const mark = new vscode.Range(start.line, start.character, start.line, start.character + 1);
  edit.replace(uri, mark, checked ? 'x' : ' ');
  if (!(await vscode.workspace.applyEdit(edit))) return tellChanged();
  if (save && !(await saved(document))) await showUnsaved(document);
}

/** Whether the line of the box is as the server read it, but for the mark in the box. */
function isSameLine(document: vscode.TextDocument, { range, line }: NonNullable<WirePromise['box']>): boolean {
  const { start } = range;
  if (start.line >= document.lineCount) return false;
  const unmarked = (text: string): string => `${text.slice(0, start.character)} ${text.slice(start.character + 1)}`;
  return unmarked(document.lineAt(start.line).text) === unmarked(line);
}

function standsInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

/** Saves a document; false where that is refused, be it by the disk or because the file is newer than the document. */
function saved(document: vscode.TextDocument): Thenable<boolean> {
  return document.save().then(undefined, () => false);
}

/** Shows a change that could not be saved, so that nobody thinks it is in the file. */
async function showUnsaved(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The file could not be saved. The box is changed in the editor only.'),
  );
}
