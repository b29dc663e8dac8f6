import type { Over } from '../draft/above';
import type { Placed } from '../draft/reading';
import type { SentenceContext } from '../faults/context';
import type { Commitment } from '../language/commitments';
import type { Sentence } from '../language/sentence';
import type { Due, Span, Step } from '../report';
import { type Calendar, dueOf } from './due';
import { fieldsIn, tellsDone } from './fields';
import { doneAbove, dueAbove, dueIn } from './inherit';
import { NO_OWNER, type PlanSettings } from './owner';
import { type Part, partsOf } from './parts';
import { fieldOwner } from './sentence-owner';
import { ownerOf } from './step-owner';
import { isBareStep, tellsStep } from './tells-step';
import { type Unit, unitsOf } from './units';

/**
 * The corrective steps of a repair draft's sentences, as data. A list item is one step, however many sentences it has; a sentence
 * with two doers is two.
 * @param contextAt what a rule may see around the sentence at an index of `placed`
 */
export function readSteps(
  placed: readonly Placed[],
  contextAt: (index: number) => SentenceContext,
  settings: PlanSettings,
): Step[] {
  const at = new Map(placed.map((each, i) => [each, i]));
  const indexOf = (each: Placed): number => at.get(each) ?? 0;
  const contextOf = (each: Placed): SentenceContext => contextAt(indexOf(each));
  const basis = JSON.stringify(settings);
  const draft = placed.length > 0 ? contextAt(0).draft : null;
  return unitsOf(placed).flatMap((unit) => {
    const { first, sentences } = unit;
    const last = sentences.at(-1);
    const inputs: unknown[] = [basis, draft, first.block.checked];
    if (last) inputs.push(placed[indexOf(first) - 1]?.sentence, placed[indexOf(last) + 1]?.sentence);
    else inputs.push(...distanceOf(headingOf(unit), first));
    for (const { sentence } of first.over) inputs.push(sentence);
    for (const { sentence } of sentences) inputs.push(sentence);
    inputs.push(...unit.fields);
    return remembered(first, inputs, () =>
      last ? stepsOfUnit(unit, contextOf, settings) : stepOfHeading(unit, settings),
    );
  });
}

/** Where the heading of a step stands, as seen from its first field. */
function distanceOf(heading: Over | undefined, { start }: Placed): number[] {
  return heading ? [heading.block.start - start, heading.block.end - start] : [];
}

function headingOf({ first }: Unit): Over | undefined {
  return first.over.find(({ block }) => block.kind !== 'item');
}

/** The steps last read at a sentence, by all that they were read from; spans are relative to it. */
const KNOWN = new WeakMap<Sentence, { readonly inputs: readonly unknown[]; readonly steps: readonly Step[] }>();

/** Reads the steps of a unit anew only where something that they hang on has changed. */
function remembered({ sentence, start }: Placed, inputs: readonly unknown[], read: () => Step[]): Step[] {
  let known = KNOWN.get(sentence);
  if (!known || known.inputs.length !== inputs.length || known.inputs.some((each, i) => each !== inputs[i])) {
    known = { inputs, steps: read().map((step) => moved(step, -start)) };
    KNOWN.set(sentence, known);
  }
  return known.steps.map((step) => moved(step, start));
}

function moved(step: Step, by: number): Step {
  return { ...step, span: { start: step.span.start + by, end: step.span.end + by } };
}

function stepsOfUnit(unit: Unit, contextOf: (each: Placed) => SentenceContext, settings: PlanSettings): Step[] {
  const main = unit.sentences.find((each) => tellsStep(each.sentence, contextOf(each)));
  if (main) return partsOf(main).map((part) => readStep(part, main, unit, contextOf(main), settings));
  const { first } = unit;
  if (first.block.checked === undefined && !isBareStep(unit, settings)) return [];
  return [readStep({ text: oneLine(first.sentence.source), span: first }, first, unit, contextOf(first), settings)];
}

function readStep(part: Part, main: Placed, unit: Unit, context: SentenceContext, settings: PlanSettings): Step {
  const { calendar, staff } = settings;
  const { commitment } = part;
  const status = [main.sentence.text, ...unit.fields].flatMap(fieldsIn).find(({ kind }) => kind === 'done');
  const done = main.block.checked ?? (status ? tellsDone(status.value) : isDone(main, commitment));
  const due = dueOfUnit(part, main, unit, calendar, done);
  return {
    text: part.text,
    span: { start: part.span.start, end: part.span.end },
    owner: ownerOf(part, main, unit, context, staff),
    ...(due ? { due } : {}),
    done,
  };
}

function isDone({ sentence, over }: Placed, commitment: Commitment | undefined): boolean {
  if (commitment) return commitment.done;
  if (sentence.clauses.some(({ tense }) => tense === 'future')) return false;
  return /^\s*(?:[✓✔✅☑]|done\s*[:–-])|\(done\b[^)]*\)[\s.]*$/i.test(sentence.text) || doneAbove(over);
}

/** Its own deadline, in the part itself first; or else the one under which it stands. */
function dueOfUnit(part: Part, main: Placed, unit: Unit, calendar: Calendar, past: boolean): Due | undefined {
  const field = [main.sentence.text, ...unit.fields].flatMap(fieldsIn).some(({ kind }) => kind === 'due');
  const { clause } = part;
  const own = field ? undefined : dueOf(part.text, calendar, { past, ...(clause ? { clause } : {}) });
  if (own) return own;
  const others = unit.sentences.filter((each) => each !== main).map((each) => each.sentence.text);
  return dueIn([main.sentence.text, ...unit.fields, ...others], calendar, past) ?? dueAbove(main.over, calendar, past);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A heading that names a step, with its facts right below: "### Publish the checklist", "Owner: Dana", "Due: 3 May". */
function stepOfHeading(unit: Unit, { calendar, staff }: PlanSettings): Step[] {
  const heading = headingOf(unit);
  const { fields } = unit;
  const told = fields.flatMap(fieldsIn);
  if (!heading || !told.some(({ kind }) => kind !== 'done')) return [];
  const owner = told.find(({ kind }) => kind === 'owner');
  const status = told.find(({ kind }) => kind === 'done');
  const done = status !== undefined && tellsDone(status.value);
  const due = dueIn(fields, calendar, done);
  const span: Span = { start: heading.block.start, end: heading.block.end };
  return [
    {
      text: oneLine(heading.sentence.source),
      span,
      owner: owner ? fieldOwner(owner.value, staff) : NO_OWNER,
      ...(due ? { due } : {}),
      done,
    },
  ];
}

/** The first day on which a step shows: its day, the start of its stretch, or the next turn of its rhythm. */
export function firstDay({ due }: Step): string | undefined {
  return due?.date ?? due?.interval?.first ?? due?.window?.from;
}
