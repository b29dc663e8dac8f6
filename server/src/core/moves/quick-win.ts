import { type Calendar, dueOf } from '../plan/due';
import type { Move } from './move';
import { step } from './step';

const NEAR =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|by (?:this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon)|yesterday|last night|immediately|at once|already|as of (?:now|today)|within (?:\d+|one|two|three|five|ten|fourteen) (?:working |business )?(?:hours?|days?)|within (?:a|one|two) weeks?|next week|within 14 days)\b/;

/** Gives a first fix that can be seen at once or within about two weeks. */
export const quickWin: Move = {
  name: 'quick-win',
  question: 'What will we see in the next two weeks?',
  advice: 'Put one visible fix within fourteen days.',
  insertion: 'By {date within 14 days}, {owner} {first visible fix}.',
  makes(sentence, context) {
    const text = sentence.wording;
    if (/\bwithin 14 days\b/.test(text)) return true;
    if (
      !step.makes(sentence, context) ||
      !(NEAR.test(text) || isNear(sentence.source, context.draft.calendar)) ||
      sentence.times.some((time) => time.kind === 'interval')
    )
      return false;
    return sentence.commitments.length > 0 || /\b(?:by|on|today|this|as of)\b/.test(text);
  },
  examples: {
    made: ['Since this morning the contract is suspended.', 'I have already suspended the contract.'],
    not: ['I will post a note every Friday.', 'By 1 September I will publish the report.'],
  },
};

/** How soon a first fix has to be seen (RULEBOOK 6, late-first-step). */
const DAYS = 14;

function isNear(text: string, calendar: Calendar): boolean {
  const date = dueOf(text, calendar)?.date;
  if (date === undefined) return false;
  const days = (Date.parse(date) - Date.parse(calendar.today)) / 86_400_000;
  return days >= 0 && days <= DAYS;
}
