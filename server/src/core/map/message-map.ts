import type { MoveName, Report, Span } from '../report';
import { type Advice, adviceFor, FAMILIES, type Family, familyOf } from './families';
import { type Timeline, timelineOf } from './timeline';

/** A stretch of the draft that does one thing: a sentence, a row of a plan table, or neighbouring sentences that make no move. */
export interface MapPart {
  readonly family: Family;
  readonly moves: readonly MoveName[];
  readonly span: Span;
  readonly words: number;
  /** The words themselves, on one line and cut short. */
  readonly excerpt: string;
}

export interface Share {
  readonly family: Family;
  readonly words: number;
  /** Of all words, in per cent, not rounded; the shares of a draft with words add up to 100. */
  readonly percent: number;
  readonly advice: Advice | null;
}

/** Where the first apology stands: after how many words. */
export interface FirstApology {
  readonly part: number;
  readonly wordsBefore: number;
}

export interface SpeakingTime {
  readonly words: number;
  readonly seconds: number;
  /** At a quick and at a slow pace. */
  readonly quickest: number;
  readonly slowest: number;
}

/** A draft as a picture tells it. Spans are UTF-16 offsets into the draft. */
export interface MessageMap {
  readonly parts: readonly MapPart[];
  /** The words of all parts, those of a plan table among them. */
  readonly words: number;
  readonly shares: readonly Share[];
  readonly firstApology: FirstApology | null;
  /** Of the prose; a plan table is not read out. */
  readonly speaking: SpeakingTime;
  readonly timeline: Timeline;
}

/** Words a minute of a quick and of a slow speaker (RULEBOOK 5); the report's own pace lies between. */
const QUICK = 150;
const SLOW = 125;
const EXCERPT = 90;

/** Reads the map off a report of `text`. Any report gives a map; a text without words gives one with no parts. */
export function messageMap(report: Report, text: string): MessageMap {
  const parts = partsOf(report, text);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const { words: spoken, spokenSeconds } = report.stats;
  return {
    parts,
    words,
    shares: FAMILIES.map((family) => {
      const own = parts.reduce((sum, part) => sum + (part.family === family ? part.words : 0), 0);
      const advice = report.draft ? adviceFor(family, report.genre) : null;
      return { family, words: own, percent: words === 0 ? 0 : (own * 100) / words, advice };
    }),
    firstApology: firstApologyOf(parts),
    speaking: {
      words: spoken,
      seconds: spokenSeconds,
      quickest: Math.round((spoken * 60) / QUICK),
      slowest: Math.round((spoken * 60) / SLOW),
    },
    timeline: timelineOf(report.promises),
  };
}

function partsOf(report: Report, text: string): MapPart[] {
  const moves = new Map<number, MoveName[]>();
  for (const { move, span } of report.moves) moves.set(span.start, [...(moves.get(span.start) ?? []), move]);
  const selfish = new Set(
    report.findings.filter(({ code }) => code === 'self-focus').map(({ sentence }) => sentence.start),
  );
  const sentences = report.sentences
    .filter(({ words }) => words > 0)
    .map(({ span, words }): MapPart => {
      const made = moves.get(span.start) ?? [];
      const family = familyOf(made, selfish.has(span.start));
      return { family, moves: made, span, words, excerpt: excerptOf(text, span) };
    });
  const parts = [...sentences, ...rowsOf(report, text)].sort((a, b) => a.span.start - b.span.start);
  return joinOthers(parts, text);
}

/** The steps that stand in no sentence: rows of a plan table. */
function rowsOf(report: Report, text: string): MapPart[] {
  // A sentence may tell two steps, of which the second does not begin where it begins.
  const isTold = (at: number): boolean => report.sentences.some(({ span }) => span.start <= at && at < span.end);
  return report.steps
    .filter(({ span }) => !isTold(span.start))
    .map(({ span }): MapPart => {
      const words = text.slice(span.start, span.end).match(/[\p{L}\d][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      return { family: 'plan', moves: ['step'], span, words, excerpt: excerptOf(text, span) };
    });
}

function joinOthers(parts: readonly MapPart[], text: string): MapPart[] {
  const joined: MapPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.family !== 'other' || part.family !== 'other') {
      joined.push(part);
      continue;
    }
    const span = { start: before.span.start, end: part.span.end };
    joined[joined.length - 1] = { ...before, span, words: before.words + part.words, excerpt: excerptOf(text, span) };
  }
  return joined;
}

function excerptOf(text: string, { start, end }: Span): string {
  // A stretch may be the whole draft: what is shown of it is cut before it is cleaned.
  const line = text
    .slice(start, Math.min(end, start + 3 * EXCERPT))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()}…` : line;
}

function firstApologyOf(parts: readonly MapPart[]): FirstApology | null {
  const part = parts.findIndex(({ moves }) => moves.includes('apologize'));
  if (part < 0) return null;
  return { part, wordsBefore: parts.slice(0, part).reduce((sum, { words }) => sum + words, 0) };
}
