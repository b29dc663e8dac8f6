import { dayInWords } from '../../plan/day-names';
import type { Fix, Severity, Span } from '../../report';
import type { Chain, Telling, Thread } from '../chains';
import type { Message, Statement } from '../message';

export const CONTRADICTION_CODES = [
  'date-moved',
  'moved-again',
  'owner-changed',
  'promise-unmentioned',
  'cadence-missed',
  'scope-shrunk',
  'verb-weakened',
  'measure-changed',
  'done-unproven',
  'fact-changed',
  'polarity-flip',
  'absolute-broken',
  'promised-thrice',
  'review-missed',
  'apology-repeated',
] as const;

export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/** Words of one message. */
export interface Place {
  readonly message: Message;
  readonly span: Span;
}

export interface Contradicting {
  readonly earlier: Place;
  readonly later: Place;
  /** Overrides the contradiction's own words, where it can name what it found. */
  readonly says?: string;
  /** An edit of the later message that owns the change. */
  readonly fix?: Fix;
}

/** All there is to know of one way in which a later message contradicts an earlier one. Its examples are its tests. */
export interface Contradiction {
  readonly code: ContradictionCode;
  readonly level: Severity;
  /** Two short sentences: what a reader meets; what to do instead. */
  readonly message: string;
  readonly why: string;
  /** Yields what contradicts in one thread; what has no order is sifted out afterwards. */
  find(thread: Thread): Iterable<Contradicting>;
  readonly examples: {
    readonly flagged: readonly Story[];
    /** Near misses. */
    readonly clean: readonly Story[];
  };
}

/** The messages of one series, each with its day and its words. */
export type Story = readonly (readonly [date: string, words: string])[];

/** A contradiction as the ledger reports it: spans are of the texts of the two files. */
export interface ContradictionFound {
  readonly code: ContradictionCode;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  readonly earlier: { readonly path: string; readonly span: Span };
  readonly fix?: Fix;
}

/** Each telling of a promise with the one before it. */
export function* retellings({
  chains,
}: Thread): Iterable<{ before: Telling; now: Telling; chain: Chain; nth: number }> {
  for (const chain of chains)
    for (const [i, now] of chain.tellings.entries()) {
      const before = chain.tellings[i - 1];
      if (before) yield { before, now, chain, nth: i };
    }
}

export function placeOf({ message, told }: Telling): Place {
  return { message, span: told.span };
}

/** A sentence with the ones next door. */
export function around(message: Message, { start }: Span): readonly Statement[] {
  const i = message.statements.findIndex(({ span }) => span.start <= start && start < span.end);
  return i < 0 ? [] : message.statements.slice(Math.max(0, i - 1), i + 2);
}

const OWNS =
  /\b(?:i|we) (?:had |have )?(?:said|told you|promised|wrote|announced|named|committed|missed|moved|changed|put off|postponed|was wrong|were wrong|got .{0,30}wrong)\b|\b(?:is|are|was|were|comes?|came|runs?|ran) (?:\w+ )?late\b|\binstead of\b|\brather than\b|\bnot \d[^.]{0,60} as i\b/i;

/** Whether the words here or next door say openly that something is not as it was said. */
export function isOwned(message: Message, span: Span): boolean {
  return around(message, span).some(({ text }) => OWNS.test(text));
}

/** A fix that puts a sentence behind the words. */
export function saidAfter({ span }: Place, title: string, sentence: string): Fix {
  return { title, edits: [{ span: { start: span.end, end: span.end }, newText: ` ${sentence}` }] };
}

/** 2027-05-03 as `3 May`. */
export function inWords(date: string): string {
  return dayInWords(date, '');
}

/** Whether the words after a message's date speak of a promise, up to and in `message`. */
export function speaksIn(chain: Chain, message: Message): boolean {
  return (
    chain.tellings.some((telling) => telling.message === message) ||
    chain.echoes.some((echo) => echo.message === message)
  );
}
