import type { Placed } from '../draft/reading';
import { oncePerSentence } from '../language/once';
import { fieldsIn, isOnlyFields } from './fields';

/** Sentences that tell of one thing: a list item with the fields under it, or a sentence with those after it. */
export interface Unit {
  readonly sentences: readonly Placed[];
  /** The texts that only label an owner, a date or a status. */
  readonly fields: readonly string[];
  /** Its first sentence, or the first of its fields. */
  readonly first: Placed;
  /** The index of the first among the sentences of the draft. */
  readonly at: number;
}

const tellsFieldsAlone = oncePerSentence(({ text }) => isOnlyFields(text) && fieldsIn(text).length > 0);

/** Groups the sentences of a draft. Fields without a sentence before them belong to the heading: `sentences` is empty then. */
export function unitsOf(placed: readonly Placed[]): Unit[] {
  const units: { sentences: Placed[]; fields: string[]; first: Placed; at: number }[] = [];
  for (const [at, each] of placed.entries()) {
    const last = units.at(-1);
    if (tellsFieldsAlone(each.sentence)) {
      if (last && belongs(each, last.sentences.at(-1) ?? last.first, last.sentences.length === 0))
        last.fields.push(each.sentence.text);
      else units.push({ sentences: [], fields: [each.sentence.text], first: each, at });
    } else if (last && each.block.kind === 'item' && each.block === last.first.block) last.sentences.push(each);
    else units.push({ sentences: [each], fields: [], first: each, at });
  }
  return units;
}

/** Whether a field stands in the block of the step, in an item under it, or next to another field of the same heading. */
function belongs(field: Placed, step: Placed, ofHeading: boolean): boolean {
  if (field.block === step.block) return true;
  if (field.heading !== step.heading) return false;
  if (ofHeading) return true;
  return field.block.kind === 'item' && step.block.kind === 'item' && field.block.level > step.block.level;
}
