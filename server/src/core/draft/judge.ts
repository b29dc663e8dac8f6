import type { DraftSummary, SentenceContext } from '../faults/context';
import type { Fault, Hit } from '../faults/fault';
import { FAULTS } from '../faults/registry';
import { partSentencesOf } from '../language/parts';
import type { Sentence } from '../language/sentence';
import type { Move } from '../moves/move';
import { MOVES } from '../moves/registry';
import { ORDINARY_FROM } from '../reader/data';
import { type Certainty, certaintyOf, type Sums, sumOf, sumUp } from '../reader/reader';
import type { Span } from '../report';
import { contextOf, type Placed } from './reading';
import { ToldInContext } from './watched';

/** Told of each defect in a rule; the other rules still answer. Tests hand in one that throws. */
export type OnDefect = (rule: string, error: unknown) => void;

/** What the rules found in one sentence, and what the reader makes of it all. */
export interface Judged {
  readonly hits: ReadonlyMap<Fault, readonly Hit[]>;
  /** Each rule that found its frame, as the name of a cue: `fault` or `move`, and its own name. */
  readonly rules: readonly (readonly string[])[];
  readonly sums: Sums;
  /** The parts of a compound sentence in which a rule found its frame, each summed up as a sentence of its own; once somebody asks. */
  readonly parts: () => readonly JudgedPart[];
}

/** A part of a sentence, relative to it. */
interface JudgedPart extends Span {
  readonly sums: Sums;
}

/** A draft as it was read, before anything is said of it. */
export interface Reading {
  readonly placed: readonly Placed[];
  readonly contexts: readonly SentenceContext[];
  readonly judged: readonly Judged[];
  readonly summary: DraftSummary;
  /** How much more than usual its sentences have to show, since it reads like ordinary prose. */
  readonly doubt: number;
}

/** Runs one rule's code; a rule that throws costs only its own answer. */
export function guarded<T>(rule: string, onDefect: OnDefect, run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    onDefect(rule, error);
    return otherwise;
  }
}

/** How much more a sentence has to show for each step by which its draft reads like ordinary prose. */
const DOUBT = 3;

function doubtOf(judged: readonly Judged[]): number {
  return DOUBT * Math.max(0, ordinariness(judged));
}

/**
 * The faults that a sentence carries, and how surely. Where a placeholder stands for words to come, only frames count: the sum of
 * the words around it tells nothing yet.
 */
export function faultsOf(sentence: Sentence, judged: Judged, doubt: number): ReadonlyMap<Fault, Certainty> {
  const known = FOUND.get(judged);
  if (known?.doubt === doubt) return known.faults;
  const faults = readFaults(sentence, judged, doubt);
  FOUND.set(judged, { doubt, faults });
  return faults;
}

/** What was last found by a judgement: the same one is asked again at every keystroke elsewhere. */
const FOUND = new WeakMap<Judged, { readonly doubt: number; readonly faults: ReadonlyMap<Fault, Certainty> }>();

function readFaults(sentence: Sentence, judged: Judged, doubt: number): ReadonlyMap<Fault, Certainty> {
  const unfilled = sentence.text.includes('{');
  const faults = new Map<Fault, Certainty>();
  for (const fault of FAULTS) {
    if (unfilled && !judged.hits.has(fault)) continue;
    const certainty = certaintyWithParts(fault, judged, doubt);
    if (certainty !== null) faults.set(fault, certainty);
  }
  return faults;
}

/** How surely the whole sentence carries a fault, or a part of it in which the fault's rule found a frame. */
function certaintyWithParts(fault: Fault, { hits, sums, parts }: Judged, doubt: number): Certainty | null {
  const whole = certaintyOf(sums, fault.code, doubt);
  const found = hits.get(fault);
  if (whole === 'sure' || !found) return whole;
  const around = parts().filter((part) => found.some(({ span }) => isWithin(span, part)));
  return strongest([whole, ...around.map((part) => certaintyOf(part.sums, fault.code, doubt))]);
}

/** The moves that a sentence makes; around a placeholder, again, only frames count, and the words that *Insert* wrote. */
export function movesOf(sentence: Sentence, judged: Judged): readonly Move[] {
  const moves = MADE.get(judged) ?? readMoves(sentence, judged);
  MADE.set(judged, moves);
  return moves;
}

const MADE = new WeakMap<Judged, readonly Move[]>();

function readMoves(sentence: Sentence, { rules, sums }: Judged): Move[] {
  const unfilled = sentence.text.includes('{');
  return MOVES.filter(({ name, insertion }) =>
    unfilled
      ? rules.some(([kind, rule]) => kind === 'move' && rule === name) || insertion.includes(sentence.source.trim())
      : certaintyOf(sums, name) !== null,
  );
}

/**
 * Judges each sentence in its context: the frames of every fault and move, weighed with all else that it shows.
 * @param fifth in which fifth of the draft they stand, where they are a part of one
 */
