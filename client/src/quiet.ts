import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { type Mark, settle } from './typing';

type Provide = NonNullable<Middleware['provideDiagnostics']>;

interface Shown extends Mark {
  readonly diagnostic: vscode.Diagnostic;
}

/** Keeps the findings quiet about the sentence that is being typed, until the typing rests for `amends.delay` milliseconds. */
export class QuietWhileTyping implements vscode.Disposable {
  readonly #shown = new Map<string, readonly Shown[]>();
  #rested: { readonly uri: string; readonly version: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscription = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString()));

  /** Asks for all diagnostics anew; set once there is a client. */
  refresh: () => void = () => {};

  /** The client's middleware. */
  readonly provideDiagnostics: Provide = async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (!report || !('items' in report) || document instanceof vscode.Uri) return report;
    const uri = document.uri.toString();
    const found = report.items.map((diagnostic) => markOf(document, diagnostic));
    const { marks, waiting } = settle(
      this.#shown.get(uri) ?? [],
      found,
      document.getText(),
      this.#caretIn(document, token),
    );
    this.#shown.set(uri, marks);
    clearTimeout(this.#timer);
    if (!waiting) return report;
    this.#timer = setTimeout(() => this.#rest(document), delay());
    // Without a result id the next answer is a full one, with what has been held back.
    return { kind: report.kind, items: marks.map(({ diagnostic }) => diagnostic) };
  };

  /** The caret, where somebody is typing in this document; undefined once the typing has come to rest. */
  #caretIn(document: vscode.TextDocument, token: vscode.CancellationToken): number | undefined {
    const editor = vscode.window.activeTextEditor;
    const rested = this.#rested?.uri === document.uri.toString() && this.#rested.version === document.version;
    if (editor?.document !== document || rested || token.isCancellationRequested || delay() === 0) return undefined;
    return document.offsetAt(editor.selection.active);
  }

  #rest(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    this.#rested = { uri: document.uri.toString(), version: document.version };
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }
}

/** Lets `quiet` ask this client for its diagnostics. */
export function refreshThrough(client: BaseLanguageClient): () => void {
  return () => client.getFeature('textDocument/diagnostic')?.refresh();
}

function delay(): number {
  return vscode.workspace.getConfiguration('amends').get<number>('delay', 250);
}

function markOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): Shown {
  const { code, range } = diagnostic;
  return {
    code: String(typeof code === 'object' ? code.value : code),
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    words: document.getText(range),
    diagnostic,
  };
}
