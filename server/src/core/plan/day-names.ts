import { type Day, parseDay, partsOf, weekdayOf } from './calendar';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const A_WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b/i;
const MONTH_FIRST = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?:the )?\d{1,2}(?!\d)/i;

/**
 * A day in words, in the manner of words that stand there already: their order of day and month, with a weekday or a year where
 * they have one.
 * @param date YYYY-MM-DD; where it is none, it comes back as it is
 * @param like the words whose manner is kept, such as "Fri, June 3"
 */
export function dayInWords(date: string, like: string): string {
  const day = parseDay(date);
  if (day === undefined || /^\s*\d{4}-/.test(like)) return date;
  const { year, month, day: number } = partsOf(day);
  const name = MONTHS[month - 1] ?? '';
  const ordered = MONTH_FIRST.test(like) ? `${name} ${number}` : `${number} ${name}`;
  const weekday = A_WEEKDAY.test(like) ? `${weekdayName(day)}${/[a-z],/i.test(like) ? ', ' : ' '}` : '';
  const inYear = /\b\d{4}\b/.test(like) ? `${MONTH_FIRST.test(like) ? ',' : ''} ${year}` : '';
  return `${weekday}${ordered}${inYear}`;
}

/** The name of the weekday: Monday to Sunday. */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}
