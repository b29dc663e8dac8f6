import type { LineIndex } from '../positions';
import { GROUPS, groupsOf } from '../promises/groups';
import type { Entry, Ledger } from '../promises/ledger';
import type { OwnerKind, PromiseGroup, Severity, Span } from '../report';
import { quoted } from './quoted';

/** What an assistant that asks about messages is told: what they promise, how that stands, and what contradicts. */
export interface PromisesAnswer {
  /** The day on which it stands so, YYYY-MM-DD. */
  readonly asOf: string;
  readonly promises: readonly PromiseAnswer[];
  readonly contradictions: readonly ContradictionAnswer[];
  /** How many more there are than are told. */
  readonly more: number;
}

/** Where words stand; lines are counted from 1. */
export interface PlaceAnswer {
  readonly file: string;
  readonly line: number;
}

export interface PromiseAnswer extends PlaceAnswer {
  readonly group: PromiseGroup;
  readonly text: string;
  readonly owner: string;
  readonly ownerKind: OwnerKind;
  readonly due?: string;
  /** YYYY-MM-DD, where the words tell one day. */
  readonly date?: string;
}

export interface ContradictionAnswer extends PlaceAnswer {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly words: string;
  readonly earlier: PlaceAnswer & { readonly words: string };
  readonly fix?: string;
}

const MOST = 200;

/**
 * A ledger as it stands on `today` (YYYY-MM-DD).
 * @param lines the lines of each message, by its path
 * @param nameOf how a message is called, by its path
 */
export function promisesAnswer(
  ledger: Ledger,
  lines: ReadonlyMap<string, LineIndex>,
  today: string,
  nameOf: (path: string) => string = (path) => path,
): PromisesAnswer {
  const groups = groupsOf(ledger, today);
  const all = GROUPS.flatMap((group) => groups[group].map((entry) => ({ group, entry })));
  const lineOf = (path: string, { start }: Span): number => (lines.get(path)?.positionAt(start).line ?? 0) + 1;
  const wordsOf = (path: string, { start, end }: Span): string => lines.get(path)?.text.slice(start, end) ?? '';
  return {
    asOf: today,
    promises: all
      .slice(0, MOST)
      .map(({ group, entry }) =>
        promiseAnswer(group, entry, { file: nameOf(entry.path), line: lineOf(entry.path, entry.span) }),
      ),
    contradictions: ledger.contradictions
      .slice(0, MOST)
      .map(({ path, span, code, severity, message, earlier, fix }) => ({
        file: nameOf(path),
        line: lineOf(path, span),
        code,
        severity,
        message,
        words: wordsOf(path, span),
        earlier: {
          file: nameOf(earlier.path),
          line: lineOf(earlier.path, earlier.span),
          words: wordsOf(earlier.path, earlier.span),
        },
        ...(fix ? { fix: fix.title } : {}),
      })),
    more: Math.max(0, all.length - MOST) + Math.max(0, ledger.contradictions.length - MOST),
  };
}

function promiseAnswer(group: PromiseGroup, { text, owner, due }: Entry, place: PlaceAnswer): PromiseAnswer {
  return {
    group,
    text,
    owner: owner.text,
    ownerKind: owner.kind,
    ...(due ? { due: due.text, ...(due.date === undefined ? {} : { date: due.date }) } : {}),
    ...place,
  };
}

const TITLES: Readonly<Record<PromiseGroup, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  kept: 'Kept',
  moved: 'Moved',
  open: 'Open',
};

/** The same in words, for an assistant to read. */
export function promisesInWords({ asOf, promises, contradictions, more }: PromisesAnswer): string {
  const parts = GROUPS.map((group) => ({ group, of: promises.filter((each) => each.group === group) }))
    .filter(({ of }) => of.length > 0)
    .map(({ group, of }) => [`${TITLES[group]}:`, ...of.map(promiseInWords)].join('\n'));
  return [
    promises.length === 0 ? 'No promises found.' : `What was promised, as it stands on ${asOf}.`,
    ...parts,
    ...contradictions.map(contradictionInWords),
    ...(more > 0 ? [`${more} more. Name fewer files to see them.`] : []),
  ].join('\n\n');
}

function promiseInWords({ text, owner, ownerKind, due, date, file, line }: PromiseAnswer): string {
  const who = ownerKind === 'none' ? 'no owner yet' : owner || 'the writer';
  const day = date !== undefined && date !== due ? ` (${date})` : '';
  return `- ${quoted(text)}: ${who}, ${due === undefined ? 'no date yet' : `${due}${day}`} [${file}:${line}]`;
}

function contradictionInWords({
  file,
  line,
  severity,
  code,
  message,
  words,
  earlier,
  fix,
}: ContradictionAnswer): string {
  return [
    `${file}:${line}, ${severity}, ${code}: ${quoted(words)}`,
    `   ${message}`,
    `   earlier: ${quoted(earlier.words)} [${earlier.file}:${earlier.line}]`,
    ...(fix === undefined ? [] : [`   → ${fix}`]),
  ].join('\n');
}
