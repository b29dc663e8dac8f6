import { oncePerSentence } from '../../language/once';
import type { FaultCode, Finding, MoveFound, MoveName, Promised, Span, Step } from '../../report';
import type { Layout } from '../../text/block';
import type { Genre } from '../genres';
import type { Reading } from '../judge';
import type { Placed } from '../reading';

/** A sentence of the body, with what was found in it. Headings, tables, quotes and code are none. */
export interface BodySentence extends Placed {
  readonly index: number;
  readonly words: number;
  /** Words of the body before this sentence. */
  readonly wordsBefore: number;
  readonly moves: ReadonlySet<MoveName>;
  readonly faults: ReadonlySet<FaultCode>;
  /** It apologizes, and neither a condition, an excuse nor others' feelings take it back. */
  readonly apologizesPlainly: boolean;
}

/** What a check sees: one draft, read. Dates are calendar dates (YYYY-MM-DD). */
export interface WholeDraft {
  readonly text: string;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly sentences: readonly BodySentence[];
  /** Words of the body. */
  readonly words: number;
  readonly findings: readonly Finding[];
  readonly moves: readonly MoveFound[];
  readonly steps: readonly Step[];
  readonly promises: readonly Promised[];
  readonly genre: Genre;
  /** The scalar fields of the front matter, as written. */
  readonly front: Readonly<Record<string, string>>;
  /** The message's own date, or else today. */
  readonly date: string;
  /** Days on which nothing can be due, from the settings. */
  readonly holidays: readonly string[];
  /** A quick acknowledgement, one that dates its full plan, or questions and answers: all checks of the plan stay quiet (RULEBOOK 5). */
  readonly plansLater: boolean;
  /** The first line of the body or its first heading: where what is missing is told. */
  readonly head: Span;
}

/** Whether a sentence of the draft makes one of these moves. */
export function makes({ sentences }: WholeDraft, ...names: readonly MoveName[]): boolean {
  return sentences.some(({ moves }) => names.some((name) => moves.has(name)));
}

/** What makes a draft whole for the checks. */
export type DraftParts = Omit<WholeDraft, 'sentences' | 'words' | 'head' | 'plansLater'>;

const TAKES_BACK: ReadonlySet<FaultCode> = new Set([
  'conditional-apology',
  'displaced-apology',
  'excused-apology',
  'announced-apology',
]);

const PLAN_LATER =
  /\b(?:full|whole|detailed) plan\b.{0,40}\b(?:by|on|before|within) \S|\b(?:by|on|before|within) .{3,40}\b(?:full|whole|detailed) plan\b/i;

const datesThePlan = oncePerSentence(({ text }) => PLAN_LATER.test(text));

/** Puts together what the checks look at. */
export function wholeDraft(parts: DraftParts): WholeDraft {
  const movesAt = groupBy(parts.moves, ({ span }) => span.start);
  const faultsAt = groupBy(parts.findings, ({ sentence }) => sentence.start);
  let wordsBefore = 0;
  const sentences = parts.reading.placed.map((placed, index): BodySentence => {
    const words = placed.sentence.wordCount;
    const made = new Set((movesAt.get(placed.start) ?? []).map(({ move }) => move));
    const faults = new Set((faultsAt.get(placed.start) ?? []).map(({ code }) => code));
    const apologizesPlainly = made.has('apologize') && ![...faults].some((code) => TAKES_BACK.has(code));
    const { sentence, start, end, block, leadIn, heading, over } = placed;
    const where = wordsBefore;
    wordsBefore += words;
    // Written out, since this is made for every sentence at every keystroke.
    return {
      sentence,
      start,
      end,
      block,
      leadIn,
      heading,
      over,
      index,
      words,
      wordsBefore: where,
      moves: made,
      faults,
      apologizesPlainly,
    };
  });
  const plansLater =
    parts.genre.name === 'quick-acknowledgement' ||
    asksAndAnswers(parts) ||
    sentences.some(({ sentence }) => datesThePlan(sentence));
  return { ...parts, sentences, words: wordsBefore, plansLater, head: headOf(parts) };
}

/** Every heading is a question. */
function asksAndAnswers({ layout }: DraftParts): boolean {
  const headings = layout.blocks.filter(({ kind }) => kind === 'heading');
  return headings.length > 2 && headings.every(({ text }) => text.trimEnd().endsWith('?'));
}

function headOf({ layout, text }: DraftParts): Span {
  const first = layout.blocks[0];
  if (first === undefined) return { start: 0, end: 0 };
  const line = /^[^\r\n]*/.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  return { start: first.start, end: first.start + line };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
