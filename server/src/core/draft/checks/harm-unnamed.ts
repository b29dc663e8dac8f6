import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** What it cost others is not told. */
export const harmUnnamed = defineCheck({
  id: 'harm-unnamed',
  level: 'warning',
  message: 'The draft does not say yet what it cost the others. Name who bore what.',
  why: 'People look for a sign that their loss was seen (RULEBOOK F53).',
  quiet: ['a sentence that tells the cost', 'a genre that does not require it'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.genre.needs.impact !== 'required') return;
    if (makes(draft, 'impact')) return;
    yield { span: draft.head, fixes: insertMove(draft, 'impact') };
  },
  examples: {
    flagged: [{ text: 'On 3 November I approved the bank file without a test. I am sorry that I did.' }],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Forty of you waited two days for your pay.',
      '---\namends: quick-acknowledgement\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
