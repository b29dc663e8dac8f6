import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { analyze } from '../core/analyze';
import { BlockCache } from '../core/draft/reading';
import { LineIndex } from '../core/positions';
import { boxAt } from '../core/promises/box';
import { groupsOf } from '../core/promises/groups';
import { belongTogether, type Entry, type Ledger, ledgerOf } from '../core/promises/ledger';
import { type Message, placeOf, readMessage } from '../core/promises/message';
import type { Fix, PromiseGroup, Span } from '../core/report';
import type { Settings } from '../core/settings';
import type { WireLedger, WirePromise } from '../protocol';
import { type ActionRequest, isWithin } from './actions';
import { type DraftDocument, MAX_LENGTH, type Reading } from './document';
import type { Log } from './log';
import { QUICK_FIX, SEVERITIES, SOURCE, toCodeAction } from './mapper';

interface Indexed {
  readonly message: Message;
  readonly lines: LineIndex;
}

/** An open document, which goes before the file of the same name. */
export interface OpenText {
  readonly uri: string;
  readonly reading: Reading;
  settings(): Settings;
}

/** A ledger with the lines of the texts that it speaks of. */
export interface PlacedLedger {
  readonly ledger: Ledger;
  readonly lines: ReadonlyMap<string, LineIndex>;
}

/** What the files of the workspace promise. One changed file is read alone; joining them is cheap. */
export class PromiseIndex {
  readonly #files = new Map<string, Indexed>();
  readonly #open = new WeakMap<Reading, { readonly indexed: Indexed | undefined }>();
  /** The blocks of open documents, so that a keystroke reads one of them. */
  readonly #blocks = new Map<string, BlockCache>();

  constructor(private readonly log: Log) {}

  /**
   * Reads one file; null forgets it, as do settings that are null. A file that cannot be read is logged, by the kind of error only, and
   * left out.
   */
  update(uri: string, text: string | null, settingsOf: () => Settings | null): void {
    this.#files.delete(uri);
    if (text === null || text.length > MAX_LENGTH) return;
    try {
      const settings = settingsOf();
      if (!settings) return;
      const message = readMessage(uri, text, analyze(text, settings, this.log.rule), settings);
      this.#files.set(uri, { message, lines: new LineIndex(text) });
    } catch (error) {
      this.log.failed('Reading a file for its promises', error);
    }
  }

