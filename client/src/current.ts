import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Leaves out code actions whose edits were made for a text that has moved on while the server answered. The server names the version
 * in each edit, but the editor's own edits carry none.
 */
export const provideCodeActions: NonNullable<Middleware['provideCodeActions']> = async (
  document: vscode.TextDocument,
  range,
  context,
  token,
  next,
) => {
  const { version } = document;
  const actions = await next(document, range, context, token);
  return document.version === version ? actions : [];
};
