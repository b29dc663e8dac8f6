import { deadline } from '../message';
import { type Contradiction, inWords, placeOf } from './contradiction';

const REVIEW = /\b(?:review\w*|judg\w+|evaluat\w+|assess\w*|looked (?:back|again)|decid\w+|kept|what we promised)\b/i;

/** The day on which the repair was to be judged is past, and no message judges it. */
export const reviewMissed: Contradiction = {
  code: 'review-missed',
  level: 'warning',
  message: 'The day to judge the repair is past. Say what came of it, or name a new day and why.',
  why: 'A repair that is never judged looks unmeant.',
  *find({ series, messages, chains }) {
    if (!series) return;
    for (const { tellings } of chains) {
      const telling = tellings.at(-1);
      const due = telling && deadline(telling.told);
      if (telling?.told.kind !== 'reevaluate' || !due) continue;
      const after = messages.filter(({ date }) => (date ?? '') > due && (date ?? '') > (telling.message.date ?? ''));
      const judged = messages.some(
        ({ date, statements }) => (date ?? '') >= due && statements.some(({ text }) => REVIEW.test(text)),
      );
      const later = after[0];
      if (!later || judged) continue;
      const says = `The repair was to be judged on ${inWords(due)}. Say what came of it, or name a new day and why.`;
      yield { earlier: placeOf(telling), later: { message: later, span: later.head }, says };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. On 7 June we judge whether the payroll plan worked.'],
        ['2027-06-21', 'I am sorry I paid you late. Dana published the payroll list on 2 June.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. On 7 June we judge whether the payroll plan worked.'],
        ['2027-06-21', 'I am sorry I paid you late. On 7 June we judged the payroll plan: it worked.'],
      ],
    ],
  },
};
