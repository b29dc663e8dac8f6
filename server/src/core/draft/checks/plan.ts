import { addWorkingDays, isoOf, parseDay, weekdayOf } from '../../plan/calendar';
import { dayInWords } from '../../plan/day-names';
import type { Fix, Owner, Promised, Span, Step } from '../../report';
import { type DeadlineFound, wordsOfDay } from './deadlines';
import type { WholeDraft } from './whole-draft';

/** The steps that are still to be done. */
export function openSteps({ steps }: WholeDraft): Step[] {
  return steps.filter(({ done }) => !done);
}

/** One name for an owner, however they are called; empty where no one person is named. */
export function ownerKey({ kind, name, text }: Owner): string {
  if (kind === 'speaker') return 'speaker';
  return kind === 'person' || kind === 'role' ? (name ?? text).toLowerCase() : '';
}

/** How an owner is called in a message. */
export function ownerName({ kind, name, text }: Owner): string {
  return kind === 'speaker' ? 'you' : (name ?? text);
}

/** The promises of a kind, each sentence once. */
export function promisesOf({ promises }: WholeDraft, kind: Promised['kind']): Promised[] {
  return promises.filter((each) => each.kind === kind);
}

/** Replaces the words of a deadline by other days, in the manner of those words. */
export function otherDays({ span, due }: DeadlineFound, days: readonly string[]): Fix[] {
  return days.map((day) => {
    const newText = dayInWords(day, due.text);
    return { title: `Replace with: ${newText}`, edits: [{ span, newText }] };
  });
}

/** The working day before a date that is none, and the one after; holidays are none. */
export function workingDaysAround(date: string, holidays: readonly string[]): string[] {
  const day = parseDay(date);
  if (day === undefined) return [];
  const isFree = (at: number): boolean => weekdayOf(at) > 4 || holidays.includes(isoOf(at) ?? '');
  let [before, after] = [day - 1, day + 1];
  while (isFree(before)) before--;
  while (isFree(after)) after++;
  return [before, after].flatMap((at) => isoOf(at) ?? []);
}

/** A working day so many days on. */
export function workingDayAfter(date: string, days: number): string | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : isoOf(addWorkingDays(day + days - 1, 1));
}

/** The words of a step's own day, or the whole step where the day stands elsewhere. */
export function dayOrStep(
  draft: WholeDraft,
  { span, due }: Step,
): { readonly span: Span; readonly words?: DeadlineFound } {
  const words = due?.date === undefined ? undefined : wordsOfDay(draft, span, due.date);
  return words ? { span: words.span, words } : { span };
}
