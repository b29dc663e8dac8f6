import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes, thoseMaking } from './whole-draft';

const REWARD =
  /\b(?:bonus(?:es)?|commissions?|kpis?|okrs?|quotas?|sales targets?|targets?(?! dates?)|deadlines?|league tables?|rankings?|incentives?|rewarded)\b/i;

/** People were promised the reward, or lost it; then it is what they miss and not what fed the mistake. */
const LOST_BEFORE =
  /\b(?:your|(?:cancel|cut|drop|end|scrap|sunset|withdraw|withdrew|withh[eo]ld|postpon|delay|promis)\w*(?: \w+){0,3}) $/i;
const LOST_AFTER =
  /^ (?:\w+(?:n't)? ){1,3}(?:paid|cancell?ed|cut|dropped|ended|scrapped|withdrawn|withheld|postponed)\b/i;

/** A reward fed the mistake, and nothing changes what is rewarded. */
export const incentiveCause = defineCheck({
  id: 'incentive-cause',
  level: 'information',
  message: 'A reward helped to cause this. Say how it changes.',
  why: 'Where pay or goals fed the mistake, they feed the next one too (RULEBOOK F7, F36).',
  quiet: ['a draft that changes the goal or the pay', 'a target that is no cause', 'a reward that people lost'],
  limits: {},
  *check(draft) {
    // Without an apology it is a page about the repair, not the message.
    if (!makes(draft, 'apologize')) return;
    if (draft.plansLater || thoseMaking(draft, 'incentive').some(({ moves }) => !moves.has('explain'))) return;
    for (const { sentence, start } of thoseMaking(draft, 'explain')) {
      const reward = REWARD.exec(sentence.text);
      if (!reward || isLost(sentence.text, reward.index, reward[0].length)) continue;
      const from = start + reward.index;
      yield { span: { start: from, end: from + reward[0].length }, fixes: insertMove(draft, 'incentive') };
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
      'On 3 November I cancelled your bonus, because we had missed the target by a third. I am sorry that I did.',
      'On 3 November I signed the Acme contract without the checks. I am sorry that I did. Our target is no late delivery by March.',
    ],
  },
});

function isLost(text: string, at: number, length: number): boolean {
  return LOST_BEFORE.test(text.slice(0, at)) || LOST_AFTER.test(text.slice(at + length));
}
