import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** No day is set to judge whether it worked. */
export const noReevaluation = defineCheck({
  id: 'no-reevaluation',
  level: 'information',
  message: 'No day is set yet to judge whether it worked. Name one, some 60 to 90 days off.',
  why: 'A set end makes the repair meant and bounded (RULEBOOK F38).',
  quiet: ['a day on which it is judged', 'a genre that does not require it'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.plansLater || draft.genre.needs.reevaluate !== 'required') return;
    if (makes(draft, 'reevaluate')) return;
    yield { span: draft.head, fixes: insertMove(draft, 'reevaluate') };
  },
  examples: {
    flagged: [{ text: 'On 3 November I approved the bank file without a test. I am sorry that I did.' }],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. On 15 February we decide together whether it worked.',
      '---\namends: one-to-one\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
