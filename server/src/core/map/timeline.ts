import { addMonths, type Day, isoOf, parseDay } from '../plan/calendar';
import type { Due, Promised, PromiseKind, Span } from '../report';

/** One promise on the timeline. Days are YYYY-MM-DD. */
export interface TimelineRow {
  readonly kind: PromiseKind;
  readonly text: string;
  /** The words that tell when, as written. */
  readonly when: string;
  readonly span: Span;
  readonly done: boolean;
  /** Single days, in order: the day due, or each day of a rhythm. */
  readonly days: readonly string[];
  /** A stretch of days: "in June", or a rhythm whose days are not known. */
  readonly stretch: { readonly from: string; readonly to: string } | null;
  /** Whether the words may mean another day too. */
  readonly unsure: boolean;
}

export interface Timeline {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly TimelineRow[];
}

/** Past so many days a rhythm is drawn as a stretch. */
const MOST_TICKS = 60;
/** How far a rhythm without an end is followed at least. */
const AT_LEAST_DAYS = 28;

/** The promises that tell when. Promises of one sentence and one due time share a row, under the kind that stands last. */
export function timelineOf(promises: readonly Promised[]): Timeline {
  const dated = joined(promises).flatMap((promise) =>
    promise.due && !promise.due.invalid ? [{ ...promise, due: promise.due }] : [],
  );
  const known = dated.flatMap(({ due }) => daysNamed(due));
  if (known.length === 0) return { from: '', to: '', rows: [] };
  const from = known.reduce((a, b) => Math.min(a, b));
  const open = dated.flatMap(({ due: { interval } }) =>
    interval && !interval.until ? (parseDay(interval.first ?? '') ?? []) : [],
  );
  const to = [...known, ...open.map((first) => first + AT_LEAST_DAYS)].reduce((a, b) => Math.max(a, b));
  return {
    from: isoOf(from) ?? '',
    to: isoOf(to) ?? '',
    rows: dated.map(({ kind, text, span, done, due }): TimelineRow => {
      const days = daysOf(due, to);
      const stretch = days.length > 0 ? null : stretchOf(due, from, to);
      const unsure = due.ambiguous !== undefined;
      return { kind, text, when: due.text, span, done, days: days.map((day) => isoOf(day) ?? ''), stretch, unsure };
    }),
  };
}

function joined(promises: readonly Promised[]): Promised[] {
  const rows = new Map<string, Promised>();
  for (const promise of promises) rows.set(`${promise.span.start}\n${promise.due?.text ?? ''}`, promise);
  return [...rows.values()];
}

function daysNamed({ date, window, interval }: Due): Day[] {
  const named = [date, window?.from, window?.to, interval?.first, interval?.until];
  return named.flatMap((day) => parseDay(day ?? '') ?? []);
}

function daysOf({ date, interval }: Due, to: Day): Day[] {
  if (!interval) return date === undefined ? [] : [parseDay(date) ?? []].flat();
  const first = parseDay(interval.first ?? '');
  if (first === undefined || !(interval.every >= 1)) return [];
  const until = Math.min(to, parseDay(interval.until ?? '') ?? to);
  const days: Day[] = [];
  for (let i = 0, day = first; day <= until; day = stepped(first, interval, ++i)) {
    if (days.push(day) > MOST_TICKS) return [];
  }
  return days;
}

function stepped(first: Day, { every, unit }: NonNullable<Due['interval']>, count: number): Day {
  if (unit === 'day' || unit === 'week') return first + count * every * (unit === 'week' ? 7 : 1);
  return addMonths(first, count * every * (unit === 'year' ? 12 : 1));
}

function stretchOf({ window, interval }: Due, from: Day, to: Day): TimelineRow['stretch'] {
  if (window) return window;
  if (!interval) return null;
  return { from: interval.first ?? isoOf(from) ?? '', to: interval.until ?? isoOf(to) ?? '' };
}
