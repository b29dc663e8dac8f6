import type { Over } from '../draft/above';
import type { Reading } from '../draft/judge';
import type { Judgement } from '../draft/judgement';
import type { Placed } from '../draft/reading';
import { toldOf } from '../draft/stretches';
import type { SentenceContext } from '../faults/context';
import type { Commitment } from '../language/commitments';
import { SentenceNotes } from '../language/once';
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
 */
export function readSteps(reading: Reading, settings: PlanSettings): Step[] {
  const { placed, judged, summary } = reading;
  const basis = JSON.stringify(settings);
  const telling = new Set(tellingStep(reading).map(({ index }) => index));
  const contextAt = (index: number): SentenceContext => (judged[index] as Judgement).context;
  const steps: Step[] = [];
  for (const unit of unitsOf(reading, telling)) {
    const { first, at } = unit;
    const last = unit.sentences.at(-1);
    const contextOf = (each: Placed): SentenceContext => contextAt(placed.indexOf(each, at));
    const before = last ? contextAt(at).previous : null;
    const after = last ? (last === first ? contextAt(at) : contextOf(last)).next : null;
    const inputs = { unit, basis, draft: summary, before, after };
    let known = KNOWN.get(first.sentence);
    if (!known || !holdsFor(known, inputs)) {
      const read = last ? stepsOfUnit(unit, contextOf, settings) : stepOfHeading(unit, settings);
      known = { ...inputs, steps: read.map((step) => moved(step, -first.start)) };
      KNOWN.set(first.sentence, known);
    }
    for (const step of known.steps) steps.push(moved(step, first.start));
  }
  return steps;
}

const tellingStep = toldOf(({ sentence, context }) => tellsStep(sentence, context) || null);

/** All that the steps of a unit are read from. */
interface Inputs {
  readonly unit: Unit;
  readonly basis: string;
  readonly draft: SentenceContext['draft'];
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** The steps last read at a sentence, and from what; spans are relative to it. */
const KNOWN = new SentenceNotes<Inputs & { readonly steps: readonly Step[] }>();

/** Whether what was read from one unit holds for another. */
function holdsFor(one: Inputs, other: Inputs): boolean {
  const [a, b] = [one.unit, other.unit];
  return (
    one.draft === other.draft &&
    one.basis === other.basis &&
    one.before === other.before &&
    one.after === other.after &&
    a.first.block.checked === b.first.block.checked &&
    isSame(a.first.over, b.first.over) &&
    isSame(a.sentences, b.sentences) &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, i) => field === b.fields[i]) &&
    (a.sentences.length > 0 || isAsFar(a, b))
  );
}

function isSame(some: readonly { sentence: Sentence }[], others: readonly { sentence: Sentence }[]): boolean {
  return some.length === others.length && some.every(({ sentence }, i) => sentence === others[i]?.sentence);
}

/** Whether the heading of a step stands as far from its first field. */
function isAsFar(one: Unit, other: Unit): boolean {
  const [a, b] = [headingOf(one)?.block, headingOf(other)?.block];
  const distance = (from: number, { first }: Unit): number => first.start - from;
  return (
    a === b ||
    (!!a &&
      !!b &&
      distance(a.start, one) === distance(b.start, other) &&
      distance(a.end, one) === distance(b.end, other))
  );
}

function headingOf({ first }: Unit): Over | undefined {
  return first.over.find(({ block }) => block.kind !== 'item');
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
