import { addMonths, type Day, type DayWindow, weekdayOf } from './calendar';
import { EXPLICIT } from './day-forms';
import { periodIn, yearOf } from './period';
import type { Form, Reading, Reference } from './reading';
import { MONTH, numberOf, SIGNS, WEEKDAY, weekdayIn, YEAR } from './vocabulary';

const OF_YEAR = `(?:,? (?:of )?(?:${YEAR}|(?:this|next|last|the) year))?`;
const NAMED_MONTH = `(?:this |next |last )?${MONTH}\\b${OF_YEAR}`;
const QUARTER = `(?:Q[1-4]\\b${OF_YEAR}|(?:first|second|third|fourth|last) quarter\\b${OF_YEAR})`;
const HALF = `(?:H[12]\\b${OF_YEAR}|(?:first|second) half(?: of (?:${YEAR}|(?:this|next|the) year)))`;
const UNIT = '(?:week|month|quarter|year)';
const NEAR = `(?:this|next|last|coming|current|following|present) (?:calendar |working |business )?${UNIT}\\b`;
const WEEK_OF = `(?:(?:the )?week (?:of|commencing|beginning|starting)|w/c) (?:the )?(?:${EXPLICIT}|(?:next )?${WEEKDAY})`;
/** A stretch of days that has a name of its own. */
const PERIOD = `(?:${WEEK_OF}|week after next|${NAMED_MONTH}|${QUARTER}|${HALF}|${NEAR}|${YEAR}\\b)`;
/** The same, or the one that is on: "the end of the month". */
const ANY_PERIOD = `(?:the )?(?:${PERIOD}|(?:working |business |calendar )?${UNIT}\\b)`;
const EVENT =
  "(?:'s)? (?:all[- ]hands|town[- ]hall|board(?: meeting)?|council|review|meeting|agm|update|newsletter|pay ?(?:roll|day|slip|run)|invoice|bill|release|session|report|issue|retro(?:spective)?)";
const ORDINAL = /\b(?:first|second|third|fourth|last)\b/i;
const PERIOD_LEAD = /^(?!for$|at$|up to$)./;

/** Days and weeks of a period, which hold other forms inside. */
export const PART_FORMS: readonly Form[] = [
  {
    sign: ORDINAL,
    pattern: `(?:first|second|third|fourth|last) (?:${WEEKDAY}|(?:working |business )?day) (?:of|in) ${ANY_PERIOD}`,
    read: (words, reference) => nthDay(words, periodIn(afterOf(words), reference)),
  },
  {
    sign: ORDINAL,
    pattern: `(?:first|second|third|fourth|last) (?:week|half) (?:of|in) (?:the )?(?:${NAMED_MONTH}|(?:this |next )?month\\b)`,
    read: (words, reference) => nthPart(words, periodIn(afterOf(words), reference)),
  },
  { sign: /week (?:of|commencing|beginning|starting)|w\/c/i, pattern: WEEK_OF, read: readPeriod },
];

