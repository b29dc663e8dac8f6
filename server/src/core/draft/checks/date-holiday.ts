import { defineCheck } from './check';
import { dayOrStep, openSteps, otherDays, workingDaysAround } from './plan';

/** Something is due on one of the days that the settings name as holidays. */
export const dateHoliday = defineCheck({
  id: 'date-holiday',
  level: 'hint',
  message: 'This day is a holiday. Choose the working day before, or the one after.',
  why: 'What is due when nobody is there is late the day after (RULEBOOK F23).',
  quiet: ['days that the settings do not name', 'steps that are done'],
  limits: {},
  *check(draft) {
    for (const step of openSteps(draft)) {
      const date = step.due?.interval ? undefined : step.due?.date;
      if (date === undefined || !draft.holidays.includes(date)) continue;
      const { span, words } = dayOrStep(draft, step);
      yield { span, fixes: words ? otherDays(words, workingDaysAround(date, draft.holidays)) : [] };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by »25 December«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 24 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 24 December.',
      'On 25 December I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 29 December.',
    ],
  },
});
