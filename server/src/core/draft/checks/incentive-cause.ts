import { defineCheck } from './check';
import { insertMove } from './edits';

const REWARD =
  /\b(?:bonus(?:es)?|commissions?|kpis?|okrs?|quotas?|sales targets?|targets?(?! dates?)|deadlines?|league tables?|rankings?|incentives?|rewarded)\b/i;

/** A reward fed the mistake, and nothing changes what is rewarded. */
export const incentiveCause = defineCheck({
  id: 'incentive-cause',
  level: 'information',
  message: 'A reward helped to cause this. Say how it changes.',
  why: 'Where pay or goals fed the mistake, they feed the next one too (RULEBOOK F7, F36).',
  quiet: ['a draft that changes the goal or the pay', 'a target that is no cause'],
  limits: {},
  *check(draft) {
    // Without an apology it is a page about the repair, not the message.
    if (!draft.sentences.some(({ moves }) => moves.has('apologize'))) return;
    if (draft.plansLater || draft.sentences.some(({ moves }) => moves.has('incentive') && !moves.has('explain')))
      return;
    for (const { sentence, start, moves } of draft.sentences) {
      const reward = moves.has('explain') ? REWARD.exec(sentence.text) : null;
      if (!reward) continue;
      const fix = insertMove(draft, 'incentive');
      const from = start + reward.index;
      yield { span: { start: from, end: from + reward[0].length }, ...(fix ? { fixes: [fix] } : {}) };
      return;
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I signed the Acme contract without the checks. I am sorry that I did. I skipped them because my »bonus« depended on signing it in the quarter.',
        fixed:
          'On 3 November I signed the Acme contract without the checks. I am sorry that I did. I skipped them because my bonus depended on signing it in the quarter.\n\nFrom {date}, {goal} no longer counts towards {whose} bonus; {new goal} does.',
      },
    ],
    clean: [
      'On 3 November I signed the Acme contract without the checks. I am sorry that I did. I skipped them because my bonus depended on signing it in the quarter. From 1 December, the date of signing no longer counts towards my bonus.',
      'On 3 November I signed the Acme contract without the checks. I am sorry that I did. Our target is no late delivery by March.',
    ],
  },
});
