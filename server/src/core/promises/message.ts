import { Ignores, type Silences } from '../draft/ignores';
import { BlockCache, type Placed, placeSentences } from '../draft/reading';
import { oncePerSentence } from '../language/once';
import type { Calendar } from '../plan/calendar';
import { draftDate } from '../plan/draft-date';
import { dueOf } from '../plan/due';
import type { Due, Measure, MoveName, Owner, Problem, Promised, PromiseKind, Report, Span } from '../report';
import type { Settings } from '../settings';
import { type FrontMatter, readFrontMatter } from '../text/front-matter';
import { layOut } from '../text/lay-out';
import { boxAt } from './box';
import { matterOf, numbersIn } from './matter';

/** One sentence of a message, as far as other messages may bear on it. */
export interface Statement {
  readonly text: string;
  readonly span: Span;
  /** Lemmas of what it is about, without verbs, times and names of owners. */
  readonly matter: readonly string[];
  readonly verbs: readonly string[];
  readonly negated: boolean;
  readonly past: boolean;
  /** The day on which it happened, where a past sentence tells one. */
  readonly when?: string;
  readonly moves: readonly MoveName[];
  /** Numbers with the noun that they count, in lower case: `312 people`. */
  readonly numbers: readonly { readonly count: number; readonly of: string }[];
  /** Whether it promises what no one can keep (the fault absolute-promise). */
  readonly absolute: boolean;
}

/** A promise as one message tells it. */
export interface Told {
  /** From `<!-- amends-promise: id -->` on its line. */
  readonly tag?: string;
  readonly kind: PromiseKind;
  readonly text: string;
  readonly span: Span;
  readonly verb: string;
  readonly matter: readonly string[];
  readonly polarity: 'does' | 'does-not';
  readonly number?: number;
  readonly owner: Owner;
  readonly due?: Due;
  readonly done: boolean;
  readonly measure?: Measure;
}

/** What the ledger keeps of one file; it depends on that file alone. */
export interface Message {
  readonly path: string;
  readonly series?: string;
  /** YYYY-MM-DD, from front matter; a message without takes part in nothing that needs an order. */
  readonly date?: string;
  readonly genre: string;
  /** Where something about the whole message is shown: its first line of prose. */
  readonly head: Span;
  readonly statements: readonly Statement[];
  readonly promises: readonly Told[];
  readonly problems: readonly Problem[];
  /** How loud contradictions are in this file; codes left out keep their own level. */
  readonly levels: Settings['faults'];
  /** Whether a comment in the file keeps this code quiet at this offset. */
  readonly silenced: Silences;
}

const CONFLICT = /^(?:<{7} |>{7} ).*$/m;
const TAG = /<!--\s*amends-promise:\s*([\w.-]{1,64})\s*-->/;
/** A sentence may be several kinds of promise; the ledger keeps it once, as the kind that binds most. */
const RANK: readonly PromiseKind[] = ['cadence', 'reevaluate', 'measure', 'redress', 'step', 'invite'];

/**
 * Reads one file for the ledger; any text gives a message. `report` is its analysis, `cache` keeps its blocks from one reading to the next.
 * Spans are UTF-16, in the text.
 */
export function readMessage(
  path: string,
  text: string,
  report: Report,
  settings: Pick<Settings, 'today' | 'dateOrder' | 'format' | 'faults'>,
  cache = new BlockCache(),
): Message {
  const conflict = CONFLICT.exec(text);
  if (conflict) return leftOut(path, report, settings, conflict.index, conflict.index + conflict[0].length);
  const front = readFrontMatter(text);
  const { date: told, series } = front?.fields ?? {};
  const date = draftDate(front, settings);
  const read = report.draft || report.promises.length > 0 || series !== undefined;
  const calendar = { today: date ?? settings.today, dateOrder: settings.dateOrder };
  const layout = read ? layOut(text, front, settings.format) : undefined;
  const placed = layout ? placeSentences(layout, cache) : [];
  cache.settle();
  const found = foundIn(report);
  const first = placed[0];
  return {
    path,
    ...seriesOf(front),
    ...(date === undefined ? {} : { date }),
    genre: report.genre,
    head: first ? { start: first.start, end: first.end } : { start: 0, end: 0 },
    statements: placed.map((each) => statementOf(each, found, calendar)),
    promises: onePerSentence(report.promises).map((each) => toldOf(each, text, placed)),
    problems: told !== undefined && date === undefined ? [noSuchDay(text, told)] : [],
    levels: settings.faults,
    silenced: layout ? new Ignores(layout, text).silences : () => false,
  };
}

