import type { Reading } from '../draft/judge';
import type { Placed } from '../draft/reading';
import { toldOf } from '../draft/stretches';
import { SentenceNotes } from '../language/once';
import type { MoveName, Promised, PromiseKind, Step } from '../report';
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
  reading: Reading,
  steps: readonly Step[],
  rows: readonly Promised[],
  settings: PlanSettings,
): Promised[] {
  const basis = JSON.stringify(settings);
  const told: Promised[] = [];
  for (const { index, told: moves } of bindingIn(reading))
    for (const move of moves) told.push(remembered(move, reading.placed[index] as Placed, basis, settings));
  const plan = steps.map((step): Promised => ({ kind: 'step', ...step }));
  return [...plan, ...told, ...rows].sort((a, b) => a.span.start - b.span.start);
}

const bindingIn = toldOf(({ moves }) => {
  const binding = [...moves].filter(isBinding);
  return binding.length > 0 ? binding : null;
});

/** What each sentence was last read to promise, by all that it was read from; their spans are set anew. */
const KNOWN = new SentenceNotes<readonly { readonly inputs: readonly unknown[]; readonly promise: Promised }[]>();
/** A sentence makes so many binding moves at most. */
const REMEMBERED = 5;

function remembered(kind: PromiseKind, placed: Placed, basis: string, settings: PlanSettings): Promised {
  const { sentence, start, end, over } = placed;
  const inputs = [kind, basis, ...over.map((each) => each.sentence)];
  const known = KNOWN.get(sentence) ?? [];
  const same = known.find(
    (each) => each.inputs.length === inputs.length && each.inputs.every((one, i) => one === inputs[i]),
  );
  const promise = same?.promise ?? promiseOf(kind, placed, settings);
  if (!same) KNOWN.set(sentence, [{ inputs, promise }, ...known.slice(0, REMEMBERED - 1)]);
  return { ...promise, span: { start, end } };
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
