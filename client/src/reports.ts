import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type DocumentReport,
  REPORT_CHANGED,
  REPORT_REQUEST,
  type ReportChangedParams,
  RULE_SCHEME,
} from '../../server/src/protocol';
import { GLOSSARY_SCHEME } from './glossary';

/** The languages that Amends reads. */
export function isReadable(document: vscode.TextDocument): boolean {
  return (
    (document.languageId === 'markdown' || document.languageId === 'plaintext') &&
    !UNREAD_SCHEMES.has(document.uri.scheme)
  );
}

/** How many places the report marks, of whatever level. */
export function placesIn({ counts }: DocumentReport): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Documents that are no drafts: the commit box, output, diffs of another version. */
export const UNREAD_SCHEMES: ReadonlySet<string> = new Set([
  'vscode-scm',
  'git',
  'output',
  'debug',
  'comment',
  'search-editor',
  'vscode-chat-code-block',
  GLOSSARY_SCHEME,
  RULE_SCHEME,
]);

/**
 * The report of the draft that the user is at. Stays with the last draft while the focus is elsewhere (a panel, the sidebar,
 * the walkthrough), and keeps the last report while a new one is made.
 */
export class ActiveReport implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #disposables: vscode.Disposable[] = [];
  #editor: vscode.TextEditor | undefined;
  #report: DocumentReport | undefined;
  #stopped = false;

  constructor(private readonly client: BaseLanguageClient) {
    this.#disposables.push(
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument((document) => document === this.#editor?.document && this.#follow()),
      client.onDidChangeState(({ oldState, newState }) => {
        // On the way from one server to the next it stops for a moment.
        this.#stopped = newState === State.StartFailed || (newState === State.Stopped && oldState !== State.Stopped);
        this.#changed.fire();
      }),
      client.onNotification(REPORT_CHANGED, ({ uri }: ReportChangedParams) => {
        if (uri === this.uri) void this.refresh();
      }),
    );
    this.#follow();
  }

  get report(): DocumentReport | undefined {
    return this.#report;
  }

  get editor(): vscode.TextEditor | undefined {
    return this.#editor;
  }

  /** Whether the server has ended, or could not be started. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The draft to work on: the one that has the caret, even before its report is asked for, else the last one. */
  get draft(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isReadable(document) ? document : this.#editor?.document;
  }

  get uri(): string | undefined {
    return this.#editor && this.client.code2ProtocolConverter.asUri(this.#editor.document.uri);
  }

  /** Asks the server anew. An answer for a document that is no longer the active one is dropped. */
  async refresh(): Promise<void> {
    const uri = this.uri;
    if (!uri || !this.client.isRunning()) return;
    const report = await this.client.sendRequest<DocumentReport | null>(REPORT_REQUEST, { uri }).catch(() => null);
    if (uri !== this.uri || !report) return;
    this.#report = report;
    this.#changed.fire();
  }

  #follow(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor && isReadable(editor.document)) {
      if (editor.document !== this.#editor?.document) this.#report = undefined;
      this.#editor = editor;
    } else if (editor || this.#editor?.document.isClosed) {
      this.#editor = undefined;
      this.#report = undefined;
    }
    this.#changed.fire();
    void this.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables, this.#changed).dispose();
  }
}
