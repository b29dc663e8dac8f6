import { FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';
import { isOwn, type LabelledDraft } from './corpus';
import { type Example, examplesOf, ruleExamples, templateExamples } from './examples';
import { fitPlatt } from './platt';
import { learnPlane, marginOf, type Plane, type Row } from './svm';
import { Table } from './table';

const LABELS = [...FAULT_CODES, ...MOVE_NAMES, 'neutral'] as const;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A cue has to be shown by as many sentences before anything is learned of it. */
const FEWEST = 3;
/** Errors against large weights; chosen by cross-validation on the part that was not kept aside. */
const COST = 0.1;
/** How much more than a sentence of a draft a rule's own example counts, or one of our templates. */
const RULE_EXAMPLE = 40;
/** The cues that are kept for a label: those that move the most sentences the furthest. */
const KEPT = 1100;
/** A weight of 1 as a whole number. */
const UNIT = 80;
const FOLDS = 5;
/** The probabilities from which a label may be shown: of these, the one that promises the best F1. */
const SHOWN = [0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2] as const;
/** From which probability on a label is likely. */
const LIKELY = 0.55;
/** The probabilities from which a label may be sure: of these, the lowest above which so large a share of the unseen is right. */
const SURE = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
const SURE_PRECISION = 0.92;
/** How much one cue of a kind counts beside the others before anything is learned: frames and senses before bare words. */
const VALUE: Readonly<Record<string, number>> = {
  fault: 2,
  move: 2,
  sense: 1,
  class: 1,
  apology: 1,
  regret: 1,
  commitment: 1,
  time: 1,
  word: 0.8,
  pair: 0.5,
};
const OTHER_VALUE = 0.6;
const NEXT_DOOR_VALUE = 0.2;

/** What was learned, as the text of a `learned.json`, and how it agrees with drafts that it was not learned from. */
export interface Learned {
  readonly json: string;
  readonly crossValidated: Table;
}

/** A sentence to learn from, as numbers; `fold` is none for what is never measured on: drafts and examples of our own. */
interface Lesson extends Example {
  readonly row: Row;
  readonly cost: number;
  readonly fold: number | null;
}

/** Learns from labelled drafts how much each cue counts. The same drafts and rules give the same answer on every machine. */
export function learn(drafts: readonly LabelledDraft[]): Learned {
  const told = drafts.flatMap((draft, i) =>
    examplesOf(draft).map((example) => ({ ...example, fold: isOwn(draft) ? null : i % FOLDS })),
  );
  const names = vocabularyOf(told);
  const index = new Map(names.map((name, i) => [name, i]));
  const lessons = [
    ...told,
    ...[...ruleExamples(), ...templateExamples()].map((example) => ({ ...example, fold: null })),
  ].map((example) => ({
    ...example,
    row: rowOf(example, index),
    cost: COST * (example.about === undefined ? 1 : RULE_EXAMPLE),
  }));
  const planes: Plane[] = [];
  const table = new Table();
  let ordinaryFrom = 0;
  const labels = LABELS.map((name) => {
    const fit = lessons.filter(({ about }) => about === undefined || about === name);
    const plane = learnCompact(fit, name, names.length);
    planes.push(plane);
    const unseen = unseenMargins(fit, name, names.length);
    const thresholds = thresholdsOf(name, unseen);
    if (name === 'neutral') ordinaryFrom = ordinaryMean(unseen);
    table.add(name, unseen, thresholds);
    return { name, bias: plane.bias, ...thresholds };
  });
  return { json: toJson({ labels, ordinaryFrom, cues: pack(names, planes) }), crossValidated: table };
}

function vocabularyOf(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { cues } of examples) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : [])).sort();
}

function rowOf({ cues }: Example, index: ReadonlyMap<string, number>): Row {
  const known = [...cues].flatMap((cue) => {
    const column = index.get(cue);
    return column === undefined ? [] : [{ column, value: worthOf(cue) }];
  });
  return {
    columns: Int32Array.from(known, (each) => each.column),
    values: Float64Array.from(known, (each) => each.value),
  };
}

function worthOf(cue: string): number {
  const near = /^[<>]/.test(cue);
  const kind = cue.replace(/^[<>]/, '').split(' ')[0] ?? '';
  return (VALUE[kind] ?? OTHER_VALUE) * (near ? NEXT_DOOR_VALUE : 1);
}

/** A plane in whole numbers over few cues; a row's margin is the sum of the weights of its cues, whatever their value was. */
function learnCompact(lessons: readonly Lesson[], label: string, width: number): Plane {
  const plane = learnPlane(
    lessons.map(({ row }) => row),
    lessons.map(({ labels }) => labels.has(label)),
    width,
    lessons.map(({ cost }) => cost),
  );
  const effect = new Float64Array(width);
  const moved = new Float64Array(width);
  for (const { row } of lessons)
    row.columns.forEach((column, k) => {
      const weight = (plane.weights[column] as number) * (row.values[k] as number);
      effect[column] = weight;
      moved[column] = (moved[column] as number) + weight * weight;
    });
  const least = [...moved].sort((a, b) => b - a)[KEPT] ?? 0;
  const weights = effect.map((weight, i) => ((moved[i] as number) > least ? Math.round(weight * UNIT) : 0));
  return { weights, bias: Math.round(plane.bias * UNIT) };
}

