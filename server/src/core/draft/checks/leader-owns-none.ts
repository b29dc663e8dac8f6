import { defineCheck } from './check';
import { thoseMaking } from './whole-draft';

/** All of the work is handed to others. */
export const leaderOwnsNone = defineCheck({
  id: 'leader-owns-none',
  level: 'warning',
  message: 'None of these steps is yours. Take one yourself, with a day.',
  why: 'A leader who hands all of the work down seems to hand the fault down too (RULEBOOK F41, F46).',
  quiet: ['a step, a report or a check that you do yourself', 'fewer than two steps', 'steps without an owner'],
  limits: { steps: 2 },
  *check(draft, limits) {
    const named = draft.steps.filter(({ owner }) => owner.kind === 'person' || owner.kind === 'role');
    const [first] = named;
    if (!first || named.length < limits.steps || named.length < draft.steps.length) return;
    if (draft.promises.some(({ owner }) => owner.kind === 'speaker')) return;
    const acting = thoseMaking(draft, 'step', 'redress', 'process');
    if (acting.some(({ sentence }) => /\b(?:i|me|my)\b/.test(sentence.wording))) return;
    yield { span: first.span };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- »Priya Shah will publish the checklist by 4 December.«\n- Dana Ruiz will test the new file by 11 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.\n\n- Priya Shah will publish the checklist by 4 December.\n- I will test the new file by 11 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the checklist by 4 December.',
    ],
  },
});
