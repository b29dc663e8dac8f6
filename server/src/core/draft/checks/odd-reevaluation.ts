import { daysBetween } from '../../plan/calendar';
import { defineCheck } from './check';
import { dayOrStep, otherDays, promisesOf, workingDayAfter } from './plan';

/** The day of judgement is too near to see anything, or too far to be believed. */
export const oddReevaluation = defineCheck({
  id: 'odd-reevaluation',
  level: 'hint',
  message: 'This day is too near to show anything, or too far to be held to. Some 60 to 90 days work well.',
  why: 'Repair shows in weeks and months (RULEBOOK F2, F38).',
  quiet: ['a day three weeks to four months off'],
  limits: { fewest: 21, most: 120, suggested: 75 },
  *check(draft, limits) {
    for (const promise of promisesOf(draft, 'reevaluate')) {
      const days = promise.due?.date === undefined ? undefined : daysBetween(draft.date, promise.due.date);
      if (days === undefined || days < 0 || (days >= limits.fewest && days <= limits.most)) continue;
      const { span, words } = dayOrStep(draft, promise);
      const suggested = workingDayAfter(draft.date, limits.suggested);
      yield { span, fixes: words && suggested ? otherDays(words, [suggested]) : [] };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. On »1 December« we decide together whether it worked.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. On 8 February we decide together whether it worked.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. On 15 February we decide together whether it worked.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. On 1 December we decide who runs the test.',
    ],
  },
});
