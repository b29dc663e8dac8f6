import type { Placed } from '../draft/reading';
import type { SentenceContext } from '../faults/context';
import type { Commitment } from '../language/commitments';
import type { Sentence } from '../language/sentence';
import type { Due, Owner, Span, Step } from '../report';
import { type Calendar, dueOf } from './due';
import { fieldsIn, tellsDone } from './fields';
import { doneAbove, dueAbove, dueIn, ownerAbove } from './inherit';
import { NO_OWNER, type PlanSettings, type Staff } from './owner';
import { type Part, partsOf } from './parts';
import { fieldOwner, isOne, ownerIn } from './sentence-owner';
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
  const contextOf = (each: Placed): SentenceContext => contextAt(at.get(each) ?? 0);
  return unitsOf(placed).flatMap((unit) => {
    if (unit.sentences.length === 0) return stepOfHeading(unit, unit.first, settings);
    const main = unit.sentences.find((each) => tellsStep(each.sentence, contextOf(each)));
    if (main) return partsOf(main).map((part) => readStep(part, main, unit, contextOf(main), settings));
    const { first } = unit;
    return first.block.checked !== undefined || isBareStep(unit, settings)
      ? [readStep({ text: oneLine(first.sentence.source), span: first }, first, unit, contextOf(first), settings)]
      : [];
  });
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

function ownerOf(part: Part, main: Placed, unit: Unit, context: SentenceContext, staff: Staff): Owner {
  const field = unit.fields.flatMap(fieldsIn).find(({ kind }) => kind === 'owner');
  if (field) return fieldOwner(field.value, staff);
  const clause =
    part.commitment?.clause ??
    main.sentence.clauses.find((each) => each.introducer === '' && each.doer.kind !== 'nobody');
  const own = pronounResolved(ownerIn(main.sentence, clause, staff), part, context, staff);
  if (isOne(own)) return own;
  const others = unit.sentences
    .filter((each) => each !== main)
    .map(({ sentence }) => ownerIn(sentence, sentence.commitments[0]?.clause, staff));
  const beside = others.find(isOne) ?? nextDoorOwner(main, context, staff);
  if (beside) return beside;
  // "We will publish it" under "Dana will:" is Dana's all the same; nobody's own words go before a group above.
  const above = ownerAbove(main.over, staff);
  return isOne(above) || own.kind === 'none' ? (own.text !== '' && above.kind === 'none' ? own : above) : own;
}

/** "She will publish it": the person whom the sentence before names. */
function pronounResolved(owner: Owner, part: Part, { previous }: SentenceContext, staff: Staff): Owner {
  if (!/^(?:he|she)$/i.test(owner.text) && !/^(?:he|she)$/.test(part.commitment?.clause.doer.head ?? '')) return owner;
  const named = previous ? ownerIn(previous, previous.clauses[0], staff) : NO_OWNER;
  return named.kind === 'person' || named.kind === 'role' ? named : owner;
}

const OWNS =
  /^([^,.;]{1,40}?) (?:will |'ll )?(?:owns?|leads?|runs?|(?:is|am) responsible for|takes? charge of) (?:this|that|it|both|all|these|each|the plan|them)\b/i;

/** "We will hold an audit. Priya leads it." */
function nextDoorOwner({ sentence }: Placed, { next }: SentenceContext, staff: Staff): Owner | undefined {
  const words = sentence.kind === 'item' || !next ? undefined : OWNS.exec(next.text)?.[1];
  const owner = words === undefined ? NO_OWNER : ownerIn(next as Sentence, next?.clauses[0], staff);
  return isOne(owner) ? owner : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A heading that names a step, with its facts right below: "### Publish the checklist", "Owner: Dana", "Due: 3 May". */
function stepOfHeading({ fields }: Unit, first: Placed, { calendar, staff }: PlanSettings): Step[] {
  const heading = first.over.find(({ block }) => block.kind !== 'item');
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
