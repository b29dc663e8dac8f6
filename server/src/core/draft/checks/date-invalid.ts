import { defineCheck } from './check';
import { deadlinesOf } from './deadlines';
import { otherDays } from './plan';

/** A day that the calendar does not have. */
export const dateInvalid = defineCheck({
  id: 'date-invalid',
  level: 'error',
  message: 'The calendar has no such day. Choose one that it has.',
  why: 'A slip in a date reads as carelessness, just where care is promised (RULEBOOK F23).',
  quiet: ['days that exist, 29 February in a leap year among them'],
  limits: {},
  *check(draft) {
    for (const found of deadlinesOf(draft))
      if (found.due.invalid?.code === 'date-invalid')
        yield { span: found.span, fixes: otherDays(found, found.due.invalid.readings) };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by »31 November«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 30 November.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 30 June.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 29 February 2028.',
    ],
  },
});
