import type { Sentence } from '../language/sentence';
import type { FaultCode, Fix, Severity, Span } from '../report';
import type { SentenceContext } from './context';

/** One place where a sentence carries a fault. Its spans, those of its fixes too, are relative to the sentence. */
export interface Hit {
  readonly span: Span;
  /** Rewrites made for this frame; where absent, {@link Fault.mend} makes them. */
  readonly fixes?: readonly Fix[];
  /** Overrides the fault's own level, where a neighbour softens it. */
  readonly severity?: Severity;
}

/** What most faults find in most sentences. */
export const NONE: readonly Hit[] = [];

/** A flagged example: the fault's span stands in `[brackets]`; `fixed` is the text after the first fix. */
export interface FlaggedExample {
  readonly text: string;
  readonly fixed: string;
}

/** All there is to know of one fault: docs, hover, tests and checks are read from this one value. */
export interface Fault {
  readonly code: FaultCode;
  readonly level: Severity;
  /** Two short sentences shown with the finding (RULEBOOK 3, *Say*). */
  readonly message: string;
  /** Why it matters to a reader, with the source where RULEBOOK has one. */
  readonly why: string;
  /** When it stays quiet, in a few words each. */
  readonly quiet: readonly string[];
  /** The frames that plainly carry it. What only a sum of weaker cues tells is left to the reader. */
  check(sentence: Sentence, context: SentenceContext): readonly Hit[];
  /**
   * Rewrites for the words at `span`, however they were found; the first is the safest. Whatever the sentence says, there is at
   * least one, it raises nothing of ours, and it invents no fact: what only the writer knows is a `{placeholder}`.
   */
  mend(sentence: Sentence, context: SentenceContext, span: Span): readonly Fix[];
  readonly examples: {
    readonly flagged: readonly FlaggedExample[];
    /** Near misses: sentences that share trigger words and carry no fault. */
    readonly clean: readonly string[];
  };
}
