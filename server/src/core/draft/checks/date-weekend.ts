import { parseDay, weekdayOf } from '../../plan/calendar';
import { weekdayName } from '../../plan/day-names';
import { defineCheck } from './check';
import { dayOrStep, openSteps, otherDays, workingDaysAround } from './plan';

/** Something is due on a day when few people work. */
export const dateWeekend = defineCheck({
  id: 'date-weekend',
  level: 'hint',
  message: 'This day is at a weekend. Choose the Friday before, or the Monday after.',
  why: 'What is due when nobody is there is late by Monday (RULEBOOK F23).',
  quiet: ['"by the weekend"', 'a rhythm', 'steps that are done'],
  limits: {},
  *check(draft) {
    for (const step of openSteps(draft)) {
      const date = step.due?.interval || step.due?.window ? undefined : step.due?.date;
      const day = date === undefined ? undefined : parseDay(date);
      if (date === undefined || day === undefined || weekdayOf(day) < 5 || /weekend/i.test(step.due?.text ?? ''))
        continue;
      const { span, words } = dayOrStep(draft, step);
      const fixes = words ? otherDays(words, workingDaysAround(date, draft.holidays)) : [];
      yield { span, message: `This is a ${weekdayName(day)}. Choose the Friday before, or the Monday after.`, fixes };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by »5 December«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 4 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by the weekend.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 4 December.',
    ],
  },
});
