import * as vscode from 'vscode';
import { type BaseLanguageClient, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageclient';
import type { ActiveReport } from './reports';
import { tellChanged } from './telling';

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

/**
 * Mends all findings of the kind that stands at the caret, in one undo step. Asks the server itself: of what is asked through the
 * editor, the editor now and then drops the answer.
 */
export async function mendKind(client: BaseLanguageClient, active: ActiveReport): Promise<void> {
  const document = active.draft;
  if (!document) return;
  const { selection } = await vscode.window.showTextDocument(document);
  const { code2ProtocolConverter: toProtocol, protocol2CodeConverter: toCode } = client;
  const { version } = document;
  const [action] =
    (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: toProtocol.asUri(document.uri) },
      range: toProtocol.asRange(selection),
      context: { diagnostics: [], only: ['quickfix.amends.kind'] },
    })) ?? [];
  if (!action || !('kind' in action)) {
    vscode.window.setStatusBarMessage(whyNoneOfKind(document.uri, selection), 6_000);
    return;
  }
  const { edit } = action.edit ? action : await client.sendRequest(CodeActionResolveRequest.type, action);
  const made = await toCode.asWorkspaceEdit(edit);
  // From here to the edit nothing else runs, and the editor refuses an edit of a text that it has changed meanwhile.
  if (!made || document.version !== version || !(await vscode.workspace.applyEdit(made))) tellChanged();
}

function whyNoneOfKind(uri: vscode.Uri, selection: vscode.Selection): string {
  return findingsOf(uri).some(({ range }) => range.intersection(selection))
    ? vscode.l10n.t('Amends: this is the only one that can be mended like this. Look in its light bulb.')
    : vscode.l10n.t('Amends: put the cursor on an underlined word first.');
}
