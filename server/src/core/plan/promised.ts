import type { Placed } from '../draft/reading';
import type { MoveFound, MoveName, Promised, PromiseKind, Step } from '../report';
import { dueOf } from './due';
import { dueAbove } from './inherit';
import { measureOf } from './measures';
import type { PlanSettings } from './owner';
import { ownerIn } from './sentence-owner';

/** Whether a move binds the speaker, beside the steps of the plan. */
function isBinding(move: MoveName): move is Exclude<PromiseKind, 'step'> {
  return /^(?:redress|cadence|measure|invite|reevaluate)$/.test(move);
}

/**
 * All that a message promises, in reading order: the steps of its plan, and what its sentences bind the speaker to beside.
 * @param rows the measures of tables, which no sentence tells
 */
export function readPromises(
  placed: readonly Placed[],
  moves: readonly MoveFound[],
  steps: readonly Step[],
  rows: readonly Promised[],
  settings: PlanSettings,
): Promised[] {
  const kinds = new Map<number, PromiseKind[]>();
  for (const { move, span } of moves)
    if (isBinding(move)) kinds.set(span.start, [...(kinds.get(span.start) ?? []), move]);
  const told = placed.flatMap((each) => (kinds.get(each.start) ?? []).map((kind) => promiseOf(kind, each, settings)));
  const plan = steps.map((step): Promised => ({ kind: 'step', ...step }));
  return [...plan, ...told, ...rows].sort((a, b) => a.span.start - b.span.start);
}

function promiseOf(kind: PromiseKind, { sentence, start, end, over }: Placed, settings: PlanSettings): Promised {
  const { calendar, staff } = settings;
  const commitment = sentence.commitments.find((each) => each.kind === 'redress') ?? sentence.commitments[0];
  const done = kind === 'redress' && commitment?.done === true;
  const clause = commitment?.clause ?? sentence.clauses[0];
  const due = dueOf(sentence.text, calendar, { past: done }) ?? dueAbove(over, calendar, done);
  return {
    kind,
    text: sentence.source.replace(/\s+/g, ' ').trim(),
    span: { start, end },
    owner: ownerIn(sentence, clause, staff),
    ...(due ? { due } : {}),
    done,
    ...(kind === 'measure' ? { measure: measureOf(sentence) } : {}),
  };
}
