import type { Connection } from 'vscode-languageserver';
import { rulePage } from '../core/rule-pages';
import { RULE_PAGE_REQUEST, type RulePageParams } from '../protocol';
import { codeLensesOf } from './code-lens';
import { completionItems } from './completion';
import type { OpenDocuments } from './documents';
import { speakingTimes } from './inlay-hints';

/** What the features in the text ask beside the documents. */
export interface Serving {
  /** Today as a calendar date, YYYY-MM-DD. */
  today(): string;
  /** Whether the client has the commands of our extension. */
  hasCommands(): boolean;
}

/** Serves what stands in the text beside the marks: lenses, speaking times, completion, and the pages of the rules. */
export function serveInText(connection: Connection, documents: OpenDocuments, serving: Serving): void {
  connection.onCodeLens(async ({ textDocument }, token) => {
    const reading = documents.editor.codeLens ? await documents.current(textDocument.uri, token) : null;
    return reading ? codeLensesOf(reading, serving.today(), serving.hasCommands()) : [];
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const reading = documents.editor.speakingTime ? await documents.current(textDocument.uri, token) : null;
    return reading ? speakingTimes(reading, range) : [];
  });
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const reading = await documents.current(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    return reading && document
      ? completionItems(reading, document.offsetAt(position), documents.settings(document))
      : [];
  });
  connection.onRequest(RULE_PAGE_REQUEST, ({ code }: RulePageParams) => rulePage(code));
}
