import { FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';
import type { LabelledDraft } from './corpus';
import { type Example, examplesOf } from './examples';
import { fitPlatt, type Platt } from './platt';
import { learnPlane, marginOf, type Plane, type Row } from './svm';
import { Table } from './table';

const LABELS = [...FAULT_CODES, ...MOVE_NAMES, 'neutral'] as const;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A cue has to be shown by as many sentences before anything is learned of it. */
const FEWEST = 3;
/** Errors against large weights; chosen by cross-validation on the part that was not kept aside. */
const COST = 0.1;
/** The cues that are kept for a label: those that move the most sentences the furthest. */
const KEPT = 900;
/** A weight of 1 as a whole number. */
const UNIT = 80;
const FOLDS = 5;
/** From which probability on a fault is shown, is likely, is sure; and a move is shown. */
const PROBABILITY = { fault: 0.4, likely: 0.6, sure: 0.85, move: 0.42 } as const;
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

/** Learns from labelled drafts how much each cue counts. The same drafts and rules give the same answer on every machine. */
export function learn(drafts: readonly LabelledDraft[]): Learned {
  const examples = drafts.flatMap((draft, i) =>
    examplesOf(draft).map((example) => ({ ...example, draft: draft.id, fold: i % FOLDS })),
  );
  const names = vocabularyOf(examples);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map((example) => rowOf(example, index));
  const planes: Plane[] = [];
  const table = new Table();
  let ordinaryFrom = 0;
  const labels = LABELS.map((name) => {
    const holds = examples.map((example) => example.labels.has(name));
    const plane = learnCompact(rows, holds, names.length);
    planes.push(plane);
    const unseen = unseenMargins(rows, examples, holds, names.length);
    const thresholds = thresholdsOf(name, fitPlatt(unseen, holds));
    if (name === 'neutral') ordinaryFrom = ordinaryMean(examples, unseen);
    table.add(name, examples, unseen, holds, thresholds);
    return { name, bias: plane.bias, ...thresholds };
  });
  const json = `${JSON.stringify({ labels, ordinaryFrom, cues: pack(names, planes) }, null, 1)}\n`;
  return { json, crossValidated: table };
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
  const kind = cue.replace(/^[<>]/, '').split(':')[0] ?? '';
  return (VALUE[kind] ?? OTHER_VALUE) * (near ? NEXT_DOOR_VALUE : 1);
}

/** A plane in whole numbers over few cues; a row's margin is the sum of the weights of its cues, whatever their value was. */
function learnCompact(rows: readonly Row[], holds: readonly boolean[], width: number): Plane {
  const plane = learnPlane(rows, holds, width, COST);
  const effect = new Float64Array(width);
  const moved = new Float64Array(width);
  for (const { columns, values } of rows)
    columns.forEach((column, k) => {
      const weight = (plane.weights[column] as number) * (values[k] as number);
      effect[column] = weight;
      moved[column] = (moved[column] as number) + weight * weight;
    });
  const least = [...moved].sort((a, b) => b - a)[KEPT] ?? 0;
  const weights = effect.map((weight, i) => ((moved[i] as number) > least ? Math.round(weight * UNIT) : 0));
  return { weights, bias: Math.round(plane.bias * UNIT) };
}

/** The margin of each row on a plane that was learned without its draft. */
function unseenMargins(
  rows: readonly Row[],
  examples: readonly (Example & { readonly fold: number })[],
  holds: readonly boolean[],
  width: number,
): number[] {
  const margins: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.map((each) => each.fold !== fold);
    const plane = learnCompact(
      rows.filter((_, i) => seen[i]),
      holds.filter((_, i) => seen[i]),
      width,
    );
    rows.forEach((row, i) => {
      if (!seen[i]) margins[i] = marginOf(plane, { columns: row.columns, values: row.values.map(() => 1) });
    });
  }
  return margins;
}

/** The mean sum of a draft's sentences that parts ordinary prose from repair at even odds. */
function ordinaryMean(examples: readonly (Example & { readonly draft: string })[], margins: readonly number[]): number {
  const drafts = new Map<string, { sum: number; count: number; ordinary: boolean }>();
  examples.forEach(({ draft, labels }, i) => {
    const { sum, count } = drafts.get(draft) ?? { sum: 0, count: 0 };
    drafts.set(draft, { sum: sum + (margins[i] as number), count: count + 1, ordinary: labels.has('neutral') });
  });
  const all = [...drafts.values()];
  const { slope, offset } = fitPlatt(
    all.map(({ sum, count }) => sum / count),
    all.map(({ ordinary }) => ordinary),
  );
  return Math.round(-offset / slope);
}

function thresholdsOf(name: string, { slope, offset }: Platt): { shown: number; likely: number; sure: number } {
  const at = (probability: number): number => Math.ceil((Math.log(probability / (1 - probability)) - offset) / slope);
  const shown = at((FAULT_CODES as readonly string[]).includes(name) ? PROBABILITY.fault : PROBABILITY.move);
  return { shown, likely: Math.max(shown, at(PROBABILITY.likely)), sure: Math.max(shown, at(PROBABILITY.sure)) };
}

/** Cues by kind, each with the letters of its labels and their weights. */
function pack(names: readonly string[], planes: readonly Plane[]): Record<string, Record<string, string>> {
  const packed: Record<string, Record<string, string>> = {};
  names.forEach((name, i) => {
    const weights = planes.map(({ weights }, label) => (weights[i] ? `${LETTERS[label]}${weights[i]}` : '')).join('');
    if (weights === '') return;
    const colon = name.indexOf(':');
    const kind = name.slice(0, colon);
    packed[kind] ??= {};
    packed[kind][name.slice(colon + 1)] = weights;
  });
  return packed;
}
