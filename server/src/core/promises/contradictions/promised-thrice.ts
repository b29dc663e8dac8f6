import { deadline } from '../message';
import { around, type Contradiction, placeOf } from './contradiction';

const CHECKED = /\b(?:checks?|reviews?|audits?|verif(?:y|ies)|signs? off)\b/i;

/** The same promise is made for the third time, each time after its day had passed. */
export const promisedThrice: Contradiction = {
  code: 'promised-thrice',
  level: 'warning',
  message: 'This is promised for the third time. Say what is different now, and who checks it.',
  why: 'After two broken promises a third needs someone else to vouch for it.',
  *find({ chains }) {
    for (const { tellings } of chains) {
      let broken = 0;
      for (const [i, now] of tellings.entries()) {
        const before = tellings[i - 1];
        const due = before && !before.told.done ? deadline(before.told) : undefined;
        if (!before || due === undefined || due >= (now.message.date ?? '')) continue;
        broken++;
        const vouched = around(now.message, now.told.span).some(({ text }) => CHECKED.test(text));
        if (broken >= 2 && !now.told.done && !vouched) yield { earlier: placeOf(before), later: placeOf(now) };
      }
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
