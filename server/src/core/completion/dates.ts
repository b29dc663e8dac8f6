import {
  addMonths,
  addWorkingDays,
  type Calendar,
  type Day,
  isoOf,
  monthLength,
  parseDay,
  partsOf,
  weekdayFrom,
  weekdayOf,
} from '../plan/calendar';
import { dayInWords, MONTHS, weekdayName } from '../plan/day-names';
import type { Completion } from './completion';

/** A way to say a day, and the day that it is. */
interface Spoken {
  readonly words: string;
  readonly day: Day;
}

/**
 * Days in words for what is typed: "fri" gives "Friday 4 December". Days count from the draft's date.
 * @param text the draft, whose own way to write days is kept
 */
export function datesFor(typed: string, at: number, calendar: Calendar, text: string): Completion[] {
  const today = parseDay(calendar.today);
  if (today === undefined) return [];
  const begun = typed.trim().toLowerCase();
  const like = mannerOf(text, calendar);
  const offered = new Set<Day>();
  return (
    spokenDays(today)
      .filter(({ words }) => words.toLowerCase().startsWith(begun))
      // Each day once, by the first way to say it.
      .filter(({ day }) => !offered.has(day) && offered.add(day))
      .flatMap(({ words, day }) => {
        const iso = isoOf(day);
        if (iso === undefined) return [];
        const newText = dayInWords(iso, like);
        const detail = `${words} · ${day - today === 1 ? 'in 1 day' : `in ${day - today} days`}`;
        return [
          { kind: 'date', label: newText, newText, detail, typed: words, span: { start: at - typed.length, end: at } },
        ];
      })
  );
}

/** The days that people speak of, nearest first. */
function spokenDays(today: Day): Spoken[] {
  const { year, month } = partsOf(today);
  const monthEnd = today + monthLength(year, month) - partsOf(today).day;
  const lastWorkingDay = monthEnd - Math.max(0, weekdayOf(monthEnd) - 4);
  const named = [1, 2, 3, 4, 5, 6, 7].map((days) => ({ words: weekdayName(today + days), day: today + days }));
  const monthOn = addMonths(today, 1);
  const monday = weekdayFrom(today + 1, 0);
  return [
    { words: 'tomorrow', day: today + 1 },
    ...named,
    { words: 'next week', day: monday },
    { words: 'in two weeks', day: addWorkingDays(today + 13, 1) },
    { words: 'in 10 working days', day: addWorkingDays(today, 10) },
    ...(lastWorkingDay > today ? [{ words: 'end of the month', day: lastWorkingDay }] : []),
    { words: 'in a month', day: addWorkingDays(monthOn - 1, 1) },
  ];
}

const MONTH = `(?:${MONTHS.join('|')})`;
const WRITTEN = new RegExp(`\\b(?:${MONTH} \\d{1,2}\\b|\\d{1,2} ${MONTH}\\b)`);

/** How the draft writes its days; where it has none, as the order of day and month asks. */
function mannerOf(text: string, { dateOrder }: Calendar): string {
  const written = WRITTEN.exec(text)?.[0];
  const monthFirst = written ? /^\D/.test(written) : dateOrder === 'month-first';
  return monthFirst ? 'Friday, December 4' : 'Friday 4 December';
}
