import { defineCheck } from './check';
import { openSteps } from './plan';

/** More steps than anybody can watch. */
export const planOverload = defineCheck({
  id: 'plan-overload',
  level: 'hint',
  message: 'These are many open steps. A few that are kept count for more.',
  why: 'Small, steady acts that are kept do more than a long list (RULEBOOK F3, F4).',
  quiet: ['seven open steps or fewer', 'steps that are done'],
  limits: { steps: 7 },
  *check(draft, limits) {
    const steps = openSteps(draft);
    const next = steps[limits.steps];
    if (next)
      yield {
        span: next.span,
        message: `The plan has ${steps.length} open steps. A few that are kept count for more.`,
      };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- I will test the file by 1 December.\n- Priya Shah will publish the list by 2 December.\n- Dana Ruiz will audit the bank by 3 December.\n- Lina Berg will train the team by 4 December.\n- Omar Ali will replace the script by 7 December.\n- Kofi Adu will repair the log by 8 December.\n- Ana Reis will update the rota by 9 December.\n- »Tom Hay will publish the report by 10 December.«',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- I will test the file by 1 December.\n- Priya Shah will publish the list by 2 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
