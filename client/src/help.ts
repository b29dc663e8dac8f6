import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SIGN_ROWS_REQUEST, type SignRowsParams } from '../../server/src/protocol';
import { readGlossary } from './glossary';
import { insertAt, insertPart, newMessage } from './insert';
import { tellChanged } from './telling';
import { templateWith } from './templates';

/** Asks why it came about, and inserts that as a plain fact with the step that answers it. */
export async function findCause(client: BaseLanguageClient): Promise<void> {
  const { causes } = await readGlossary(client);
  const picked = await vscode.window.showQuickPick(
    causes.map(({ term, says, snippet }) => ({ label: term, detail: says, snippet })),
    { placeHolder: vscode.l10n.t('How did it come about? Pick what weighed most.'), matchOnDetail: true },
  );
  if (picked) await insertPart(picked.snippet);
}

/** Asks which signs of lost trust to count, and inserts a row for each: into the table at the caret, or as a new table. */
export async function addEarlySigns(client: BaseLanguageClient): Promise<void> {
  const { signs } = await readGlossary(client);
  const picked = await vscode.window.showQuickPick(
    signs.map(({ line, term, says, count }) => ({ label: count, description: term, detail: says, line })),
    {
      canPickMany: true,
      placeHolder: vscode.l10n.t('Which signs do you see? One or two are enough.'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (!picked || picked.length === 0) return;
  const editor = vscode.window.activeTextEditor;
  const inTable = editor !== undefined && endOfTable(editor) !== undefined;
  const params: SignRowsParams = { lines: picked.map(({ line }) => line), header: !inTable };
  const rows = await client.sendRequest<string>(SIGN_ROWS_REQUEST, params);
  if (!inTable) return insertPart(rows);
  // Somebody may have typed meanwhile.
  const end = endOfTable(editor);
  if (end) await insertAt(editor, `\n${rows}`, end);
  else tellChanged();
}

/** Asks who can help, and opens the request to them. */
export async function bringInHelp(client: BaseLanguageClient): Promise<void> {
  const { helpers } = await readGlossary(client);
  const picked = await vscode.window.showQuickPick(
    helpers.map(({ template, when }) => ({ label: templateWith(template).name, detail: when, template })),
    { placeHolder: vscode.l10n.t('Who can help?'), matchOnDetail: true },
  );
  if (picked) await newMessage(client, picked.template);
}

/** Where the table in which the caret stands ends; undefined where it stands in none. */
function endOfTable({ document, selection }: vscode.TextEditor): vscode.Position | undefined {
  const isRow = (line: number): boolean => line < document.lineCount && /^\s*\|/.test(document.lineAt(line).text);
  let line = selection.active.line;
  if (!isRow(line)) return undefined;
  while (isRow(line + 1)) line++;
  return document.lineAt(line).range.end;
}
