import { defineCheck } from './check';
import { insertMove } from './edits';

/** A day for the next word is a rhythm's first step: "The next update comes on Friday". */
const NEXT =
  /\b(?:next|second|final) (?:update|note|report|letter|mail|email|message|word|talk)\b.{0,60}\b(?:on|by|at|in|next|this|every|\d)/i;

/** Nobody is told when the next word comes. */
export const noCadence = defineCheck({
  id: 'no-cadence',
  level: 'warning',
  message: 'The draft does not say yet when people hear from you again. Name a weekday.',
  why: 'Short, frequent notes rebuild more than rare long reports (RULEBOOK F32).',
  quiet: ['a customer letter', 'a genre that does not require it', 'a quick acknowledgement'],
  absent: true,
  limits: {},
  *check(draft) {
    if (draft.plansLater || draft.genre.needs.cadence !== 'required') return;
    if (draft.sentences.some(({ moves, sentence }) => moves.has('cadence') || NEXT.test(sentence.text))) return;
    yield { span: draft.head, fixes: insertMove(draft, 'cadence') };
  },
  examples: {
    flagged: [{ text: 'On 3 November I approved the bank file without a test. I am sorry that I did.' }],
    clean: [
      '---\namends: progress-update\n---\n\nWeek 2: Priya has tested each file. The next update comes on Friday 4 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Every Friday I post the number of late payments on the intranet.',
      '---\namends: customer-letter\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
