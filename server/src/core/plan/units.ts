import type { Reading } from '../draft/judge';
import type { Placed } from '../draft/reading';
import { toldOf } from '../draft/stretches';
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

const fieldsAlone = toldOf(({ sentence: { text } }) => (isOnlyFields(text) && fieldsIn(text).length > 0) || null);

/**
 * Groups the sentences of a draft that may tell a step. Fields without a sentence before them belong to the heading: `sentences` is
 * empty then.
 * @param telling the sentences that tell a step, by index; of the others, those in lists and those with fields may be one
 */
export function unitsOf(reading: Reading, telling: ReadonlySet<number>): Unit[] {
  const fieldsAt = new Set(fieldsAlone(reading).map(({ index }) => index));
  const units: { sentences: Placed[]; fields: string[]; first: Placed; at: number }[] = [];
  // A sentence that may be a step only with fields.
  let plain: Placed | undefined;
  for (let at = 0; at < reading.placed.length; at++) {
    const each = reading.placed[at] as Placed;
    const last = plain ? undefined : units.at(-1);
    if (fieldsAt.has(at)) {
      const fields = [each.sentence.text];
      if (plain && belongs(each, plain, false)) units.push({ sentences: [plain], fields, first: plain, at: at - 1 });
      else if (last && belongs(each, last.sentences.at(-1) ?? last.first, last.sentences.length === 0))
        last.fields.push(...fields);
      else units.push({ sentences: [], fields, first: each, at });
      plain = undefined;
    } else if (last && each.block.kind === 'item' && each.block === last.first.block) last.sentences.push(each);
    else {
      plain = each.block.kind === 'item' || telling.has(at) ? undefined : each;
      if (!plain) units.push({ sentences: [each], fields: [], first: each, at });
    }
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
