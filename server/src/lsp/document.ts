import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type OnDefect, type OpenDraft, openDraft } from '../core/analyze';
import { LineIndex } from '../core/positions';
import type { Report, Span } from '../core/report';
import type { Settings } from '../core/settings';
import type { Log } from './log';

/** Past this length a document is not read; the status item says so. */
export const MAX_LENGTH = 5_000_000;

/** What was read of one version of a document under one set of settings. */
export interface Reading {
  /** Which of all readings it is. Versions are the client's own, and it may give one to two texts. */
  readonly serial: number;
  readonly version: number;
  readonly lines: LineIndex;
  /** Null where the document is too large, or where reading it failed. */
  readonly report: Report | null;
  readonly failure: 'too-large' | 'failed' | null;
}

let readings = 0;

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

  /**
   * Applies the client's changes in order: all, or none where one of them makes no sense, which throws. Ranges beyond the text are
   * taken as its end.
   */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    if (!changes.every(makesSense)) throw new TypeError('a change makes no sense');
    this.#reading = null;
    for (const change of changes) {
      const span = 'range' in change ? this.#spanOf(change.range) : { start: 0, end: this.#draft.text.length };
      this.#draft.edit([{ ...span, text: change.text }]);
      // Lines that are not there would lead its line offsets astray.
      const range = { start: this.#text.positionAt(span.start), end: this.#text.positionAt(span.end) };
      this.#text = TextDocument.update(
        this.#text,
        ['range' in change ? { range, text: change.text } : change],
        version,
      );
    }
  }

  #spanOf({ start, end }: Range): Span {
    const [one, other] = [this.#text.offsetAt(start), this.#text.offsetAt(end)];
    return { start: Math.min(one, other), end: Math.max(one, other) };
  }

  /** Forgets the reading, so that the next one sees new settings. */
  invalidate(): void {
    this.#reading = null;
  }

  /** The reading of the text as it stands; `settings` and `log` are asked only where it has to be made. */
  read(settings: () => Settings, log: Log): Reading {
    this.#reading ??= this.#readNow(settings, log);
    return this.#reading;
  }

  #readNow(settings: () => Settings, log: Log): Reading {
    const key = { serial: ++readings, version: this.version };
    if (this.length > MAX_LENGTH) return { ...key, lines: new LineIndex(''), report: null, failure: 'too-large' };
    try {
      return { ...key, lines: new LineIndex(this.#draft.text), report: this.#draft.report(settings()), failure: null };
    } catch (error) {
      log.failed('Reading a document', error);
      return { ...key, lines: new LineIndex(''), report: null, failure: 'failed' };
    }
  }
}

function makesSense(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change.text !== 'string') return false;
  return !('range' in change) || (isPosition(change.range.start) && isPosition(change.range.end));
}

function isPosition({ line, character }: Position): boolean {
  return Number.isInteger(line) && Number.isInteger(character);
}
