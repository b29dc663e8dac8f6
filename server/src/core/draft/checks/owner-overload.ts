import { parseDay, weekOf } from '../../plan/calendar';
import { defineCheck } from './check';
import { openSteps, ownerKey, ownerName } from './plan';

/** One person has several steps due in the same week. */
export const ownerOverload = defineCheck({
  id: 'owner-overload',
  level: 'hint',
  message: 'One person has many steps due in the same week. Spread them.',
  why: 'Under strain people cut corners, and the promise breaks (RULEBOOK F4).',
  quiet: ['two steps of one owner in a week', 'rhythms such as every Friday'],
  limits: { steps: 2 },
  *check(draft, limits) {
    const weeks = new Map<string, number>();
    for (const { owner, due, span } of openSteps(draft)) {
      const day = due?.date === undefined || due.interval ? undefined : parseDay(due.date);
      const who = ownerKey(owner);
      if (day === undefined || who === '') continue;
      const key = `${who} ${weekOf(day).from}`;
      const count = (weeks.get(key) ?? 0) + 1;
      weeks.set(key, count);
      if (count === limits.steps + 1)
        yield {
          span,
          message: `${ownerName(owner) === 'you' ? 'You have' : `${ownerName(owner)} has`} more than ${limits.steps} steps due in this week. Spread them.`,
        };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- Priya Shah will publish the checklist by 7 December.\n- Priya Shah will test the new file by 8 December.\n- »Priya Shah will train the team by 9 December.«\n- I will report to you by 10 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- Priya Shah will publish the checklist by 7 December.\n- Priya Shah will test the new file by 8 December.\n- Priya Shah will train the team by 16 December.\n- I will report to you by 10 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Every Friday I post the numbers.',
    ],
  },
});
