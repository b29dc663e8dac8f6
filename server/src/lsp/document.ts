import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type OnDefect, type OpenDraft, openDraft } from '../core/analyze';
import { LineIndex } from '../core/positions';
import type { Report, Span } from '../core/report';
import type { Settings } from '../core/settings';

/** Past this length only the part of a document that is seen is read; the status item says so. */
export const MAX_LENGTH = 5_000_000;

/** Of a document that is too large, so many characters before and behind what is seen are read. */
const AROUND = 20_000;

/** What was read of one version of a document under one set of settings. */
export interface Reading {
  readonly version: number;
  readonly lines: LineIndex;
  /** Null where reading the document failed. */
  readonly report: Report | null;
  /** Whether the document is too large and `lines` and `report` are of the part around what is seen. */
  readonly partial: boolean;
}

/** An open document: its text, and the one reading from which every answer is made. */
export class DraftDocument {
  readonly #draft: OpenDraft;
  #text: TextDocument;
  #reading: Reading | null = null;
  /** The first and the last line that the user sees, as far as the client tells. */
  #seen = { first: 0, last: 0 };
  /** Where the part begins that was read last; 0 where all was. */
  #from = 0;
  /** The user's word on whether this is a repair draft; undefined lets the text decide. */
  asked: boolean | undefined;

  constructor(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    private readonly onDefect: OnDefect,
  ) {
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

  /** The offset of a position in what was read last. */
  offsetAt(position: { line: number; character: number }): number {
    return Math.max(0, this.#text.offsetAt(position) - this.#from);
  }

  /** Takes which lines the user sees. True where another part has to be read for them. */
  see(first: number, last: number): boolean {
    if (first === this.#seen.first && last === this.#seen.last) return false;
    this.#seen = { first, last };
    if (this.length <= MAX_LENGTH) return false;
    this.#reading = null;
    return true;
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
    const partial = this.length > MAX_LENGTH;
    const { start, end } = partial ? this.#partSeen() : { start: 0, end: this.length };
    this.#from = start;
    try {
      const text = this.#draft.text.slice(start, end);
      const report = partial ? analyze(text, settings(), this.onDefect) : this.#draft.report(settings());
      return { version, lines: new LineIndex(text, this.#text.positionAt(start).line), report, partial };
    } catch (error) {
      // The message of an error may quote the draft, so only its kind is logged.
      log(`Reading a document failed: ${error instanceof Error ? error.name : 'unknown error'}`);
      return { version, lines: new LineIndex(''), report: null, partial };
    }
  }

  /** Whole lines around what is seen; of a line without an end, what it begins with. */
  #partSeen(): Span {
    const { text } = this.#draft;
    const top = this.#text.offsetAt({ line: this.#seen.first, character: 0 });
    const bottom = Math.min(this.#text.offsetAt({ line: this.#seen.last + 1, character: 0 }), top + AROUND);
    const lineStart = text.lastIndexOf('\n', top - AROUND) + 1;
    const start = top > AROUND ? lineStart : 0;
    const lineEnd = text.indexOf('\n', bottom + AROUND);
    const end = Math.min(lineEnd < 0 ? text.length : lineEnd, start + 4 * AROUND);
    return { start, end: /[\udc00-\udfff]/.test(text[end] ?? '') ? end - 1 : end };
  }
}
