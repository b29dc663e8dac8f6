import { type Day, dayAt, monthLength, partsOf, weekdayFrom, weekdayOf } from './calendar';
import type { Reading, Reference } from './reading';
import { monthIn, numberOf, weekdayIn, withoutYear, yearIn } from './vocabulary';

/** Numbers of a date as they are written; the year may be left out. */
interface Numbers {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** How many days an open step may lie behind before the next year is meant. */
const GRACE = 31;
const HALF_A_YEAR = 183;

/** Reads a day that is told by its numbers, with or without its weekday and year. */
export function readNumbers(words: string, reference: Reference): Reading | null {
  const candidates = numbersIn(words, reference);
  if (candidates.every(({ day, month }) => day > 31 || month > 31)) return null;
  const weekday = weekdayIn(words);
  const readings = candidates
    .filter(({ day, month }) => day > 0 && day <= 31 && month > 0 && month <= 12)
    .map((numbers) => settle(numbers, weekday, reference));
  const [first, second] = readings.filter((each) => each.date !== undefined);
  if (first && second?.date !== undefined && first.date !== second.date) return { ...first, others: [second.date] };
  return first ?? readings[0] ?? { invalid: { code: 'date-invalid', readings: [] } };
}

/** The numbers as the order of day and month lets them be read, the likelier reading first. */
function numbersIn(words: string, { today, order }: Reference): Numbers[] {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(words);
  if (iso) return [{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }];
  const match = /(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?/.exec(words);
  if (match && monthIn(words) === 0) {
    const year = match[3] === undefined ? undefined : Number(match[3].padStart(4, '20'));
    const [one, two] = [Number(match[1]), Number(match[2])];
    const dayFirst = { year, month: two, day: one };
    const monthFirst = { year, month: one, day: two };
    return order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  }
  return [{ year: yearIn(words, partsOf(today).year), month: monthIn(words), day: numberOf(withoutYear(words)) }];
}

/** The day that the numbers tell; its year is the one that fits best where it is left out. */
function settle({ year, month, day }: Numbers, weekday: number | undefined, reference: Reference): Reading {
  const meant = year ?? yearMeant(month, day, reference);
  const date = dayAt(meant, month, day);
  if (date === undefined) {
    const end = dayAt(meant, month, monthLength(meant, month));
    return { invalid: { code: 'date-invalid', readings: end === undefined ? [] : [end, end + 1] } };
  }
  if (weekday === undefined || weekdayOf(date) === weekday) return { date };
  const fitting = [meant - 1, meant + 1]
    .map((other) => dayAt(other, month, day))
    .find((other) => isNear(other, reference.today) && weekdayOf(other) === weekday);
  return year === undefined && fitting !== undefined ? { date: fitting } : mismatch(date, weekday);
}

function isNear(day: Day | undefined, today: Day): day is Day {
  return day !== undefined && Math.abs(day - today) <= HALF_A_YEAR;
}

/** A date that falls on another weekday than the words say: either the date is right, or the weekday next to it. */
function mismatch(date: Day, weekday: number): Reading {
  return { invalid: { code: 'weekday-mismatch', readings: [date, weekdayFrom(date - 3, weekday)] } };
}

function yearMeant(month: number, day: number, { today, past, near }: Reference): number {
  const { year } = partsOf(today);
  const here = dayAt(year, month, Math.min(day, monthLength(year, month))) ?? today;
  if (near) return here > today + HALF_A_YEAR ? year - 1 : here < today - HALF_A_YEAR ? year + 1 : year;
  if (past) return here > today ? year - 1 : year;
  return here < today - GRACE ? year + 1 : year;
}

/** "the 15th", "Friday the 3rd": the next such day of a month, or the last where it is done. */
export function readOfMonth(words: string, { today, past }: Reference): Reading | null {
  const day = numberOf(words);
  const { year, month } = partsOf(today);
  const start = /next month/i.test(words) ? 1 : past ? -2 : 0;
  const days = [0, 1, 2].map((on) => inMonth(year, month + start + on, day)).filter((each) => each !== undefined);
  const date = past ? days.findLast((each) => each <= today) : days.find((each) => each >= today);
  if (date === undefined) return null;
  const weekday = weekdayIn(words);
  return weekday === undefined || weekdayOf(date) === weekday ? { date } : mismatch(date, weekday);
}

/** The day of a month, months being counted on through the years. */
function inMonth(year: number, month: number, day: number): Day | undefined {
  return dayAt(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, day);
}
