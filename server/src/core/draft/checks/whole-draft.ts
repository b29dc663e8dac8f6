import { firstFrom } from '../../in-order';
import type { Sentence } from '../../language/sentence';
import type { FaultCode, Finding, MoveFound, MoveName, Promised, Span, Step } from '../../report';
import type { Block, Layout } from '../../text/block';
import type { Over } from '../above';
import type { Genre } from '../genres';
import type { Reading } from '../judge';
import type { Placed } from '../reading';
import { toldOf } from '../stretches';

/** A sentence of the body, with what was found in it. Headings, tables, quotes and code are none. One is made for each at every keystroke. */
export class BodySentence implements Placed {
  /**
   * @param wordsBefore words of the body before this sentence
   * @param faults what is shown of it
   */
  constructor(
    readonly placed: Placed,
    readonly index: number,
    readonly wordsBefore: number,
    readonly moves: ReadonlySet<MoveName>,
    readonly faults: readonly FaultCode[],
  ) {}

  get sentence(): Sentence {
    return this.placed.sentence;
  }

  get start(): number {
    return this.placed.start;
  }

  get end(): number {
    return this.placed.end;
  }

  get block(): Block {
    return this.placed.block;
  }

  get leadIn(): Sentence | null {
    return this.placed.leadIn;
  }

  get heading(): Sentence | null {
    return this.placed.heading;
  }

  get over(): readonly Over[] {
    return this.placed.over;
  }

  get words(): number {
    return this.sentence.wordCount;
  }

  /** It apologizes, and neither a condition, an excuse nor others' feelings take it back. */
  get apologizesPlainly(): boolean {
    return this.moves.has('apologize') && !TAKING_BACK.some((code) => this.faults.includes(code));
  }
}

/** What a check sees: one draft, read. Dates are calendar dates (YYYY-MM-DD). */
export interface WholeDraft {
  readonly text: string;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly sentences: readonly BodySentence[];
  /** The sentences that make each move, in reading order; a move that none makes is left out. */
  readonly making: ReadonlyMap<MoveName, readonly BodySentence[]>;
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

/** The sentences that make one of these moves, in reading order. */
export function thoseMaking({ making }: WholeDraft, ...names: readonly MoveName[]): readonly BodySentence[] {
  const lists = names.map((name) => making.get(name) ?? []).filter((list) => list.length > 0);
  const [first = []] = lists;
  return lists.length < 2 ? first : [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
}

/** Whether a sentence of the draft makes one of these moves. */
export function makes({ making }: WholeDraft, ...names: readonly MoveName[]): boolean {
  return names.some((name) => making.has(name));
}

/** The sentence that begins at an offset of the draft; undefined where none does, as in a table. */
export function sentenceAt({ sentences }: WholeDraft, offset: number): BodySentence | undefined {
  const found = sentences[firstFrom(sentences, offset, ({ start }) => start)];
  return found?.start === offset ? found : undefined;
}

/** What makes a draft whole for the checks. */
export type DraftParts = Omit<WholeDraft, 'sentences' | 'making' | 'words' | 'head' | 'plansLater'>;

const TAKING_BACK: readonly FaultCode[] = [
  'conditional-apology',
  'displaced-apology',
  'excused-apology',
  'announced-apology',
];

const PLAN_LATER =
  /\b(?:full|whole|detailed) plan\b.{0,40}\b(?:by|on|before|within) \S|\b(?:by|on|before|within) .{3,40}\b(?:full|whole|detailed) plan\b/i;

const datesThePlan = toldOf(({ sentence: { text } }) => PLAN_LATER.test(text) || null);

/** Puts together what the checks look at. */
export function wholeDraft(parts: DraftParts): WholeDraft {
  const faultsAt = new Map<number, FaultCode[]>();
  for (const { sentence, code } of parts.findings) {
    const known = faultsAt.get(sentence.start);
    if (known) known.push(code);
    else faultsAt.set(sentence.start, [code]);
  }
  const making = new Map<MoveName, BodySentence[]>();
  let wordsBefore = 0;
  const sentences = parts.reading.placed.map((placed, index): BodySentence => {
    const moves = parts.reading.judged[index]?.moves ?? NO_MOVES;
    const faults = faultsAt.get(placed.start) ?? NO_FAULTS;
    const body = new BodySentence(placed, index, wordsBefore, moves, faults);
    wordsBefore += placed.sentence.wordCount;
    for (const move of moves) {
      const known = making.get(move);
      if (known) known.push(body);
      else making.set(move, [body]);
    }
    return body;
  });
  const plansLater =
    parts.genre.name === 'quick-acknowledgement' || asksAndAnswers(parts) || datesThePlan(parts.reading).length > 0;
  return { ...parts, sentences, making, words: wordsBefore, plansLater, head: headOf(parts) };
}

const NO_MOVES: ReadonlySet<MoveName> = new Set();
const NO_FAULTS: readonly FaultCode[] = [];

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