  /** The texts of the files as they were read, so that they can be read anew under other settings. */
  texts(): Map<string, string> {
    return new Map([...this.#files].map(([uri, { lines }]) => [uri, lines.text]));
  }

  /** The messages of all files and open documents. */
  messages(open: readonly OpenText[]): Message[] {
    return [...this.#all(open).values()].map(({ message }) => message);
  }

  /** Forgets what was kept for an open document that has been closed. */
  close(uri: string): void {
    this.#blocks.delete(uri);
  }

  /** The ledger of all files and open documents on `today` (YYYY-MM-DD). */
  read(open: readonly OpenText[], today: string): PlacedLedger {
    const all = this.#all(open);
    return {
      ledger: ledgerOf(
        [...all.values()].map(({ message }) => message),
        today,
        this.log.rule,
      ),
      lines: new Map([...all].map(([uri, { lines }]) => [uri, lines])),
    };
  }

  /** The ledger of the messages that one open document belongs to; it is joined at each keystroke, so the others are left out. */
  about(uri: string, open: readonly OpenText[], today: string): PlacedLedger {
    const own = open.find((each) => each.uri === uri);
    const others = this.#all(open.filter((each) => each !== own));
    others.delete(uri);
    // Without others, not even the front matter has to be read.
    const place = own && others.size > 0 ? { path: uri, ...placeOf(own.reading.lines.text) } : undefined;
    const near = place ? [...others].filter(([, { message }]) => belongTogether(place, message)) : [];
    // A message alone contradicts nothing, and need not be read for what it promises.
    const read = own && near.length > 0 ? this.#ofOpen(own) : undefined;
    const all: [string, Indexed][] = read ? [...near, [uri, read]] : [];
    return {
      ledger: ledgerOf(
        all.map(([, { message }]) => message),
        today,
        this.log.rule,
      ),
      lines: new Map(all.map(([path, { lines }]) => [path, lines])),
    };
  }

  #all(open: readonly OpenText[]): Map<string, Indexed> {
    const all = new Map(this.#files);
    for (const each of open) {
      const indexed = this.#ofOpen(each);
      if (indexed) all.set(each.uri, indexed);
    }
    return all;
  }

  #ofOpen({ uri, reading, settings }: OpenText): Indexed | undefined {
    const known = this.#open.get(reading) ?? { indexed: this.#readOpen({ uri, reading, settings }) };
    this.#open.set(reading, known);
    return known.indexed;
  }

  #readOpen({ uri, reading: { lines, report }, settings }: OpenText): Indexed | undefined {
    if (!report) return undefined;
    const blocks = this.#blocks.get(uri) ?? new BlockCache();
    this.#blocks.set(uri, blocks);
    try {
      return { message: readMessage(uri, lines.text, report, settings(), blocks), lines };
    } catch (error) {
      this.log.failed('Reading a document for its promises', error);
      return undefined;
    }
  }
}

/** Words of an open document that contradict an earlier message. */
export interface Contradicted {
  readonly code: string;
  readonly message: string;
  readonly diagnostic: Diagnostic;
  readonly span: Span;
  readonly fix?: Fix;
}

/** What contradicts earlier messages in an open document, each with its diagnostic and the fix that owns it. */
export function contradictionsIn(uri: string, { ledger, lines }: PlacedLedger): Contradicted[] {
  return ledger.contradictions
    .filter(({ path }) => path === uri)
    .map(({ code, severity, message, span, earlier, fix }) => {
      const range = (path: string, words: Span) => (lines.get(path) ?? new LineIndex('')).rangeOf(words);
      return {
        code,
        message,
        diagnostic: {
          range: range(uri, span),
          severity: SEVERITIES[severity],
          code,
          source: SOURCE,
          message,
          relatedInformation: [
            {
              location: { uri: earlier.path, range: range(earlier.path, earlier.span) },
              message: 'What was said before.',
            },
          ],
        },
        span,
        ...(fix ? { fix } : {}),
      };
    });
}

/** The fixes that own a contradiction, for those that touch a range. */
export function owningActions(
  found: readonly Contradicted[],
  document: DraftDocument,
  reading: Reading,
  range: Range,
  { only, support }: ActionRequest,
): CodeAction[] {
  if (!(only?.some((kind) => isWithin(QUICK_FIX, kind)) ?? true)) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return found.flatMap(({ diagnostic, span, fix }) =>
    fix && span.start <= end && start <= span.end
      ? [toCodeAction(fix, diagnostic, true, document.uri, reading, support)]
      : [],
  );
}

/** The sidebar's view of a ledger. */
export function toWireLedger({ ledger, lines }: PlacedLedger, today: string): WireLedger {
  const toWire = ({ path, span, text, owner, due, status }: Entry): WirePromise => {
    const index = lines.get(path) ?? new LineIndex('');
    const box = boxAt(index.text, span.start);
    return {
      uri: path,
      range: index.rangeOf(span),
      text,
      owner: { text: owner.text, kind: owner.kind },
      ...(due ? { due: { text: due.text, ...(due.date === undefined ? {} : { date: due.date }) } } : {}),
      status,
      ...(box ? { box: { range: index.rangeOf(box.span), checked: box.checked, line: box.line } } : {}),
    };
  };
  const groups = groupsOf(ledger, today);
  const wire = (group: PromiseGroup): WirePromise[] => groups[group].map(toWire);
  return {
    groups: {
      overdue: wire('overdue'),
      'due-soon': wire('due-soon'),
      kept: wire('kept'),
      moved: wire('moved'),
      open: wire('open'),
    },
  };
}
