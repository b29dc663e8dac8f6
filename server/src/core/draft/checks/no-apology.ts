import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** Nobody says sorry, or each apology is taken back. */
export const noApology = defineCheck({
  id: 'no-apology',
  level: 'warning',
  message: 'No plain apology is here yet. Say "I\'m sorry for", and name the act.',
  why: 'An account without an apology reads as a report; one that is taken back does not count (RULEBOOK F28).',
  quiet: ['an update in which nothing is late', 'a genre that does not require an apology'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.genre.needs.apologize !== 'required') return;
    if (draft.genre.name === 'progress-update' && !tellsSlip(draft.sentences.map(({ sentence }) => sentence.wording)))
      return;
    if (draft.sentences.some(({ apologizesPlainly }) => apologizesPlainly)) return;
    const fixes = makes(draft, 'apologize') ? [] : insertMove(draft, 'apologize');
    yield { span: draft.head, fixes };
  },
  examples: {
    flagged: [
      { text: 'On 3 November I approved the wrong bank file. By 4 December, Priya tests each file.' },
      { text: "On 3 November I approved the bank file without a test. I'm sorry if anyone was upset." },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did.',
      '---\namends: progress-update\n---\n\nWeek 2: Priya has tested each file. Next note on Friday.',
    ],
  },
});

/** Whether an update tells of something that is late, moved or broken. */
function tellsSlip(wordings: readonly string[]): boolean {
  return wordings.some((words) =>
    /\b(?:late|later than|missed|moved|slipped|delayed|not done|n't done|behind|broke)\b/.test(words),
  );
}
