/** Words of the calendar, as sources of patterns and as numbers. Patterns are read without regard to case. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'a 1 an 1 one 1 first 1 two 2 second 2 other 2 couple 2 three 3 third 3 four 4 fourth 4 five 5 six 6 seven 7 eight 8',
    'nine 9 ten 10 eleven 11 twelve 12 fourteen 14 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 ninety 90 hundred 100',
  ]
    .join(' ')
    .match(/\b[a-z]+ \d+/g)
    ?.map((pair) => [pair.split(' ')[0] ?? '', Number(pair.split(' ')[1])]),
);

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** A weekday beside a date, where a short form cannot be taken for a word. */
export const ANY_WEEKDAY = `(?:${WEEKDAY}|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)`;
export const NUMBER =
  '(?:\\d{1,4}|(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred)';
export const UNIT = '(?:hour|day|week|fortnight|month|quarter|year)';
export const YEAR = '(?:19|20|21)\\d\\d';
export const CLOCK =
  "(?:noon|midday|midnight|lunchtime|\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.m\\.|[ap]m\\b)|\\d{1,2}:\\d{2}|\\d{1,2} o'clock)(?: ?\\b(?:UTC|GMT|Z|[A-Z]{1,3}T)(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\b)?(?: (?:sharp|local time))?";

/** What tells one kind of form from afar. */
export const SIGNS = {
  figure: /\d/,
  weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i,
  shortWeekday: /\b(?:mon|tue|wed|thu|fri|sat|sun)/i,
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  unit: /hour|day|week|fortnight|month|quarter|year/i,
} as const;

const ONE_MONTH = new RegExp(`\\b${MONTH}\\b`, 'i');
const ONE_WEEKDAY = new RegExp(`\\b${ANY_WEEKDAY}\\b`, 'i');
const ONE_YEAR = new RegExp(`\\b${YEAR}\\b`);

/** The month (1 to 12) that is named first; 0 where none is. */
export function monthIn(words: string): number {
  const month = ONE_MONTH.exec(words)?.[0].slice(0, 3).toLowerCase();
  return month === undefined ? 0 : MONTHS.indexOf(month) + 1;
}

/** The weekday (0 for Monday) that is named first; undefined where none is. */
export function weekdayIn(words: string): number | undefined {
  const day = ONE_WEEKDAY.exec(words)?.[0].slice(0, 3).toLowerCase();
  return day === undefined ? undefined : WEEKDAYS.indexOf(day);
}

/** The year that is told, in figures or as this, the next or the last one of `now`; undefined where none is. */
export function yearIn(words: string, now: number): number | undefined {
  const year = ONE_YEAR.exec(words)?.[0];
  if (year !== undefined) return Number(year);
  const spoken = /\b(this|next|last) year\b/i.exec(words)?.[1]?.toLowerCase();
  return spoken === undefined ? undefined : now + (spoken === 'next' ? 1 : spoken === 'last' ? -1 : 0);
}

/** The words without a year in figures. */
export function withoutYear(words: string): string {
  return words.replace(ONE_YEAR, '');
}

/** The number that figures or a word tell; NaN where they tell none. */
export function numberOf(words: string): number {
  const figures = /\d+/.exec(words)?.[0];
  if (figures !== undefined) return Number(figures);
  const known = (words.toLowerCase().match(/[a-z]+/g) ?? [])
    .map((word) => NUMBERS.get(word))
    .filter((each) => each !== undefined);
  return known.length > 0 ? Math.max(...known) : Number.NaN;
}