export const PERIOD_FORMS: readonly Form[] = [
  {
    sign: /\bend\b|\bclose\b|\bEO[WMQY]/i,
    pattern: `(?:very )?(?:end|close)[ -]of[ -]${ANY_PERIOD}|EO[WMQY]\\b|(?:month|quarter|year|week)(?:'s)?[- ]end\\b(?! of)`,
    read: (words, reference) => endOf(words, periodIn(words, reference), reference),
  },
  {
    sign: /\b(?:start|beginning|top) of\b/i,
    pattern: `(?:start|beginning|top) of ${ANY_PERIOD}`,
    read: (words, reference) => {
      const period = periodIn(words, reference);
      return period && { date: period.from };
    },
  },
  {
    sign: /\b(?:early|mid|late|middle)\b/i,
    pattern: `(?:early|mid|late|(?:the )?middle of)[ -](?:in )?(?:the )?(?:${PERIOD}|${UNIT}\\b)`,
    read: (words, reference) => third(words, periodIn(words.replace(/^[a-z]+[ -](?:of )?/i, ''), reference)),
  },
  { sign: SIGNS.month, pattern: `${NAMED_MONTH}${EVENT}\\b`, read: readPeriod },
  {
    sign: SIGNS.month,
    pattern: `${NAMED_MONTH}(?! (?:be|not|have|need|take|find|or)\\b)`,
    lead: PERIOD_LEAD,
    read: readPeriod,
  },
  {
    sign: /\d|week|quarter|half|month|year/i,
    pattern: `(?:${MONTH} ${YEAR}|week after next|${QUARTER}|${HALF}|${NEAR})(?!\\w)`,
    read: readPeriod,
  },
  {
    sign: /\d{4}/,
    pattern: `${YEAR}\\b(?! [a-z]+s\\b)`,
    lead: /^(?:in|by|before|until|from|since|during)$/,
    read: readPeriod,
  },
  {
    sign: /weekend/i,
    pattern: '(?:(?:this|next|coming|following) )?weekend\\b',
    lead: /^(?:by|before|over|on|at|until|this|next|during|after)$/,
    read: (words, { today }) => {
      const saturday = today - weekdayOf(today) + (/next/i.test(words) ? 12 : 5);
      return { window: { from: saturday, to: saturday + 1 } };
    },
  },
  {
    sign: /christmas/i,
    pattern: 'Christmas(?: Day)?\\b',
    lead: PERIOD_LEAD,
    read: (_, reference) => feast(12, 25, reference),
  },
  {
    sign: /new year/i,
    pattern: "New Year(?:'s)?(?: Day)?\\b",
    lead: PERIOD_LEAD,
    read: (_, reference) => feast(1, 1, reference),
  },
];

function readPeriod(words: string, reference: Reference): Reading | null {
  const window = periodIn(words, reference);
  return window && { window };
}

/** The last day of a period; of a week, its Friday, while that lies ahead. */
function endOf(words: string, period: DayWindow | null, { today }: Reference): Reading | null {
  if (!period) return null;
  const friday = /week|EOW/i.test(words) && period.to - period.from === 6 ? period.to - 2 : period.to;
  return { date: friday < today && period.to >= today ? period.to : friday };
}

/** Early, mid or late: a third of the period. */
function third(words: string, period: DayWindow | null): Reading | null {
  if (!period) return null;
  const days = period.to - period.from + 1;
  const months = Math.round(days / 30.4);
  const at = (part: number): Day =>
    months < 3 ? period.from + part * Math.floor(days / 3) : addMonths(period.from, (part * months) / 3);
  const [one, two] = [at(1), at(2)];
  if (/^early/i.test(words)) return { window: { from: period.from, to: one - 1 } };
  return { window: /^late/i.test(words) ? { from: two, to: period.to } : { from: one, to: two - 1 } };
}

/** The words after the first *of* or *in*. */
function afterOf(words: string): string {
  return words.replace(/^.*?\b(?:of|in) /i, '');
}

function nthDay(words: string, period: DayWindow | null): Reading | null {
  if (!period) return null;
  const weekday = weekdayIn(words.replace(/ (?:of|in) .*/i, ''));
  const days: Day[] = [];
  for (let day = period.from; day <= period.to; day++)
    if (weekday === undefined ? !/working|business/i.test(words) || weekdayOf(day) < 5 : weekdayOf(day) === weekday)
      days.push(day);
  const date = /^last/i.test(words) ? days.at(-1) : days[numberOf(words.split(' ')[0] ?? '') - 1];
  return date === undefined ? null : { date };
}

function nthPart(words: string, period: DayWindow | null): Reading | null {
  if (!period) return null;
  const length = /^\w+ half/i.test(words) ? 15 : 7;
  if (/^last/i.test(words)) return { window: { from: period.to - 6, to: period.to } };
  const from = period.from + length * (numberOf(words.split(' ')[0] ?? '') - 1);
  return { window: { from, to: length === 15 && from > period.from ? period.to : from + length - 1 } };
}

function feast(month: number, day: number, reference: Reference): Reading {
  return { date: yearOf('', month, 1, reference).from + day - 1 };
}
