import type { Sentence } from '../language/sentence';
import type { FaultCode, Fix, Severity, Span } from '../report';
import type { SentenceContext } from './context';

/** One place where a sentence carries a fault. Its spans, those of its fixes too, are relative to the sentence. */
export interface Hit {
  readonly span: Span;
  readonly fixes?: readonly Fix[];
  /** Overrides the fault's own level, where a neighbour softens it. */
  readonly severity?: Severity;
}

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
  check(sentence: Sentence, context: SentenceContext): Iterable<Hit>;
  readonly examples: {
    readonly flagged: readonly FlaggedExample[];
    /** Near misses: sentences that share trigger words and carry no fault. */
    readonly clean: readonly string[];
  };
}
