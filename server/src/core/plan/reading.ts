import type { Due } from '../report';
import { type Calendar, type Day, type DayWindow, isoOf, parseDay } from './calendar';

/** Against what the words are read. */
export interface Reference {
  readonly today: Day;
  readonly order: Calendar['dateOrder'];
  /** Whether they tell of something done: then a day without a year lies behind. */
  readonly past: boolean;
  /** Whether the nearest year is meant all the same: what is done may have been due later. */
  readonly near: boolean;
}

/** What the words of a deadline tell. */
export interface Reading {
  readonly date?: Day;
  /** Other days that the same words may mean. */
  readonly others?: readonly Day[];
  readonly window?: DayWindow;
  readonly interval?: { readonly every: number; readonly unit: IntervalUnit; readonly first?: Day };
  readonly invalid?: { readonly code: InvalidCode; readonly readings: readonly Day[] };
}

type IntervalUnit = NonNullable<Due['interval']>['unit'];
type InvalidCode = NonNullable<Due['invalid']>['code'];

/** One way in which English tells a deadline. */
export interface Form {
  /** Pattern source of the words after *by*, *on*, *in* and the like; no groups that capture. */
  readonly pattern: string;
  /** A word or figure without which the pattern cannot match: cheap to look for. */
  readonly sign: RegExp;
  /** What has to stand before the words, where they tell nothing alone. */
  readonly lead?: RegExp;
  /** Reads the words; null where they tell no deadline after all. `lead` is in lower case. */
  read(words: string, reference: Reference, lead: string): Reading | null;
}

/** The reference that a calendar gives; a day that is none counts as 1 January 1970. */
export function referenceOf({ today, dateOrder }: Calendar, past: boolean, near = false): Reference {
  return { today: parseDay(today) ?? 0, order: dateOrder, past, near };
}

/** A reading as the report tells it. Days beyond the year 9999 are left out. */
export function toDue(text: string, { date, others, window, interval, invalid }: Reading): Due {
  const day = date === undefined ? undefined : isoOf(date);
  const from = window && isoOf(window.from);
  const to = window && isoOf(window.to);
  const ambiguous = isoList(others ?? []);
  return {
    text,
    ...(day === undefined ? {} : { date: day }),
    ...(from === undefined || to === undefined ? {} : { window: { from, to } }),
    ...(interval ? { interval: toInterval(interval) } : {}),
    ...(day !== undefined && ambiguous.length > 0 ? { ambiguous } : {}),
    ...(invalid ? { invalid: { code: invalid.code, readings: isoList(invalid.readings) } } : {}),
  };
}

function toInterval({ every, unit, first }: NonNullable<Reading['interval']>): NonNullable<Due['interval']> {
  const iso = first === undefined ? undefined : isoOf(first);
  return { every, unit, ...(iso === undefined ? {} : { first: iso }) };
}

function isoList(days: readonly Day[]): string[] {
  return days.map(isoOf).filter((iso) => iso !== undefined);
}