export function readSentences(
  placed: readonly Placed[],
  summary: DraftSummary,
  onDefect: OnDefect,
  fifth?: number,
): Reading {
  const contexts = placed.map((_, i) => {
    const context = contextOf(placed, i, summary);
    return fifth === undefined ? context : { ...context, fifth };
  });
  const judged = placed.map(({ sentence }, i) => judgeSentence(sentence, contexts[i] as SentenceContext, onDefect));
  return { placed, contexts, judged, summary, doubt: doubtOf(judged) };
}

/** Where in the draft a sentence stands, as a cue: what happened is told first, what comes next last. */
export function placeCue({ fifth }: SentenceContext): readonly string[] {
  return ['place', String(fifth)];
}

/** The last judgements of each sentence, and the contexts for which they hold. */
const KNOWN = new WeakMap<Sentence, { readonly context: SentenceContext; readonly judged: Judged }[]>();
/** How many contexts of a sentence are remembered: its own, and those in which a rewrite next door is tried. */
const REMEMBERED = 6;

const NO_HITS: readonly Hit[] = [];
const HITS = new ToldInContext<readonly Hit[]>();
const MADE_BY_RULE = new ToldInContext<boolean>();

function judgeSentence(sentence: Sentence, context: SentenceContext, onDefect: OnDefect): Judged {
  const known = KNOWN.get(sentence) ?? [];
  const same = known.find((each) => isSame(each.context, context));
  if (same) return same.judged;
  const hits = new Map<Fault, readonly Hit[]>();
  for (const fault of FAULTS) {
    const check = (watched: SentenceContext): Hit[] => [...fault.check(sentence, watched)];
    const found = guarded(fault.code, onDefect, () => HITS.ask(sentence, fault, context, check), NO_HITS);
    if (found.length > 0) hits.set(fault, found);
  }
  const made = MOVES.filter((move) => {
    const makes = (watched: SentenceContext): boolean => move.makes(sentence, watched);
    return guarded(move.name, onDefect, () => MADE_BY_RULE.ask(sentence, move, context, makes), false);
  });
  const rules = rulesNamed([...hits.keys()], made);
  const sumsOf = (part: Sentence, found: Judged['rules']): Sums =>
    sumUp(part, context.previous, context.next, [...found, placeCue(context)]);
  let parts: readonly JudgedPart[] | undefined;
  const judged = {
    hits,
    rules,
    sums: sumsOf(sentence, rules),
    parts: () => {
      parts ??= judgeParts(sentence, hits, made, sumsOf);
      return parts;
    },
  };
  KNOWN.set(sentence, [{ context, judged }, ...known.slice(0, REMEMBERED - 1)]);
  return judged;
}

/** What is plain in a part stays plain when another clause is joined to it: "mistakes were made, but the vendor let us down". */
function judgeParts(
  sentence: Sentence,
  hits: ReadonlyMap<Fault, readonly Hit[]>,
  made: readonly Move[],
  sumsOf: (part: Sentence, found: Judged['rules']) => Sums,
): JudgedPart[] {
  return partSentencesOf(sentence).flatMap(({ start, end, sentence: part }) => {
    const found = [...hits].filter(([, all]) => all.some(({ span }) => isWithin(span, { start, end })));
    if (found.length === 0) return [];
    const faults = found.map(([fault]) => fault);
    return [{ start, end, sums: sumsOf(part, rulesNamed(faults, made)) }];
  });
}

/** The rules that found their frames, as cues for the reader. */
function rulesNamed(faults: readonly Fault[], moves: readonly Move[]): Judged['rules'] {
  return [...faults.map(({ code }) => ['fault', code]), ...moves.map(({ name }) => ['move', name])];
}

function isWithin(span: Span, part: Span): boolean {
  return span.start >= part.start && span.end <= part.end;
}

const ORDER: readonly (Certainty | null)[] = ['sure', 'likely', 'contested'];

function strongest(certainties: readonly (Certainty | null)[]): Certainty | null {
  return ORDER.find((each) => certainties.includes(each)) ?? null;
}

function isSame(one: SentenceContext, other: SentenceContext): boolean {
  return (
    one.previous === other.previous &&
    one.next === other.next &&
    one.leadIn === other.leadIn &&
    one.heading === other.heading &&
    one.fifth === other.fifth &&
    one.draft === other.draft
  );
}

/** As many sentences of neither kind are added to every draft, so that two or three of them decide nothing yet. */
const UNDECIDED = 8;

/**
 * How far the draft as a whole reads like ordinary prose: the mean over its sentences of the reader's sum for `neutral`, less the
 * mean from which on it is ordinary. Below 0 where repair goes on.
 */
export function ordinariness(judged: readonly Judged[]): number {
  const sum = judged.reduce((total, { sums }) => total + sumOf(sums, 'neutral') - ORDINARY_FROM, 0);
  return sum / (judged.length + UNDECIDED);
}
