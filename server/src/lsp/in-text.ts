import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Settings } from '../core/settings';
import { RULE_PAGE_REQUEST, type RulePageParams } from '../protocol';
import { codeLensesOf } from './code-lens';
import { completionItems } from './completion';
import type { DraftDocument, Reading } from './document';
import { speakingTimes } from './inlay-hints';
import { rulePage } from './rule-pages';
import type { EditorSettings } from './settings';

/** What the features in the text ask of the server. */
export interface Serving {
  /** The reading for a request; throws where the client has cancelled it. */
  current(uri: string, token: CancellationToken): Reading | null;
  document(uri: string): DraftDocument | undefined;
  settings(document: DraftDocument): Settings;
  editor(): EditorSettings;
  /** Today as a calendar date, YYYY-MM-DD. */
  today(): string;
  /** Whether the client has the commands of our extension. */
  hasCommands(): boolean;
}

/** Serves what stands in the text beside the marks: lenses, speaking times, completion, and the pages of the rules. */
export function serveInText(connection: Connection, serving: Serving): void {
  connection.onCodeLens(({ textDocument }, token) => {
    const reading = serving.editor().codeLens ? serving.current(textDocument.uri, token) : null;
    return reading ? codeLensesOf(reading, serving.today(), serving.hasCommands()) : [];
  });
  connection.languages.inlayHint.on(({ textDocument, range }, token) => {
    const reading = serving.editor().speakingTime ? serving.current(textDocument.uri, token) : null;
    return reading ? speakingTimes(reading, range) : [];
  });
  connection.onCompletion(({ textDocument, position }, token) => {
    const reading = serving.current(textDocument.uri, token);
    const document = serving.document(textDocument.uri);
    return reading && document ? completionItems(reading, document.offsetAt(position), serving.settings(document)) : [];
  });
  connection.onRequest(RULE_PAGE_REQUEST, ({ code }: RulePageParams) => rulePage(code));
}
