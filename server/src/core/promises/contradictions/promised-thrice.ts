import { deadline } from '../message';
import { around, type Contradiction, placeOf, retellings } from './contradiction';

const CHECKED = /\b(?:checks?|reviews?|audits?|verif(?:y|ies)|signs? off)\b/i;

/** The same promise is made for the third time, each time after its day had passed. */
export const promisedThrice: Contradiction = {
  code: 'promised-thrice',
  level: 'warning',
  message: 'This is promised for the third time. Say what is different now, and who checks it.',
  why: 'After two broken promises a third needs someone else to vouch for it (RULEBOOK 7).',
  *find(thread) {
    for (const { before, now, nth, chain } of retellings(thread)) {
      if (now.told.done) continue;
      const broken = chain.tellings.slice(0, nth).filter(({ told }, i) => {
        const next = chain.tellings[i + 1]?.message.date ?? '';
        const due = deadline(told);
        return !told.done && due !== undefined && due < next;
      });
      if (broken.length < 2 || around(now.message, now.told.span).some(({ text }) => CHECKED.test(text))) continue;
      yield { earlier: placeOf(before), later: placeOf(now) };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll list by 12 April.'],
        ['2027-04-19', 'I am sorry I paid you late. Dana will publish the payroll list by 26 April.'],
        ['2027-05-03', 'I am sorry I paid you late. Dana will publish the payroll list by 10 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll list by 12 April.'],
        ['2027-04-19', 'I am sorry I paid you late. Dana will publish the payroll list by 26 April.'],
        [
          '2027-05-03',
          'I am sorry I paid you late. Dana will publish the payroll list by 10 May. Ana checks it on that day.',
        ],
      ],
    ],
  },
};