/** The margin of each sentence of a draft on a plane that was learned without that draft. */
function unseenMargins(lessons: readonly Lesson[], label: string, width: number): Map<Lesson, number> {
  const margins = new Map<Lesson, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const plane = learnCompact(
      lessons.filter((each) => each.fold !== fold),
      label,
      width,
    );
    for (const lesson of lessons.filter((each) => each.fold === fold))
      margins.set(lesson, marginOf(plane, { columns: lesson.row.columns, values: lesson.row.values.map(() => 1) }));
  }
  return margins;
}

/** The mean sum of a draft's sentences that parts ordinary prose from repair at even odds. */
function ordinaryMean(margins: ReadonlyMap<Example, number>): number {
  const drafts = new Map<string, { sum: number; count: number; ordinary: boolean }>();
  for (const [{ draft, labels }, margin] of margins) {
    const { sum, count } = drafts.get(draft) ?? { sum: 0, count: 0 };
    drafts.set(draft, { sum: sum + margin, count: count + 1, ordinary: labels.has('neutral') });
  }
  const all = [...drafts.values()];
  const { slope, offset } = fitPlatt(
    all.map(({ sum, count }) => sum / count),
    all.map(({ ordinary }) => ordinary),
  );
  return Math.round(-offset / slope);
}

function thresholdsOf(
  name: string,
  margins: ReadonlyMap<Example, number>,
): { shown: number; likely: number; sure: number } {
  const { slope, offset } = fitPlatt(
    [...margins.values()],
    [...margins.keys()].map(({ labels }) => labels.has(name)),
  );
  const at = (probability: number): number => Math.ceil((Math.log(probability / (1 - probability)) - offset) / slope);
  const count = (threshold: number): Counts => countAt(name, margins, threshold);
  const probabilities = [...margins.keys()].map((each) => probabilityOf(margins.get(each) ?? 0, slope, offset));
  const promised = (probability: number): number => expectedF1(probabilities, probability);
  const shown = at(SHOWN.reduce((best, each) => (promised(each) > promised(best) ? each : best)));
  // One more wrong than was counted, so that a handful of sentences makes nothing sure.
  const precise = (threshold: number): boolean => {
    const { right, given } = count(threshold);
    return right / (given + 1) >= SURE_PRECISION;
  };
  const surely = SURE.map(at).filter((threshold) => threshold >= shown);
  const sure = surely.find(precise) ?? at(SURE[SURE.length - 1] ?? 1);
  return { shown, likely: Math.min(sure, Math.max(shown, at(LIKELY))), sure };
}

function probabilityOf(margin: number, slope: number, offset: number): number {
  return 1 / (1 + Math.exp(-(slope * margin + offset)));
}

/**
 * The F1 to expect of showing all from a probability on. It goes by the probabilities alone, since the best threshold on the labels
 * themselves hangs on a handful of sentences: chosen on some drafts, it does worse on others.
 */
function expectedF1(probabilities: readonly number[], from: number): number {
  const shown = probabilities.filter((each) => each >= from);
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
  return (2 * sum(shown)) / (shown.length + sum(probabilities));
}

/** How many sentences reach a threshold, and how many of them carry the label. */
interface Counts {
  readonly right: number;
  readonly given: number;
}

function countAt(name: string, margins: ReadonlyMap<Example, number>, threshold: number): Counts {
  let [right, given] = [0, 0];
  for (const [{ labels }, margin] of margins) {
    if (margin >= threshold) given++;
    if (margin >= threshold && labels.has(name)) right++;
  }
  return { right, given };
}

/** The cues that tell anything, each as its name, the letters of its labels, and their weights (see `unpack` of the reader's data). */
function pack(names: readonly string[], planes: readonly Plane[]): string[] {
  return names.flatMap((name, i) => {
    const told = planes.flatMap(({ weights }, label) => (weights[i] ? [[LETTERS[label], packed(weights[i])]] : []));
    return told.length === 0
      ? []
      : [`${name} ${told.map(([letter]) => letter).join('')} ${told.map(([, n]) => n).join('')}`];
  });
}

function packed(weight: number): string {
  const letter = LETTERS.charAt(weight > 0 ? weight - 1 : 25 - weight);
  return Math.abs(weight) <= 26 ? letter : `${weight > 0 ? '+' : ''}${weight}`;
}

/** As JSON, with each label and each cue on a line of its own, so that a change can be read. */
function toJson({ labels, ordinaryFrom, cues }: { labels: object[]; ordinaryFrom: number; cues: string[] }): string {
  const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(',\n');
  return `{"labels":[\n${lines(labels)}\n],"ordinaryFrom":${ordinaryFrom},"cues":[\n${lines(cues)}\n]}\n`;
}
