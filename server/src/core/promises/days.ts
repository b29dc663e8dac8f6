import { isoOf, parseDay } from '../plan/calendar';

/** So many days after a date (YYYY-MM-DD); the date itself where it is none. */
export function addDays(date: string, count: number): string {
  const day = parseDay(date);
  return (day === undefined ? undefined : isoOf(day + count)) ?? date;
}
