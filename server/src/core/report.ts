/**
 * What the core says of a draft. Every view (diagnostics, fixes, hover, checklist, JSON) is read from one {@link Report}.
 * All offsets are UTF-16 code units into the draft's text; spans are half-open.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The eighteen faults of LABELS.md, in its order. */
export const FAULT_CODES = [
  'conditional-apology',
  'displaced-apology',
  'excused-apology',
  'announced-apology',
  'regret-only',
  'vague-apology',
  'agentless-mistake',
  'hedged-ownership',
  'minimizing',
  'blame-shifting',
  'intent-defense',
  'self-focus',
  'vague-commitment',
  'missing-owner',
  'missing-date',
  'absolute-promise',
  'pressed-closure',
  'euphemism',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** The sixteen moves of LABELS.md, in the order in which a message makes them (RULEBOOK 5). */
export const MOVE_NAMES = [
  'acknowledge',
  'apologize',
  'own',
  'impact',
  'explain',
  'redress',
  'quick-win',
  'step',
  'process',
  'incentive',
  'lesson',
  'invite',
  'cadence',
  'measure',
  'facilitator',
  'reevaluate',
] as const;

export type MoveName = (typeof MOVE_NAMES)[number];

/** The checks of the whole draft, in the order of RULEBOOK 6. */
export const CHECK_IDS = [
  'no-apology',
  'act-unnamed',
  'buried-apology',
  'explanation-first',
  'self-over-harmed',
  'harm-unnamed',
  'harm-uncounted',
  'long-explanation',
  'no-plan',
  'late-first-step',
  'no-reevaluation',
  'odd-reevaluation',
  'metrics-one-sided',
  'metric-bare',
  'one-owner',
  'leader-owns-none',
  'owner-overload',
  'plan-overload',
  'date-weekend',
  'date-holiday',
  'date-past',
  'weekday-mismatch',
  'date-invalid',
  'date-ambiguous',
  'date-order',
  'no-cadence',
  'sparse-cadence',
  'cadence-open',
  'late-acknowledgement',
  'delay-unowned',
  'promise-too-early',
  'invite-dead-end',
  'unbalanced-groups',
  'escalation-signal',
  'incentive-cause',
  'process-cause',
  'new-change',
  'we-for-I',
  'over-apology',
  'fact-clash',
  'placeholder-left',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** Replaces the text of `span`. In `newText`, `{words}` is a placeholder for a fact that only the writer knows. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** One rewrite. Its title says the result; its edits do not overlap. The first fix of a finding is the safest. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly code: FaultCode;
  readonly severity: Severity;
  /** Two short sentences: what the words do to a reader; what to write instead. */
  readonly message: string;
  /** The smallest span that carries the fault. */
  readonly span: Span;
  /** The sentence in which it stands. */
  readonly sentence: Span;
  readonly fixes: readonly Fix[];
}

/** What a check of the whole draft found, or what is beside the eighteen faults: a phrase of the house, an ignore that matches nothing. */
export interface CheckFinding {
  /** A check's id, the code of a phrase of the house, or `unused-ignore`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Whether the draft lacks something: then its span is the draft's first line, and the editor shows no squiggle (DESIGN 4). */
  readonly absent: boolean;
  /** Why it matters, where no rule of ours tells it. */
  readonly why?: string;
  readonly fixes: readonly Fix[];
}

export interface MoveFound {
  readonly move: MoveName;
  readonly span: Span;
}

/** A sentence of the draft's prose, and how many words it has. */
export interface SentenceFound {
  readonly span: Span;
  readonly words: number;
}

export type OwnerKind = 'person' | 'role' | 'speaker' | 'group' | 'none';

/** Who does a step. `text` is as written, here or in the lead-in or heading; empty where nobody is named. */
export interface Owner {
  readonly text: string;
  readonly kind: OwnerKind;
  /** The full name, where the list of people tells it: of `@dana`, or of "the head of payroll". */
  readonly name?: string;
}

/** When a step is due, or was done. Dates are calendar dates (YYYY-MM-DD), never instants; no time zone changes them. */
export interface Due {
  readonly text: string;
  /** Present where the words tell one day. */
  readonly date?: string;
  /** First and last day, where the words tell a stretch of days: "in June", "mid-March", "next week". */
  readonly window?: { readonly from: string; readonly to: string };
  /** A rhythm, such as "every second Friday". `first` and `until` are its bounds, where the words tell them. */
  readonly interval?: {
    readonly every: number;
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly first?: string;
    readonly until?: string;
  };
  /** The other days that the words may mean, beside `date`: 03/05 by the other order, "next Friday" as this week's. */
  readonly ambiguous?: readonly string[];
  /** No such day: 31 June, or a Friday 3 June that is none. `readings` are the days that may be meant; then `date` is absent. */
  readonly invalid?: { readonly code: 'date-invalid' | 'weekday-mismatch'; readonly readings: readonly string[] };
}

export interface Step {
  readonly text: string;
  readonly span: Span;
  readonly owner: Owner;
  /** Its own, or that of the lead-in or heading under which it stands. */
  readonly due?: Due;
  readonly done: boolean;
  /** How a reader can check it, where a plan table has a column for that. */
  readonly check?: string;
}

/** What binds the speaker: the steps of the plan, and the moves that promise something. */
export type PromiseKind = 'step' | 'redress' | 'cadence' | 'measure' | 'invite' | 'reevaluate';

/** How a promise stands in the ledger across messages. */
export type PromiseStatus = 'open' | 'done' | 'late' | 'moved' | 'changed' | 'dropped';

/** The groups in which people look at promises. */
export type PromiseGroup = 'overdue' | 'due-soon' | 'kept' | 'moved' | 'open';

/** What is counted: whether the process is kept, or whether results recover (RULEBOOK F34). */
export interface Measure {
  readonly kind: 'process' | 'outcome' | 'both' | 'unclear';
  /** Where it stands today, and where it shall stand, as written. */
  readonly baseline?: string;
  readonly target?: string;
}

/** Something that a message promises, as the ledger keeps it. `text` is on one line. */
export interface Promised extends Step {
  readonly kind: PromiseKind;
  /** Present where the kind is `measure`. */
  readonly measure?: Measure;
}

export type ChecklistState = 'done' | 'weak' | 'missing' | 'optional';

export interface ChecklistItem {
  readonly item: MoveName;
  readonly state: ChecklistState;
  /** The listener's question that this move answers. */
  readonly question: string;
  /** What to do next, where the state is weak or missing; empty otherwise. */
  readonly advice: string;
  /** Where the draft makes this move. */
  readonly evidence: readonly Span[];
  /** The words that *Insert* puts into the draft, with `{placeholders}`. */
  readonly insertion: string;
}

/** A part of the draft that cannot be read as meant, such as broken front matter. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  readonly fixes?: readonly Fix[];
}

/** Why a draft is or is not read as a repair draft; the status item tells it. */
export type DraftReason = 'asked' | 'front-matter' | 'contents' | 'declined' | 'no-repair';

export interface Report {
  /** Whole-draft reading (checklist, plan) holds only for a repair draft (DESIGN 4). */
  readonly draft: boolean;
  readonly reason: DraftReason;
  readonly genre: string;
  /** The day from which its dates count: the draft's own, or today (YYYY-MM-DD). */
  readonly date: string;
  readonly headings: readonly Span[];
  readonly findings: readonly Finding[];
  /** Where `draft` is false, none of a check. */
  readonly checks: readonly CheckFinding[];
  readonly moves: readonly MoveFound[];
  /** All sentences in reading order; `stats.words` is the sum of their words. */
  readonly sentences: readonly SentenceFound[];
  readonly steps: readonly Step[];
  /** All that is promised, the steps among it. */
  readonly promises: readonly Promised[];
  /** Empty where `draft` is false. */
  readonly checklist: readonly ChecklistItem[];
  readonly problems: readonly Problem[];
  readonly stats: { readonly words: number; readonly spokenSeconds: number };
}
