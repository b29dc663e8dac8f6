import { deadline } from '../message';
import { type Contradiction, inWords, isOwned, placeOf, retellings, saidAfter } from './contradiction';

/** A promise has another date than before, and nothing says so. */
export const dateMoved: Contradiction = {
  code: 'date-moved',
  level: 'warning',
  message: 'This promise had another date before. Say the old date, and why it moved.',
  why: 'A date that moves in silence is a broken promise; one that is owned keeps people able to plan.',
  *find(thread) {
    for (const { before, now, nth, chain } of retellings(thread)) {
      const [old, date] = [deadline(before.told), deadline(now.told)];
      if (!old || !date || date <= old || now.told.done || isOwned(now.message, now.told.span)) continue;
      if (nth > 1 && deadline(chain.tellings[nth - 2]?.told ?? {}) !== old) continue;
      const own = `I said ${inWords(old)}; it is ${inWords(date)} because {my part}.`;
      yield {
        earlier: placeOf(before),
        later: placeOf(now),
        says: `This was promised for ${inWords(old)}. Say so, and why it is now ${inWords(date)}.`,
        fix: saidAfter(placeOf(now), `Add: ${own}`, own),
      };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-04-26', 'I am sorry I paid you late. Dana will publish the payroll checklist by 17 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        [
          '2027-04-26',
          'I am sorry I paid you late. I said 3 May; it is late because I planned it badly. Dana will publish the payroll checklist by 17 May.',
        ],
      ],
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-04-26', 'I am sorry I paid you late. Dana will publish the travel budget by 17 May.'],
      ],
    ],
  },
};
