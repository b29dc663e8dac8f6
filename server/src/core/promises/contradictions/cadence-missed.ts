import { addMonths, addWorkingDays, parseDay } from '../../plan/calendar';
import type { Due } from '../../report';
import { type Contradiction, isOwned, placeOf, saidAfter } from './contradiction';

/** Working days of grace (RULEBOOK 7). */
const GRACE = 2;

/** Notes were promised in a rhythm, and one comes too late. */
export const cadenceMissed: Contradiction = {
  code: 'cadence-missed',
  level: 'warning',
  message: 'This note comes later than the rhythm that was promised. Say that it is late, and why.',
  why: 'Short notes that come when they were promised make a leader predictable.',
  *find({ series, messages, chains }) {
    if (!series) return;
    for (const { tellings } of chains) {
      const telling = tellings[0];
      const interval = telling?.told.due?.interval;
      if (!telling || !interval || telling.told.kind !== 'cadence') continue;
      const since = messages.slice(messages.indexOf(telling.message));
      for (const [i, message] of since.entries()) {
        const last = since[i - 1];
        if (!last || !isLate(last.date, message.date, interval) || isOwned(message, message.head)) continue;
        const later = { message, span: message.head };
        const own = 'This note is late because {my part}.';
        yield { earlier: placeOf(telling), later, fix: saidAfter(later, `Add: ${own}`, own) };
        break;
      }
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Every week I post a progress note on the payroll page.'],
        ['2027-04-26', 'Dana published the payroll checklist on 20 April.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Every week I post a progress note on the payroll page.'],
        ['2027-04-14', 'Dana published the payroll checklist on 12 April.'],
      ],
      [
        ['2027-04-05', 'I am sorry I paid you late. Every week I post a progress note on the payroll page.'],
        ['2027-04-26', 'This note is late because I was on leave and named no one to write it.'],
      ],
    ],
  },
};

function isLate(last = '', date = '', { every, unit, first }: NonNullable<Due['interval']>): boolean {
  // Before the first day that was promised nothing is late.
  const from = parseDay(first !== undefined && first > last ? first : last);
  const day = parseDay(date);
  if (from === undefined || day === undefined) return false;
  if (first !== undefined && first > last) return day > addWorkingDays(from, GRACE);
  const turn = {
    day: from + every,
    week: from + 7 * every,
    month: addMonths(from, every),
    year: addMonths(from, 12 * every),
  };
  return day > addWorkingDays(turn[unit], GRACE);
}
