import type { Over } from '../draft/above';
import type { Sentence } from '../language/sentence';
import type { Due, Owner } from '../report';
import { type Calendar, deadlinesIn, dueOf, dueOfField } from './due';
import { fieldsIn, tellsDone } from './fields';
import { NAME, NO_OWNER, ownerCalled, type Staff } from './owner';
import { referenceOf } from './reading';
import { doerOf, isOne, ownerIn } from './sentence-owner';

const MINE =
  /\b(?:i (?:will|'ll|am|have|'ve|commit|promise|owe|do)\b|my (?:own )?(?:next |first |part|steps|actions|commitments|promises))/;
const DONE =
  /^(?:already )?(?:done|completed|delivered|finished)\b|\b(?:have|'ve) (?:already )?done\b|\balready done\b|\bdone so far\b|\b(?:i|we) (?:have|'ve)(?: already| so far)? ?:$|\bso far,? (?:i|we) (?:have|'ve)\b/;
const PLAN =
  /\b(?:plan|planned|(?:next|first|corrective) steps?|steps|actions?|commitments?|promises|what (?:i|we|'s|happens|comes|changes|you will|will)|to ?do|fix(?:es)?|remed(?:y|ies)|here is what|will|going to|next \w+ (?:days|weeks|months))\b|^(?:today|tomorrow|this week|next week|this month|next month|by|within)\b/;

/** What a list item, a lead-in or a heading hands down to what stands under it. */
export function ownerAbove(over: readonly Over[], staff: Staff): Owner {
  for (const { sentence } of over) {
    const owner = ownerOfLead(sentence, staff);
    if (owner.kind !== 'none') return owner;
  }
  return NO_OWNER;
}

function ownerOfLead(sentence: Sentence, staff: Staff): Owner {
  const clause =
    sentence.clauses.find((each) => each.tense === 'future' || each.modality !== 'none') ?? sentence.clauses[0];
  const told = ownerIn(sentence, sentence.kind === 'heading' ? undefined : clause, staff);
  if (isOne(told)) return told;
  // "What I will do": the doer stands in a clause of its own.
  const doer = clause && clause.tense === 'future' ? doerOf(sentence, clause, staff) : NO_OWNER;
  if (isOne(doer)) return doer;
  if (MINE.test(sentence.wording)) return ownerCalled('I', staff, true);
  // "Dana Ruiz", "Dana's steps", "For Dana:"
  const bare = sentence.text
    .replace(/^\s*(?:\d+[.)]\s*)?(?:for |from )?/i, '')
    .replace(/(?:'s (?:\w+ )?(?:steps|actions|part|commitments|tasks|plan)|(?<![\s:]))[\s:]*$/i, '');
  const named = new RegExp(`^(?:the |our )?(?:${NAME}|[\\p{L} ]{2,40})$`, 'iu').test(bare)
    ? ownerCalled(bare, staff, false)
    : NO_OWNER;
  if (isOne(named) && (named.name !== undefined || sentence.kind !== 'heading' || bare !== sentence.text.trim()))
    return named;
  if (isOne(named) && staff.people.some(({ name }) => name === named.text)) return named;
  return told.kind === 'none' ? doer : told;
}

/** The deadline that stands above: any in a lead-in or an item; in a heading only one that looks ahead. */
export function dueAbove(over: readonly Over[], calendar: Calendar, past: boolean): Due | undefined {
  for (const { sentence, block } of over) {
    const due =
      block.kind === 'heading' ? dueOfHeading(sentence, calendar, past) : dueIn([sentence.text], calendar, past);
    if (due) return due;
  }
  return undefined;
}

/** The message itself, called by its rhythm: "Weekly update 4". */
const OWN_RHYTHM =
  /^(?:daily|weekly|fortnightly|biweekly|monthly|quarterly) (?:progress |status )?(?:updates?|notes?|reports?|letters?|news\w*|progress|status)\b/i;

/** "By 30 May", "Next two weeks", "This week"; not the day of the message, as in "Town hall, 24 November". */
function dueOfHeading({ text }: Sentence, calendar: Calendar, past: boolean): Due | undefined {
  if (OWN_RHYTHM.test(text)) return undefined;
  const [first] = deadlinesIn(text, referenceOf(calendar, past));
  if (!first || (first.lead === '' && first.start > 0)) return undefined;
  const due = dueOf(text, calendar, { past });
  const last = due?.date ?? due?.window?.to;
  const ahead = last === undefined || last > calendar.today || (last === calendar.today && !/\d/.test(due?.text ?? ''));
  return ahead || past ? due : undefined;
}

/** The deadline that a field of these texts tells, or else their words. */
export function dueIn(texts: readonly string[], calendar: Calendar, past: boolean): Due | undefined {
  const field = texts.flatMap(fieldsIn).find(({ kind }) => kind === 'due');
  if (field) return dueOfField(field.value, calendar, past);
  for (const text of texts) {
    const due = dueOf(text, calendar, { past });
    if (due) return due;
  }
  return undefined;
}

/** Whether what stands under these is done: "Done so far", "I have already:". */
export function doneAbove(over: readonly Over[]): boolean {
  return over.some(
    ({ sentence }) =>
      DONE.test(sentence.wording) ||
      fieldsIn(sentence.text).some((each) => each.kind === 'done' && tellsDone(each.value)),
  );
}

/** Whether what stands under these is a plan: "What I will do", "Dana will:", "Next steps", "By Friday". */
export function isPlanAbove(over: readonly Over[]): boolean {
  return (
    doneAbove(over) ||
    over.some(({ sentence }) => PLAN.test(sentence.wording) && !/\bwent wrong\b|\bhappened\b/.test(sentence.wording))
  );
}
