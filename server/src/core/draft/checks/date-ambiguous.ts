import { defineCheck } from './check';
import { deadlinesOf } from './deadlines';
import { otherDays } from './plan';

/** Figures that are one day here, and another abroad. */
export const dateAmbiguous = defineCheck({
  id: 'date-ambiguous',
  level: 'hint',
  message: 'Some read the day first, others the month. Write the month as a word.',
  why: 'Two readings of a date are two promises (RULEBOOK F23).',
  quiet: ['a month in words', 'figures that only one reading fits', 'the form 2027-05-03'],
  limits: {},
  *check(draft) {
    for (const found of deadlinesOf(draft)) {
      const { date, ambiguous = [], text } = found.due;
      if (date === undefined || ambiguous.length === 0 || !/\d[/.-]\d/.test(text)) continue;
      yield { span: found.span, fixes: otherDays(found, [date, ...ambiguous]) };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the list by »04/01/2027«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the list by 4 January 2027.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 23/12/2026.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by next Friday.',
    ],
  },
});
