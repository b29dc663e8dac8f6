import { deadline } from '../message';
import { type Contradiction, inWords, isOwned, placeOf, retellings, saidAfter } from './contradiction';

/** A promise moves a second time, and nothing says so. */
export const movedAgain: Contradiction = {
  code: 'moved-again',
  level: 'warning',
  message: 'This date moves for the second time. Say both earlier dates, and what makes this one hold.',
  why: 'Each move costs more belief than the one before.',
  *find(thread) {
    for (const { before, now, nth, chain } of retellings(thread)) {
      const [first, old, date] = [
        deadline(chain.tellings[nth - 2]?.told ?? {}),
        deadline(before.told),
        deadline(now.told),
      ];
      if (!first || !old || !date || old <= first || date <= old || now.told.done) continue;
      if (isOwned(now.message, now.told.span)) continue;
      const own = `I said ${inWords(first)}, then ${inWords(old)}; it is ${inWords(date)} because {my part}.`;
      yield { earlier: placeOf(before), later: placeOf(now), fix: saidAfter(placeOf(now), `Add: ${own}`, own) };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        [
          '2027-04-26',
          'I am sorry I paid you late. I said 3 May; I was wrong. Dana will publish the payroll checklist by 17 May.',
        ],
        ['2027-05-10', 'I am sorry I paid you late. Dana will publish the payroll checklist by 31 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        [
          '2027-04-26',
          'I am sorry I paid you late. I said 3 May; I was wrong. Dana will publish the payroll checklist by 17 May.',
        ],
        ['2027-05-10', 'I am sorry I paid you late. Dana will publish the payroll checklist by 17 May.'],
      ],
    ],
  },
};
