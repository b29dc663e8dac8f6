import * as vscode from 'vscode';
import type { Template } from './templates';

/** Opens the template in a new untitled document, with its tab stops. */
export async function newMessage({ snippet }: Pick<Template, 'snippet'>): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** Inserts at the caret as a paragraph of its own; words on the caret's line stay where they are, before it. */
export async function insertAsParagraph(editor: vscode.TextEditor, snippet: string): Promise<void> {
  const { line } = editor.selection.active;
  const here = editor.document.lineAt(line);
  const above = line > 0 ? editor.document.lineAt(line - 1) : undefined;
  const lead = !here.isEmptyOrWhitespace ? '\n\n' : above && !above.isEmptyOrWhitespace ? '\n' : '';
  await editor.insertSnippet(
    new vscode.SnippetString(lead + snippet),
    here.isEmptyOrWhitespace ? editor.selection.active : here.range.end,
  );
}

/** Inserts a part of a message at the caret; where no editor is open, in a new document. */
export async function insertPart(snippet: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) await insertAsParagraph(editor, snippet);
  else await newMessage({ snippet });
}
