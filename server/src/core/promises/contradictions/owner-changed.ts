import type { Owner } from '../../report';
import { around, type Contradiction, isOwned, placeOf, retellings, saidAfter } from './contradiction';

const HANDED =
  /\b(?:tak(?:es?|ing|en) over|took over|hand(?:s|ed|ing)? (?:it |this )?over|in place of|for \w+ now|replac\w+|succeed\w*)\b/i;

/** A promise has another owner than before, and nothing says so. */
export const ownerChanged: Contradiction = {
  code: 'owner-changed',
  level: 'information',
  message: 'This promise had another owner before. Say who takes it over.',
  why: 'Where owners change in silence, nobody knows whom to ask.',
  *find(thread) {
    for (const { before, now } of retellings(thread)) {
      const [old, owner] = [before.told.owner, now.told.owner];
      if (now.told.done || !isOther(old, owner) || isOwned(now.message, now.told.span)) continue;
      if (around(now.message, now.told.span).some(({ text }) => HANDED.test(text))) continue;
      const own = `${old.text} had this before; ${owner.text} takes it over because {why}.`;
      yield {
        earlier: placeOf(before),
        later: placeOf(now),
        says: `${old.text} was to do this. Say that ${owner.text} takes it over, and why.`,
        fix: saidAfter(placeOf(now), `Add: ${own}`, own),
      };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-04-12', 'I am sorry I paid you late. Priya will publish the payroll checklist by 3 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        [
          '2027-04-12',
          'I am sorry I paid you late. Priya takes over from Dana. Priya will publish the payroll checklist by 3 May.',
        ],
      ],
    ],
  },
};

/** Only names are compared: a role and a name may be one person. */
function isOther(a: Owner, b: Owner): boolean {
  if (a.kind !== 'person' || b.kind !== 'person') return false;
  const words = (a.name ?? a.text).toLowerCase().split(/\W+/);
  return !(b.name ?? b.text)
    .toLowerCase()
    .split(/\W+/)
    .some((word) => words.includes(word));
}
