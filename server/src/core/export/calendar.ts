import ical, { ICalCalendarMethod } from 'ical-generator';
import { printableLine } from '../printable';
import type { Due, Owner, PromiseKind } from '../report';

/** Something that goes into a calendar. Its `due` tells a date, a window, or a rhythm with a first day. */
export interface CalendarEntry {
  /** Names the promise across exports, so that a calendar changes the event that it has. */
  readonly id: string;
  readonly kind: PromiseKind;
  readonly text: string;
  readonly owner: Owner;
  readonly due: Due;
}

const FREQUENCY = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/**
 * The entries as an iCalendar file: one all-day event each, on its date, the last day of its window, or in its rhythm. An entry that
 * tells none of them is left out.
 * @param stamp the day of the export, YYYY-MM-DD
 */
export function toCalendar(entries: readonly CalendarEntry[], stamp: string): string {
  const calendar = ical({ prodId: { company: 'Amends', product: 'Amends', language: 'EN' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { id, kind, text, owner, due } of entries) {
    const day = startOf(due);
    if (day === undefined) continue;
    calendar.createEvent({
      id: `${id}@amends`,
      stamp: dayOf(stamp),
      start: dayOf(day),
      allDay: true,
      summary: printableLine(text),
      description: [owner.text && `Who: ${owner.name ?? owner.text}`, `When, as written: ${due.text}`]
        .filter(Boolean)
        .map(printableLine)
        .join('\n'),
      categories: [{ name: kind }],
      repeating: rhythmOf(due) ?? null,
    });
  }
  return calendar.toString();
}

/** The day of an entry's event, or of its first: YYYY-MM-DD; undefined where its words tell none. */
export function startOf({ date, window, interval }: Due): string | undefined {
  return interval ? (interval.first ?? date) : (date ?? window?.to);
}

/** The recurrence rule of a rhythm. Its end is a date, as its start is, which the library does not write by itself. */
function rhythmOf({ interval }: Due): string | undefined {
  if (!interval) return undefined;
  const { every, unit, until } = interval;
  const end = until ? `;UNTIL=${until.replaceAll('-', '')}` : '';
  return `FREQ=${FREQUENCY[unit]};INTERVAL=${every}${end}`;
}

/** Midnight in UTC, from which the library reads the calendar date. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