/** To which series a text says that it belongs: what decides which other messages it may contradict. Cheap beside reading it. */
export function placeOf(text: string): Pick<Message, 'series'> {
  return seriesOf(readFrontMatter(text));
}

function seriesOf(front: FrontMatter | null): Pick<Message, 'series'> {
  const series = front?.fields['series']?.trim();
  return series ? { series } : {};
}

function leftOut(
  path: string,
  report: Report,
  { faults: levels }: Pick<Settings, 'faults'>,
  start: number,
  end: number,
): Message {
  const message = 'This file holds a merge conflict. Its promises are left out until it is resolved.';
  const span = { start, end };
  const problems = [{ message, span }];
  const silenced = (): boolean => false;
  return { path, genre: report.genre, head: span, statements: [], promises: [], problems, levels, silenced };
}

function noSuchDay(text: string, told: string): Problem {
  const start = Math.max(0, text.indexOf('date:'));
  const message = `"${told}" names no one day. Write the date of this message as 2027-05-03.`;
  return { message, span: { start, end: Math.max(start, text.indexOf('\n', start)) } };
}

/** What a report tells of the sentences, by where each begins. */
interface FoundBySentence {
  readonly moves: ReadonlyMap<number, readonly MoveName[]>;
  readonly absolute: ReadonlySet<number>;
}

function foundIn({ moves, findings }: Report): FoundBySentence {
  const byStart = new Map<number, MoveName[]>();
  for (const { move, span } of moves) {
    const known = byStart.get(span.start);
    if (known) known.push(move);
    else byStart.set(span.start, [move]);
  }
  const absolute = findings.filter(({ code }) => code === 'absolute-promise').map(({ sentence }) => sentence.start);
  return { moves: byStart, absolute: new Set(absolute) };
}

/** What a sentence tells by itself, wherever it stands. */
const toldBy = oncePerSentence((sentence) => ({
  text: sentence.source.replace(/\s+/g, ' ').trim(),
  matter: matterOf(sentence),
  verbs: sentence.clauses.map(({ verb }) => verb),
  negated: sentence.clauses.some(({ negated }) => negated),
  past: sentence.clauses.some(({ tense }) => tense === 'past'),
  numbers: numbersIn(sentence),
}));

function statementOf({ sentence, start, end }: Placed, found: FoundBySentence, calendar: Calendar): Statement {
  const told = toldBy(sentence);
  const { past } = told;
  const when = past && sentence.times.length > 0 ? dueOf(sentence.text, calendar, { past })?.date : undefined;
  return {
    ...told,
    span: { start, end },
    ...(when === undefined ? {} : { when }),
    moves: found.moves.get(start) ?? [],
    absolute: found.absolute.has(start),
  };
}

function onePerSentence(promises: readonly Promised[]): Promised[] {
  const kept = new Map<number, Promised>();
  for (const each of promises) {
    const other = kept.get(each.span.start);
    if (!other || RANK.indexOf(each.kind) < RANK.indexOf(other.kind)) kept.set(each.span.start, each);
  }
  return [...kept.values()];
}

function toldOf(promised: Promised, text: string, placed: readonly Placed[]): Told {
  const { kind, span, owner, due, done, measure } = promised;
  const sentence = placed.find((each) => each.start <= span.start && each.end >= span.end)?.sentence;
  const clause = sentence?.commitments[0]?.clause ?? sentence?.clauses[0];
  const lineEnd = text.indexOf('\n', span.end);
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, lineEnd < 0 ? text.length : lineEnd);
  const tag = TAG.exec(line)?.[1];
  const number = sentence ? numbersIn(sentence)[0]?.count : undefined;
  return {
    ...(tag === undefined ? {} : { tag }),
    kind,
    text: promised.text,
    span,
    verb: clause?.verb ?? '',
    matter: sentence ? matterOf(sentence, owner.text) : matterOf(promised.text, owner.text),
    polarity: clause?.negated ? 'does-not' : 'does',
    ...(number === undefined ? {} : { number }),
    owner,
    ...(due ? { due } : {}),
    done: done || boxAt(text, span.start)?.checked === true,
    ...(measure ? { measure } : {}),
  };
}

/** The last day on which a promise is kept in time; a rhythm has none. */
export function deadline({ due }: Pick<Told, 'due'>): string | undefined {
  return due?.interval ? undefined : (due?.date ?? due?.window?.to);
}
