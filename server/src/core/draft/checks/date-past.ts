import { defineCheck } from './check';
import { dayOrStep, openSteps } from './plan';

/** A step that is still to come has a day that lies behind. */
export const datePast = defineCheck({
  id: 'date-past',
  level: 'warning',
  message: 'This day lies before the message. Give a new one, or say that it is done.',
  why: 'A promise that is late when it is made is not believed (RULEBOOK F23).',
  quiet: [
    'steps that are done',
    '"last Tuesday" and the like, which tell the past',
    'rhythms and stretches that go on',
  ],
  limits: {},
  *check(draft) {
    for (const step of openSteps(draft)) {
      const date = step.due?.interval || step.due?.window ? undefined : step.due?.date;
      if (date === undefined || date >= draft.date || /\b(?:since|last|yesterday|ago)\b/i.test(step.due?.text ?? ''))
        continue;
      const { span, words } = dayOrStep(draft, step);
      const fixes = words ? [{ title: 'Replace with: {date}', edits: [{ span: words.span, newText: '{date}' }] }] : [];
      yield { span, fixes };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by »4 November 2026«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by {date}.',
      },
    ],
    clean: [
      'On 3 November we deleted 214 of your project files. They cannot be recovered. We are sorry that we did.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Last Tuesday my staff released two payments that should have stayed in custody.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah published the checklist on 4 November 2026.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 4 December 2026.',
    ],
  },
});
