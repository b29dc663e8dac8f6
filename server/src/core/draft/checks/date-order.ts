import { defineCheck } from './check';
import { dayOrStep, openSteps, promisesOf } from './plan';

/** A step comes after the day on which all is judged. */
export const dateOrder = defineCheck({
  id: 'date-order',
  level: 'hint',
  message: 'This step comes after the day on which the repair is judged. Move one of the two.',
  why: 'What is judged before it is done cannot be judged (RULEBOOK F38).',
  quiet: ['steps before the day of judgement', 'rhythms that go on'],
  limits: {},
  *check(draft) {
    const judged = promisesOf(draft, 'reevaluate').findLast(({ due }) => due?.date !== undefined);
    const last = judged?.due?.date;
    if (last === undefined || last < draft.date) return;
    for (const step of openSteps(draft)) {
      const date = step.due?.interval ? undefined : step.due?.date;
      if (date !== undefined && date > last && step.span.start !== judged?.span.start)
        yield { span: dayOrStep(draft, step).span };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will replace the script by »12 March«. On 15 February we decide together whether it worked.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will replace the script by 12 January. On 15 February we decide together whether it worked.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will replace the script by 12 March.',
    ],
  },
});
