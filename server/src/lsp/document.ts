import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type OnDefect, type OpenDraft, openDraft } from '../core/analyze';
import { LineIndex } from '../core/positions';
import type { Report, Span } from '../core/report';
import type { Settings, TextFormat } from '../core/settings';
import { formatOf } from './format';
import type { Log } from './log';

/** Past this length only the part of a document that is seen is read; the status item says so. */
export const MAX_LENGTH = 1_000_000;

/** Of a document that is too large, so many characters before and behind what is seen are read. */
const AROUND = 20_000;

/** What was read of one version of a document under one set of settings. */
export interface Reading {
  /** Which of all readings it is. Versions are the client's own, and it may give one to two texts. */
  readonly serial: number;
  readonly version: number;
  readonly lines: LineIndex;
  /** Null where reading the document failed. */
  readonly report: Report | null;
  /** Whether the document is too large and `lines` and `report` are of the part around what is seen. */
  readonly partial: boolean;
}

let readings = 0;

/** An open document: its text, and the one reading from which every answer is made. */
export class DraftDocument {
  readonly #draft: OpenDraft;
  #text: TextDocument;
  #reading: Reading | null = null;
  /** The first and the last line that the user sees, as far as the client tells. */
  #seen = { first: 0, last: 0 };
  /** Where the part begins that was read last; 0 where all was. */
  #from = 0;
  #ahead: Promise<void> | null = null;
  /** How many runs of reading ahead have not ended. */
  #runs = 0;
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

  get format(): TextFormat {
    return formatOf(this.#text.languageId, this.uri);
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
    this.invalidate();
    return true;
  }

  /**
   * Applies the client's changes in order: all, or none where one of them makes no sense, which throws. Ranges beyond the text are
   * taken as its end.
   */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    if (!changes.every(makesSense)) throw new TypeError('a change makes no sense');
    this.invalidate();
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
    this.#ahead = null;
  }

  /** Whether the text has been read as it stands. */
  get isRead(): boolean {
    return this.#reading !== null;
  }

  /** Whether it is being read ahead, and reading it now would make others wait. */
  get isBeingRead(): boolean {
    return this.#runs > 0 && !this.isRead;
  }

  /**
   * Reads ahead most of what {@link read} has to read. Resolves when that is done for the text as it then stands; what changes meanwhile
   * is read ahead, too.
   * @param turns goes through steps, and gives others their turn in between
   */
  async readAhead(settings: () => Settings, turns: (steps: Iterable<void>) => Promise<void>, log: Log): Promise<void> {
    while (!this.#reading && this.length <= MAX_LENGTH) {
      this.#ahead ??= this.#run(() => turns(this.#draft.readAhead(settings())), log);
      const ahead = this.#ahead;
      await ahead;
      if (this.#ahead === ahead) return;
    }
  }

  async #run(steps: () => Promise<void>, log: Log): Promise<void> {
    this.#runs++;
    try {
      await steps();
    } catch (error) {
      log.failed('Reading ahead', error);
    } finally {
      this.#runs--;
    }
  }

  /** The reading of the text as it stands; `settings` and `log` are asked only where it has to be made. */
  read(settings: () => Settings, log: Log): Reading {
    this.#reading ??= this.#readNow(settings, log);
    return this.#reading;
  }

  #readNow(settings: () => Settings, log: Log): Reading {
    const partial = this.length > MAX_LENGTH;
    const key = { serial: ++readings, version: this.version, partial };
    const { start, end } = partial ? this.#partSeen() : { start: 0, end: this.length };
    this.#from = start;
    try {
      const text = this.#draft.text.slice(start, end);
      const report = partial ? analyze(text, settings(), this.onDefect) : this.#draft.report(settings());
      return { ...key, lines: new LineIndex(text, this.#text.positionAt(start).line), report };
    } catch (error) {
      log.failed('Reading a document', error);
      return { ...key, lines: new LineIndex(''), report: null };
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

function makesSense(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change.text !== 'string') return false;
  return !('range' in change) || (isPosition(change.range.start) && isPosition(change.range.end));
}

function isPosition({ line, character }: Position): boolean {
  return Number.isInteger(line) && Number.isInteger(character);
}
