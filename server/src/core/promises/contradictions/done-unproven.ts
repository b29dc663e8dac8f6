import { keptIn, latest } from '../chains';
import { type Contradicting, type Contradiction, type Place, placeOf, retellings, saidAfter } from './contradiction';

const SHOWN = /\d|https?:|\]\(/;

/** A promise is told as done, with no date and nothing to check it by. */
export const doneUnproven: Contradiction = {
  code: 'done-unproven',
  level: 'hint',
  message: 'This is told as done, without a date or a way to check it. Add when, or where people can see it.',
  why: 'Done is believed when it can be seen.',
  *find(thread) {
    for (const { before, now } of retellings(thread)) {
      const { done, due, text } = now.told;
      if (!before.told.done && done && !due && !SHOWN.test(text)) yield told(placeOf(before), placeOf(now));
    }
    for (const chain of thread.chains) {
      const kept = keptIn(chain);
      if (kept && !kept.statement.when && !SHOWN.test(kept.statement.text))
        yield told(placeOf(latest(chain)), { message: kept.message, span: kept.statement.span });
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-05-10', 'I am sorry I paid you late. Dana has published the payroll checklist.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-05-10', 'I am sorry I paid you late. Dana published the payroll checklist on 2 May.'],
      ],
    ],
  },
};

function told(earlier: Place, later: Place): Contradicting {
  const own = 'It was done on {date}; you can check it at {place}.';
  return { earlier, later, fix: saidAfter(later, `Add: ${own}`, own) };
}
