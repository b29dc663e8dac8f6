import { strict } from 'chrono-node/en';
import { type TimeExpression, timesIn } from '../language/time';
import type { Step } from '../report';

/** How a plan's dates are resolved: against which day, and in which order day and month stand. */
export interface Calendar {
  /** The draft's own date, or today; YYYY-MM-DD. */
  readonly today: string;
  readonly dateOrder: 'day-first' | 'month-first';
}

const QUARTER_END: Readonly<Record<string, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/** The calendar date (YYYY-MM-DD) that the words tell, or undefined where they tell none. The span was found by `timesIn`. */
export function resolveDue(words: string, kind: TimeExpression['kind'], calendar: Calendar): string | undefined {
  if (kind !== 'date' || words.includes('{')) return undefined;
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (iso) return Number.isNaN(Date.parse(iso)) ? undefined : iso;
  return numeric(words, calendar) ?? quarterEnd(words, calendar) ?? spoken(words, calendar);
}

/** 3/5 or 03/05/2027: which number is the day is a setting. */
function numeric(words: string, { today, dateOrder }: Calendar): string | undefined {
  const match = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2,4}))?\b/.exec(words);
  if (!match) return undefined;
  const [day, month] = dateOrder === 'day-first' ? [match[1], match[2]] : [match[2], match[1]];
  const year = match[3] === undefined ? today.slice(0, 4) : match[3].padStart(4, '20');
  return dateOf(Number(year), Number(month), Number(day));
}

function quarterEnd(words: string, { today }: Calendar): string | undefined {
  const quarter = /\bQ([1-4])(?: (\d{4}))?/i.exec(words);
  const end = quarter?.[1] === undefined ? undefined : QUARTER_END[quarter[1]];
  if (!end) return undefined;
  const year = quarter?.[2] ?? today.slice(0, 4);
  return quarter?.[2] === undefined && `${year}-${end}` < today ? `${Number(year) + 1}-${end}` : `${year}-${end}`;
}

function spoken(words: string, { today }: Calendar): string | undefined {
  // Noon keeps the calendar date the same in every time zone that the host may be in.
  const [year = 2000, month = 1, day = 1] = today.split('-').map(Number);
  const text = words.replace(
    /^(?:no later than|not later than|starting|beginning|effective|by|before|until|till|from|since|as of|due|of) /i,
    '',
  );
  const found = strict.parse(text, new Date(year, month - 1, day, 12), { forwardDate: true })[0];
  const start = found?.start;
  if (
    !start ||
    !(start.isCertain('day') || start.isCertain('weekday') || /\b(?:day|week)s?\b|today|tonight|tomorrow/i.test(text))
  )
    return undefined;
  return dateOf(start.get('year') ?? year, start.get('month') ?? month, start.get('day') ?? day);
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** The first tie to a day in these words, and the day itself where they tell one. */
export function dueOf(text: string, calendar: Calendar): Step['due'] {
  const time = timesIn(text).find((each) => each.kind !== 'vague');
  if (!time) return undefined;
  const words = text.slice(time.start, time.end);
  const date = resolveDue(words, time.kind, calendar);
  return { text: words, ...(date === undefined ? {} : { date }) };
}
