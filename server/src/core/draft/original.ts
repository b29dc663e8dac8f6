import type { Edit, Fix, Span } from '../report';
import type { Placed } from './reading';

/** Where a sentence stands in the draft as the writer typed it. */
export interface Original {
  readonly placed: Placed;
  /** The whole draft, with its own quotation marks and Markdown. */
  readonly text: string;
  /** How the draft quotes. */
  marks(): QuotationMarks;
}

/** Which quotation marks a draft has typographic ones for, and only these. */
export interface QuotationMarks {
  readonly single: boolean;
  readonly double: boolean;
}

/** Reads how a draft quotes: a mixed one counts as straight. */
export function quotationMarksOf(text: string): QuotationMarks {
  return {
    single: /\p{L}’\p{L}/u.test(text) && !/\p{L}'\p{L}/u.test(text),
    double: /[“”]/.test(text) && !text.includes('"'),
  };
}

/** The span of a sentence's part in the draft; never empty, never outside the sentence. */
export function spanInDraft({ start, end }: Placed, span: Span): Span {
  return { start: Math.min(start + span.start, end), end: Math.min(start + Math.max(span.end, span.start + 1), end) };
}

/** A fix of a sentence as a fix of the draft: in its quotation marks, with its Markdown whole; null where it would break a link or code. */
export function fixInDraft(fix: Fix, original: Original): Fix | null {
  const edits = fix.edits.map((edit) => editInDraft(edit, original));
  return edits.every((edit) => edit !== null) ? { title: fix.title, edits } : null;
}

function editInDraft({ span, newText }: Edit, { placed, text, marks }: Original): Edit | null {
  const start = Math.min(placed.start + span.start, placed.end);
  const end = Math.min(placed.start + span.end, placed.end);
  const masked = maskedMarks(placed, text, start, end);
  if (!isBalanced(masked)) return null;
  const { before, after } = unpaired(text, start, end, masked);
  return { span: { start, end }, newText: before + quotedLike(newText, marks()) + after };
}

/** The characters of `text` from `start` to `end` that are no prose, such as `**`, each with where it stands. */
function maskedMarks({ block }: Placed, text: string, start: number, end: number): { at: number; mark: string }[] {
  const marks: { at: number; mark: string }[] = [];
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? '';
    if (block.text[at - block.start] !== ' ' || /\s/.test(mark)) continue;
    const last = marks.at(-1);
    if (last && last.at + last.mark.length === at && last.mark[0] === mark) last.mark += mark;
    else marks.push({ at, mark });
  }
  return marks;
}

/** Whether every link and every piece of code that begins among the marks also ends there. */
function isBalanced(marks: readonly { mark: string }[]): boolean {
  const count = (mark: string): number => marks.filter((each) => each.mark.startsWith(mark)).length;
  return count('[') === count(']') && count('`') % 2 === 0 && count('<') === count('>');
}

/** Emphasis whose other half stands outside the edit: an opening mark stays before the new words, a closing one after them. */
function unpaired(
  text: string,
  start: number,
  end: number,
  marks: readonly { at: number; mark: string }[],
): { before: string; after: string } {
  const open: string[] = [];
  let [before, after] = ['', ''];
  for (const { at, mark } of marks) {
    if (!/^[*_~]/.test(mark)) continue;
    const opens = at === start || /[\s(]/.test(text[at - 1] ?? ' ');
    if (opens) open.push(mark);
    else if (open.at(-1) === mark) open.pop();
    else after += mark;
  }
  for (const mark of open) before += mark;
  return end > start ? { before, after } : { before: '', after: '' };
}

/** Straight quotation marks turned into the draft's own, where it uses typographic ones. */
function quotedLike(words: string, { single, double }: QuotationMarks): string {
  const apostrophes = single ? words.replace(/(?<=\p{L})'(?=\p{L})/gu, '’') : words;
  return double ? apostrophes.replace(/"([^"]*)"/g, '“$1”') : apostrophes;
}
