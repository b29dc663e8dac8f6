import { defineCheck } from './check';
import { cutOf } from './edits';

/** Sorry again and again: the words wear out, and the act slips from view. */
export const overApology = defineCheck({
  id: 'over-apology',
  level: 'hint',
  message: 'The draft apologizes many times. Once or twice is heard; let the steps say the rest.',
  why: 'Repeated apologies draw the eye to the speaker; deeds that can be seen do more (RULEBOOK F3).',
  quiet: ['three apologies or fewer', 'a long draft with few of them'],
  limits: { most: 3, wordsEach: 120 },
  *check({ making, words, text }, limits) {
    const apologies = making.get('apologize') ?? [];
    if (apologies.length <= limits.most || words >= apologies.length * limits.wordsEach) return;
    for (const again of apologies.slice(limits.most)) {
      const alone = again.moves.size === 1 && again.faults.length === 0;
      const fixes = alone ? [{ title: 'Leave this one out', edits: [{ span: cutOf(text, again), newText: '' }] }] : [];
      yield { span: again, fixes };
    }
  },
  examples: {
    flagged: [
      {
        text: 'I am sorry that I approved the bank file without a test. I apologize for the late pay. I am sorry for the fees that you paid. Priya refunds them by 4 December. »I am so sorry.« Dana checks each file from now on.',
        fixed:
          'I am sorry that I approved the bank file without a test. I apologize for the late pay. I am sorry for the fees that you paid. Priya refunds them by 4 December. Dana checks each file from now on.',
      },
    ],
    clean: [
      'I am sorry that I approved the bank file without a test. I apologize for the late pay. I am sorry for the fees that you paid. Priya refunds them by 4 December.',
      'I am sorry that I approved the bank file without a test. Priya refunds the fees by 4 December.',
    ],
  },
});
