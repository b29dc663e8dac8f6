import type { Calendar } from '../plan/calendar';
import type { Report, Span } from '../report';
import { readFrontMatter } from '../text/front-matter';
import { datesFor } from './dates';
import { fieldCompletions } from './fields';
import { ownersFor } from './owners';
import { cellAt } from './table-cell';

/** Words that can be put in the place of `span`; offsets are UTF-16 code units of the whole text. */
export interface Completion {
  readonly kind: 'owner' | 'date' | 'field' | 'value';
  readonly label: string;
  readonly newText: string;
  readonly detail: string;
  /** What the user may have typed of it. */
  readonly typed: string;
  readonly span: Span;
}

/** What is known of a draft when words are offered. */
export interface Known {
  readonly report: Report;
  readonly people: readonly string[];
  readonly calendar: Calendar;
  /** The names of all genres. */
  readonly genres: readonly string[];
}

/** The words on the caret's line before it. */
interface Before {
  readonly line: string;
  readonly at: number;
}

/**
 * What fits at an offset: fields and values in the front matter; in the draft, owners where an owner is named and days where a day
 * is. Ordinary prose gets nothing.
 */
export function completionsAt(text: string, at: number, known: Known): Completion[] {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (isInFront(text, at)) return fieldCompletions({ line, at }, known.calendar, known.genres);
  if (!known.report.draft) return [];
  const staff = { ...known, people: [...(readFrontMatter(text)?.people ?? []), ...known.people] };
  if (isOutside(text, at)) return [];
  const cell = cellAt(text, at);
  if (cell?.column === 'owner') return ownersFor(cell.typed, at, staff);
  if (cell?.column === 'due') return datesFor(cell.typed, at, known.calendar, text);
  return cell ? [] : inProse({ line, at }, text, staff);
}

const OWNER_LEAD =
  /(?:\b(?:owner|who|lead|dri|responsible)\s*:\s*|(?<![\p{L}\d._%+-])@)([\p{L}][\p{L}\p{M}' .-]{0,30})?$/iu;
const DATE_LEAD =
  /\b(?:by|on|until|till|before|from|starting|due)(?:\s*:)?\s+((?:next |this |in |end of )?[\p{L}\d]{0,12}(?: [\p{L}\d]{0,10}){0,2})$/iu;

/** A name that opens a step: "- Pri". */
const ITEM_START = /^\s*(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?(\p{Lu}\p{L}+(?: \p{L}*)?)$/u;

/** Nothing typed yet, or two letters at least: after one, "approved by t" would be offered Tuesday. */
function begun(typed = ''): boolean {
  return typed.trim().length !== 1;
}

function inProse({ line, at }: Before, text: string, known: Known): Completion[] {
  const owner = OWNER_LEAD.exec(line);
  if (owner) return ownersFor(owner[1] ?? '', at, known);
  const date = DATE_LEAD.exec(line);
  if (date) return begun(date[1]) ? datesFor(date[1] ?? '', at, known.calendar, text) : [];
  const item = ITEM_START.exec(line)?.[1];
  return item === undefined ? [] : ownersFor(item, at, known);
}

/** Whether an offset stands in a code fence or a block quote, which are no words of the draft. */
function isOutside(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const fences = before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 || /(?:^|\n) {0,3}>[^\n]*$/.test(before.slice(before.lastIndexOf('\n')));
}

/** Whether an offset stands in the front matter, or behind a first `---` that nothing closes yet. */
function isInFront(text: string, at: number): boolean {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening || at < opening[0].length) return false;
  const front = readFrontMatter(text);
  if (!front) return !/\n\r?\n/.test(text.slice(opening[0].length, at));
  return at < text.slice(0, front.span.end).trimEnd().lastIndexOf('\n') + 1;
}
