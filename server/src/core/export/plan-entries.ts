import { addMonths, isoOf, parseDay } from '../plan/calendar';
import type { Due, Promised } from '../report';
import { type CalendarEntry, startOf } from './calendar';

type Interval = NonNullable<Due['interval']>;

/**
 * What one message puts into a calendar, in reading order: each open promise with a day, once. A rhythm without an end runs until
 * the reevaluation; one without a first day begins one turn after `today`. Measures are left out: the rhythm in which they are
 * told stands for them.
 * @param source names the message, so that the same words in two messages are two events
 * @param today YYYY-MM-DD
 */
export function planEntries(promises: readonly Promised[], source: string, today: string): CalendarEntry[] {
  const judged = promises.findLast(({ kind, due }) => kind === 'reevaluate' && due?.date)?.due?.date;
  const open = promises.filter(({ kind, done }) => kind !== 'measure' && !done);
  // A sentence may be step and cadence at once; it is one event, of the kind that says more.
  const bySentence = new Map(open.map((promise) => [promise.span.start, promise]));
  const taken = new Map<string, number>();
  return [...bySentence.values()].flatMap(({ kind, text, owner, due: told }) => {
    const due = told?.interval ? { ...told, interval: bounded(told.interval, judged, today) } : told;
    if (!due || startOf(due) === undefined) return [];
    const name = hash(`${source}\n${text.replace(due.text, '').toLowerCase()}`);
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    return [{ id: nth === 1 ? name : `${name}-${nth}`, kind, text, owner, due }];
  });
}

function bounded(interval: Interval, judged: string | undefined, today: string): Interval {
  const first = interval.first ?? oneTurnAfter(today, interval);
  const until = interval.until ?? judged;
  return {
    every: interval.every,
    unit: interval.unit,
    ...(first === undefined ? {} : { first }),
    ...(until !== undefined && first !== undefined && until >= first ? { until } : {}),
  };
}

function oneTurnAfter(today: string, { every, unit }: Interval): string | undefined {
  const day = parseDay(today);
  if (day === undefined) return undefined;
  const days = { day: every, week: 7 * every, month: undefined, year: undefined }[unit];
  return isoOf(days === undefined ? addMonths(day, unit === 'year' ? 12 * every : every) : day + days);
}

/** A name of 16 characters for a text, the same on every machine (two FNV-1a sums of 32 bits). */
function hash(text: string): string {
  return [0x811c9dc5, 0x9e3779b9]
    .map((seed) => {
      let sum = seed;
      for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
      return (sum >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
