import { defineCheck } from './check';
import { openSteps, ownerKey, ownerName } from './plan';

/** All steps hang on one person. */
export const oneOwner = defineCheck({
  id: 'one-owner',
  level: 'information',
  message: 'One person owns every step. Share them, so that somebody else checks.',
  why: 'One owner of all is soon overloaded, and nobody checks (RULEBOOK F4).',
  quiet: ['reports in a rhythm', 'fewer than three open steps', 'steps without an owner: those are told one by one'],
  limits: { steps: 3 },
  *check(draft, limits) {
    if (draft.plansLater) return;
    const steps = openSteps(draft).filter(({ due }) => !due?.interval);
    const keys = new Set(steps.map(({ owner }) => ownerKey(owner)));
    const [first] = steps;
    if (!first || steps.length < limits.steps || keys.size !== 1 || keys.has('')) return;
    const who = ownerName(first.owner);
    yield {
      span: first.span,
      message: `${who === 'you' ? 'You own' : `${who} owns`} all ${steps.length} steps. Share them, so that somebody else checks.`,
    };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- »Priya Shah will publish the checklist by 4 December.«\n- Priya Shah will test the new file by 11 December.\n- Priya Shah will train the team by 18 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- Priya Shah will publish the checklist by 4 December.\n- I will test the new file by 11 December.\n- Priya Shah will train the team by 18 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- Priya Shah will publish the checklist by 4 December.\n- Priya Shah will test the new file by 11 December.',
    ],
  },
});
