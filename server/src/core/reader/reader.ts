import { SentenceNotes } from '../language/once';
import type { Sentence } from '../language/sentence';
import type { FaultCode, MoveName, Span } from '../report';
import { showCues } from './cues';
import { addWeights, BIASES, type KnownCue, knownCue, LABELS, type Place, THRESHOLDS, weightFor } from './data';

/** How surely a sentence carries a label. */
export type Certainty = 'sure' | 'likely' | 'contested';

/** What the reader judges: the faults, the moves, and whether this is prose in which no repair goes on. */
export type Label = FaultCode | MoveName | 'neutral';

/** The sums of one sentence, by label. */
export type Sums = readonly number[];

const INDEX: ReadonlyMap<string, number> = new Map(LABELS.map((label, i) => [label, i]));

/** What a sentence's cues add up to: for itself, for the sentence after it, and for the one before it. */
interface Weighed {
  readonly own: Sums;
  readonly asPrevious: Sums;
  readonly asNext: Sums;
}

const WEIGHED = new SentenceNotes<Weighed>();

/** The prefix of a cue that stands in the sentence before, or in the one after. */
export const BEFORE = '<' satisfies Place;
export const AFTER = '>' satisfies Place;

/** A cue that its draft adds to a sentence, such as `fault` and its code. */
export type CueOfDraft = readonly [kind: string, name: string];

/** What the first sentence of a draft has before it, and the last one after it. */
const NOTHING = knownCue('whole', 'none');

/**
 * Sums up what the sentence and its neighbours show.
 * @param more the names of the cues that its draft adds: `fault` or `move` and the name of each rule that found its frame, and its place
 */
export function sumUp(
  sentence: Sentence,
  previous: Sentence | null,
  next: Sentence | null,
  more: readonly CueOfDraft[],
): Sums {
  const sums = BIASES.slice();
  addAll(sums, weigh(sentence).own);
  if (previous) addAll(sums, weigh(previous).asPrevious);
  else if (NOTHING) addWeights(sums, NOTHING.before);
  if (next) addAll(sums, weigh(next).asNext);
  else if (NOTHING) addWeights(sums, NOTHING.after);
  for (const [kind, name] of more) {
    const cue = knownCue(kind, name);
    if (cue) addWeights(sums, cue.own);
  }
  return sums;
}

/**
 * How surely the label holds, going by the sums; null where it does not.
 * @param doubt how much more the sums have to show than usual
 */
export function certaintyOf(sums: Sums, label: Label, doubt = 0): Certainty | null {
  const index = INDEX.get(label);
  const thresholds = index === undefined ? undefined : THRESHOLDS[index];
  if (index === undefined || !thresholds) return null;
  const sum = (sums[index] ?? 0) - doubt;
  if (sum < thresholds.shown) return null;
  if (sum >= thresholds.sure) return 'sure';
  return sum >= thresholds.likely ? 'likely' : 'contested';
}

/** The sum of one label, as it stands. */
export function sumOf(sums: Sums, label: Label): number {
  return sums[INDEX.get(label) ?? -1] ?? 0;
}

/** The telling words of each sentence, by label: they hang on the sentence alone. */
const TELLING = new SentenceNotes<Map<Label, Span>>();

/** The words on which the reader rests most when it gives the sentence this label: a span relative to the sentence. */
export function tellingWords(sentence: Sentence, label: Label): Span {
  const known = TELLING.get(sentence) ?? new Map<Label, Span>();
  const span = known.get(label) ?? findTellingWords(sentence, label);
  TELLING.set(sentence, known.set(label, span));
  return span;
}

function findTellingWords(sentence: Sentence, label: Label): Span {
  const index = INDEX.get(label);
  const merits = new Float64Array(sentence.words.length);
  showCues(sentence, (start, end, kind, a, b, c, d, e) => {
    const weight = weightOf(knownCue(kind, a, b, c, d, e), index);
    const length = Math.min(end, merits.length) - start;
    if (weight !== 0) for (let i = start; i < start + length; i++) merits[i] = (merits[i] ?? 0) + weight / length;
  });
  const [start, end] = heaviestRun(merits);
  return start < end ? sentence.spanOf(start, end) : { start: 0, end: sentence.text.trimEnd().length };
}

/** The run of numbers with the largest sum (Kadane's algorithm); empty where none is above 0. */
function heaviestRun(numbers: Float64Array): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  numbers.forEach((number, i) => {
    if (sum <= 0) {
      start = i;
      sum = 0;
    }
    sum += number;
    if (sum > bestSum) {
      best = [start, i + 1];
      bestSum = sum;
    }
  });
  return best;
}

function weigh(sentence: Sentence): Weighed {
  const known = WEIGHED.get(sentence);
  if (known) return known;
  const weighed = { own: NO_SUMS.slice(), asPrevious: NO_SUMS.slice(), asNext: NO_SUMS.slice() };
  const turn = ++turns;
  showCues(sentence, (_start, _end, kind, a, b, c, d, e) => {
    const cue = knownCue(kind, a, b, c, d, e);
    // Each cue once: shown twice, it tells no more.
    if (!cue || cue.weighedAt === turn) return;
    cue.weighedAt = turn;
    addWeights(weighed.own, cue.own);
    addWeights(weighed.asPrevious, cue.before);
    addWeights(weighed.asNext, cue.after);
  });
  WEIGHED.set(sentence, weighed);
  return weighed;
}

const NO_SUMS: Sums = LABELS.map(() => 0);
/** How many sentences have been weighed. */
let turns = 0;

function addAll(sums: number[], more: Sums): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (more[i] ?? 0);
}

function weightOf(cue: KnownCue | undefined, label: number | undefined): number {
  return cue && label !== undefined ? weightFor(label, cue.own) : 0;
}
