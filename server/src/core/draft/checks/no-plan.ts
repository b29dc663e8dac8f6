import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** Nothing says what will be done. */
export const noPlan = defineCheck({
  id: 'no-plan',
  level: 'warning',
  message: 'No step is named yet. Say who does what by when.',
  why: 'Concrete steps with owners and dates let people see whether words become deeds (RULEBOOK F29).',
  quiet: ['a genre that does not require steps', 'a quick acknowledgement that dates its full plan'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.plansLater || draft.genre.needs.step !== 'required' || draft.steps.length > 0) return;
    if (makes(draft, 'step', 'quick-win')) return;
    yield { span: draft.head, fixes: insertMove(draft, 'step') };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. You were paid two days late.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. By 4 December, Priya tests the file.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. You get the full plan by 4 December.',
    ],
  },
});
