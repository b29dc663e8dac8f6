import type { Move } from './move';

/** Changes goals, pay, or KPIs that fed the mistake. */
export const incentive: Move = {
  name: 'incentive',
  question: 'Will people still be rewarded for what went wrong?',
  advice: 'Say which goal or bonus changes, and from when.',
  insertion: 'From {date}, {goal} no longer counts towards {whose} bonus; {new goal} does.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    /\b(?:bonus(?:es)?|kpis?|okrs?|quotas?|commissions?|incentives?|targets?|scorecards?|pay rise|my (?:own )?(?:pay|salary)|executive pay|promotion criteria|goals?)\b/.test(
      sentence.wording,
    ) &&
    /\b(?:no longer|remov\w+|drop\w*|chang\w+|count\w*|now include\w*|replac\w+|cut|forgo|give up|giving up|gave up|waiv\w+|tied|linked|depend\w*|hang\w*|rewards?|weigh\w*|scrap\w*|abolish\w*|take no|took no|returned?|instead of|judged)\b/.test(
      sentence.wording,
    ),
  examples: { made: ['Speed of signing is no longer in my bonus.'], not: ['You will get your bonus on Friday.'] },
};
