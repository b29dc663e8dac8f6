import type { CheckId, Fix, Severity, Span } from '../../report';
import type { WholeDraft } from './whole-draft';

/** One place where a draft carries what a check looks for. Spans, those of its fixes too, are the draft's. */
export interface CheckHit {
  /** The words it is about; for what is missing, {@link WholeDraft.head}. */
  readonly span: Span;
  /** Overrides the check's own words, where it can name what it found: a date, an owner, a number. */
  readonly message?: string;
  /** Overrides the check's own level. */
  readonly severity?: Severity;
  /** The first is the safest. What only the writer knows is a `{placeholder}`. */
  readonly fixes?: readonly Fix[];
}

/** A whole draft in which the check speaks: its words stand between `»` and `«`, unless it is about what is missing. */
export interface FlaggedDraft {
  readonly text: string;
  /** The text after the first fix, where one is offered. */
  readonly fixed?: string;
}

/**
 * All there is to know of one check of the whole draft (RULEBOOK 6). Its examples are its tests and its docs; they are read on
 * 24 November 2026.
 * @typeParam L the names of its limits
 */
export interface Check<L extends string = string> {
  readonly id: CheckId;
  readonly level: Severity;
  /** Two short sentences: what a reader meets; what to do instead. */
  readonly message: string;
  /** Why it matters, with the source. */
  readonly why: string;
  /** When it stays quiet, in a few words each. */
  readonly quiet: readonly string[];
  /** Whether it tells what the draft lacks: then it is no squiggle, and the checklist or the list of problems shows it. */
  readonly absent?: true;
  /** The numbers it goes by, which settings may change; RULEBOOK's unless said otherwise. */
  readonly limits: Readonly<Record<L, number>>;
  check(draft: WholeDraft, limits: Readonly<Record<L, number>>): Iterable<CheckHit>;
  readonly examples: {
    readonly flagged: readonly FlaggedDraft[];
    /** Near misses: drafts that come close and are left alone. */
    readonly clean: readonly string[];
  };
}

/** A check with its limits typed: a mistyped name does not compile. */
export function defineCheck<L extends string = never>(check: Check<L>): Check {
  return check;
}
