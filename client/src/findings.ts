import * as vscode from 'vscode';
import type { ActiveReport } from './reports';

/** The findings of a document that are Amends' own, in the order of the text. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'amends')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

/** Goes to the next finding after the caret (or the one before it), around the ends, and shows what is said of it. */
export async function goToFinding(active: ActiveReport, direction: 'next' | 'previous'): Promise<void> {
  const document = active.draft;
  if (!document) return;
  const editor = await vscode.window.showTextDocument(document);
  const caret = editor.selection.active;
  const findings = findingsOf(document.uri);
  const found =
    direction === 'next'
      ? (findings.find(({ range }) => range.start.isAfter(caret)) ?? findings[0])
      : (findings.findLast(({ range }) => range.start.isBefore(caret)) ?? findings.at(-1));
  if (!found) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Amends: nothing to mend here.'), 4_000);
    return;
  }
  editor.selection = new vscode.Selection(found.range.start, found.range.start);
  editor.revealRange(found.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Mends all findings of the kind that stands at the caret, in one undo step. */
export async function mendKind(active: ActiveReport): Promise<void> {
  const document = active.draft;
  if (!document) return;
  const { selection } = await vscode.window.showTextDocument(document);
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    'quickfix.amends.kind',
    1,
  );
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
  else vscode.window.setStatusBarMessage(whyNoneOfKind(document.uri, selection), 6_000);
}

function whyNoneOfKind(uri: vscode.Uri, selection: vscode.Selection): string {
  return findingsOf(uri).some(({ range }) => range.intersection(selection))
    ? vscode.l10n.t('Amends: this is the only one that can be mended like this. Look in its light bulb.')
    : vscode.l10n.t('Amends: put the cursor on an underlined word first.');
}
