import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type OnDefect, type OpenDraft, openDraft } from '../core/analyze';
import { kindOf } from '../core/errors';
import { LineIndex } from '../core/positions';
import type { Report } from '../core/report';
import type { Settings } from '../core/settings';

/** Past this length a document is not read; the status item says so. */
export const MAX_LENGTH = 5_000_000;

/** What was read of one version of a document under one set of settings. */
export interface Reading {
  readonly version: number;
  readonly lines: LineIndex;
  /** Null where the document is too large, or where reading it failed. */
  readonly report: Report | null;
  readonly failure: 'too-large' | 'failed' | null;
}

/** An open document: its text, and the one reading from which every answer is made. */
export class DraftDocument {
  readonly #draft: OpenDraft;
  #text: TextDocument;
  #reading: Reading | null = null;
  /** The user's word on whether this is a repair draft; undefined lets the text decide. */
  asked: boolean | undefined;

  constructor(uri: string, languageId: string, version: number, text: string, onDefect: OnDefect) {
    this.#text = TextDocument.create(uri, languageId, version, text);
    this.#draft = openDraft(text, onDefect);
  }

  get uri(): string {
    return this.#text.uri;
  }

  get languageId(): string {
    return this.#text.languageId;
  }

  get version(): number {
    return this.#text.version;
  }

  get length(): number {
    return this.#draft.text.length;
  }

  offsetAt(position: { line: number; character: number }): number {
    return this.#text.offsetAt(position);
  }

  /** Applies the client's changes in order. Ranges beyond the text are taken as its end. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const span =
        'range' in change
          ? { start: this.#text.offsetAt(change.range.start), end: this.#text.offsetAt(change.range.end) }
          : { start: 0, end: this.#draft.text.length };
      this.#draft.edit([
        { start: Math.min(span.start, span.end), end: Math.max(span.start, span.end), text: change.text },
      ]);
      this.#text = TextDocument.update(this.#text, [change], version);
    }
    this.#reading = null;
  }

  /** Forgets the reading, so that the next one sees new settings. */
  invalidate(): void {
    this.#reading = null;
  }

  /** The reading of the text as it stands; `settings` and `log` are asked only where it has to be made. */
  read(settings: () => Settings, log: (message: string) => void): Reading {
    this.#reading ??= this.#readNow(settings, log);
    return this.#reading;
  }

  #readNow(settings: () => Settings, log: (message: string) => void): Reading {
    const { version } = this;
    if (this.length > MAX_LENGTH) return { version, lines: new LineIndex(''), report: null, failure: 'too-large' };
    try {
      return { version, lines: new LineIndex(this.#draft.text), report: this.#draft.report(settings()), failure: null };
    } catch (error) {
      log(`Reading a document failed: ${kindOf(error)}`);
      return { version, lines: new LineIndex(''), report: null, failure: 'failed' };
    }
  }
}
