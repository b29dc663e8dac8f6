import { type DayWindow, monthsWindow, partsOf, weekdayFrom, weekOf } from './calendar';
import { tellsDay } from './day-forms';
import { readNumbers } from './numbers';
import type { Reference } from './reading';
import { monthIn, numberOf, weekdayIn, withoutYear, yearIn } from './vocabulary';

/** The stretch of days that the words name; null where they name none. */
export function periodIn(words: string, reference: Reference): DayWindow | null {
  const { today } = reference;
  const { year, month } = partsOf(today);
  const far = /\b(?:next|coming|following)\b/i.test(words)
    ? 1
    : /\blast (?:week|month|year|quarter)\b/i.test(words)
      ? -1
      : 0;
  if (/week|w\/c|EOW/i.test(words)) return weekIn(words, reference, far);
  if (monthIn(words) > 0) return yearOf(words, monthIn(words), 1, reference);
  if (/\bQ[1-4]|\b(?:first|second|third|fourth|last) quarter/i.test(words)) {
    const quarter = /last/i.test(words) ? 4 : numberOf(withoutYear(words));
    return yearOf(words, 3 * quarter - 2, 3, reference);
  }
  if (/\bH[12]\b|\bhalf\b/i.test(words)) return yearOf(words, /H1|first/i.test(words) ? 1 : 7, 6, reference);
  if (/month|EOM/i.test(words)) return monthsWindow(year, month + far);
  if (/quarter|EOQ/i.test(words)) return monthsWindow(year, month - ((month - 1) % 3) + 3 * far, 3);
  const told = yearIn(words, year);
  if (told !== undefined) return monthsWindow(told, 1, 12);
  return /year|EOY/i.test(words) ? monthsWindow(year + far, 1, 12) : null;
}

function weekIn(words: string, reference: Reference, far: number): DayWindow | null {
  const { today } = reference;
  if (tellsDay(words)) {
    const date = readNumbers(words, reference)?.date;
    return date === undefined ? null : weekOf(date);
  }
  const weekday = weekdayIn(words);
  if (weekday !== undefined) return weekOf(weekdayFrom(today + 1, weekday));
  return weekOf(today + 7 * (/after next/i.test(words) ? 2 : far));
}

/** So many months from `month` on, in the year that is told or meant. */
export function yearOf(words: string, month: number, count: number, { today, past, near }: Reference): DayWindow {
  const now = partsOf(today).year;
  const told = yearIn(words.replace(/\bthe year\b/i, 'this year'), now);
  if (told !== undefined) return monthsWindow(told, month, count);
  const window = monthsWindow(now, month, count);
  if (near && Math.abs(window.from - today) <= 183) return window;
  if (past || /^last /i.test(words)) return window.from > today ? monthsWindow(now - 1, month, count) : window;
  return window.to < today ? monthsWindow(now + 1, month, count) : window;
}
