import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** Readers are never told what was done. */
export const actUnnamed = defineCheck({
  id: 'act-unnamed',
  level: 'warning',
  message: 'The draft does not say yet what was done. Name the act, and the day.',
  why: 'Responsibility for a named act is the weightiest part of an apology (RULEBOOK F2, F27).',
  quiet: ['a sentence that names the act', 'a genre that does not require it'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.genre.needs.acknowledge !== 'required') return;
    if (makes(draft, 'acknowledge')) return;
    yield { span: draft.head, fixes: insertMove(draft, 'acknowledge') };
  },
  examples: {
    flagged: [{ text: 'I am sorry. By 4 December, Priya tests each bank file.' }],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.',
      '---\namends: progress-update\n---\n\nWeek 2: Priya has tested each file. Next note on Friday.',
    ],
  },
});
