import type { DraftSummary, SentenceContext } from '../faults/context';
import type { Fault, Hit } from '../faults/fault';
import { FAULTS } from '../faults/registry';
import { SentenceNotes } from '../language/once';
import { partSentencesOf } from '../language/parts';
import type { Sentence } from '../language/sentence';
import type { Move } from '../moves/move';
import { MOVES } from '../moves/registry';
import { ORDINARY_FROM } from '../reader/data';
import { type Sums, sumUp } from '../reader/reader';
import { isWithin, type JudgedPart, Judgement } from './judgement';
import { contextOf, fifthOf, type Placed } from './reading';
import { ToldInContext } from './watched';

/** Told of each defect in a rule; the other rules still answer. Tests hand in one that throws. */
export type OnDefect = (rule: string, error: unknown) => void;

/** A draft as it was read, before anything is said of it. */
export interface Reading {
  readonly placed: readonly Placed[];
  /** What the rules and the reader make of each sentence. */
  readonly judged: readonly Judgement[];
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
  const judged = placed.map(({ sentence }, i) => {
    // Where nothing has changed, not even its context is made anew.
    const known = KNOWN.get(sentence)?.find(({ context }) => standsIn(context, placed, i, summary, fifth));
    return known ?? judgeSentence(sentence, contextOf(placed, i, summary, fifth), onDefect);
  });
  return { placed, judged, summary, doubt: DOUBT * Math.max(0, ordinariness(judged)) };
}

/** Where in the draft a sentence stands, as a cue: what happened is told first, what comes next last. */
export function placeCue({ fifth }: SentenceContext): readonly string[] {
  return ['place', String(fifth)];
}

/** The last judgements of each sentence; each holds in its context. */
const KNOWN = new SentenceNotes<readonly Judgement[]>();
/** How many are remembered: that in its own context, and those in which a rewrite next door is tried. */
const REMEMBERED = 6;

/** Whether a context is that of the sentence at `index`. */
function standsIn(
  context: SentenceContext,
  placed: readonly Placed[],
  index: number,
  summary: DraftSummary,
  fifth: number = fifthOf(index, placed),
): boolean {
  const here = placed[index];
  return (
    context.draft === summary &&
    context.fifth === fifth &&
    context.previous === (placed[index - 1]?.sentence ?? null) &&
    context.next === (placed[index + 1]?.sentence ?? null) &&
    context.leadIn === (here?.leadIn ?? null) &&
    context.heading === (here?.heading ?? null)
  );
}

const NO_HITS: readonly Hit[] = [];
const HITS = new ToldInContext<readonly Hit[]>();
const MADE_BY_RULE = new ToldInContext<boolean>();

function judgeSentence(sentence: Sentence, context: SentenceContext, onDefect: OnDefect): Judgement {
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
  const sumsOf: SumsOf = (part, found) => sumUp(part, context.previous, context.next, [...found, placeCue(context)]);
  const judgement = new Judgement(sentence, context, hits, rules, sumsOf(sentence, rules), () =>
    judgeParts(sentence, hits, made, sumsOf),
  );
  KNOWN.set(sentence, [judgement, ...(KNOWN.get(sentence) ?? []).slice(0, REMEMBERED - 1)]);
  return judgement;
}

/** What a sentence, or a part of it, adds up to with the rules that found their frames in it. */
type SumsOf = (part: Sentence, found: Judgement['rules']) => Sums;

/** What is plain in a part stays plain when another clause is joined to it: "mistakes were made, but the vendor let us down". */
function judgeParts(
  sentence: Sentence,
  hits: ReadonlyMap<Fault, readonly Hit[]>,
  made: readonly Move[],
  sumsOf: SumsOf,
): JudgedPart[] {
  return partSentencesOf(sentence).flatMap(({ start, end, sentence: part }) => {
    const found = [...hits].filter(([, all]) => all.some(({ span }) => isWithin(span, { start, end })));
    if (found.length === 0) return [];
    const faults = found.map(([fault]) => fault);
    return [{ start, end, sums: sumsOf(part, rulesNamed(faults, made)) }];
  });
}

/** The rules that found their frames, as cues for the reader. */
function rulesNamed(faults: readonly Fault[], moves: readonly Move[]): Judgement['rules'] {
  return [...faults.map(({ code }) => ['fault', code]), ...moves.map(({ name }) => ['move', name])];
}

/** As many sentences of neither kind are added to every draft, so that two or three of them decide nothing yet. */
const UNDECIDED = 8;

/**
 * How far the draft as a whole reads like ordinary prose: the mean over its sentences of the reader's sum for `neutral`, less the
 * mean from which on it is ordinary. Below 0 where repair goes on.
 */
export function ordinariness(judged: readonly Judgement[]): number {
  const sum = judged.reduce((total, { neutral }) => total + neutral - ORDINARY_FROM, 0);
  return sum / (judged.length + UNDECIDED);
}
