/**
 * Calendar arithmetic. A day is counted from 1 January 1970, so that no clock and no time zone can come between two dates.
 */
export type Day = number;

/** How a plan's dates are resolved: against which day, and in which order day and month stand. */
export interface Calendar {
  /** The draft's own date, or today; YYYY-MM-DD. */
  readonly today: string;
  readonly dateOrder: 'day-first' | 'month-first';
}

/** The days from `from` to `to`, both included. */
export interface DayWindow {
  readonly from: Day;
  readonly to: Day;
}

const MILLISECONDS = 86_400_000;

/** The day of these numbers; undefined where the calendar has none, as on 31 June. Years have four digits. */
export function dayAt(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)))
    return undefined;
  return Math.round(Date.UTC(year, month - 1, day) / MILLISECONDS);
}

export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads YYYY-MM-DD; undefined where it is no such date. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayAt(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** YYYY-MM-DD; undefined beyond the year 9999. */
export function isoOf(day: Day): string | undefined {
  const { year } = partsOf(day);
  return year >= 1000 && year <= 9999 ? new Date(day * MILLISECONDS).toISOString().slice(0, 10) : undefined;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day with this weekday, at `from` or after it. */
export function weekdayFrom(from: Day, weekday: number): Day {
  return from + ((weekday - weekdayOf(from) + 7) % 7);
}

/** So many months on, on the same day of the month or its last: a month from 31 January is 28 February. */
export function addMonths(day: Day, count: number): Day {
  const parts = partsOf(day);
  const months = parts.year * 12 + parts.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayAt(year, month, Math.min(parts.day, monthLength(year, month))) ?? Number.NaN;
}

/** So many days on that are no Saturday and no Sunday. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at++;
    if (weekdayOf(at) < 5) left--;
  }
  return at;
}

/** The months from `month` on, counted through the years: month 13 is January of the year after. */
export function monthsWindow(year: number, month: number, count = 1): DayWindow {
  const first = year * 12 + month - 1;
  const at = (months: number): Day => dayAt(Math.floor(months / 12), (months % 12) + 1, 1) ?? Number.NaN;
  return { from: at(first), to: at(first + count) - 1 };
}

/** The week, from Monday to Sunday, in which this day lies. */
export function weekOf(day: Day): DayWindow {
  const from = day - weekdayOf(day);
  return { from, to: from + 6 };
}

/** Days from one date to another (YYYY-MM-DD); undefined where one is none. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [parseDay(from), parseDay(to)];
  return a === undefined || b === undefined ? undefined : b - a;
}

/** So many days after a date (YYYY-MM-DD); the date itself where it is none. */
export function addDays(date: string, count: number): string {
  const day = parseDay(date);
  return (day === undefined ? undefined : isoOf(day + count)) ?? date;
}
