import type { Span } from '../report';
import { matchesOf } from './matches';

/** Words with a full stop that does not end a sentence (RULEBOOK 2). */
const ABBREVIATION =
  /(?:^|[\s("])(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|etc|e\.g|i\.e|inc|ltd|co|corp|no|nos|approx|dept|est|fig|a\.m|p\.m|rev|gen|col|lt|sgt|capt|hon|messrs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$/i;
/** These end a sentence where a capital follows; the others never do. */
const MAY_END = /(?:a\.m|p\.m|etc|inc|ltd|co|corp)\.$/i;
/** "Dear customer," is a sentence of its own where the letter goes on in the same paragraph. */
const SALUTATION =
  /^\s*(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)|Comrades|Colleagues|Friends|Team|Folks)\b[^!?;:,]{0,60}[,:]\s+(?=["'(]?[A-Z{])|(?:All|Everyone),\s+(?=["'(]?[A-Z{])|To [^.!?;:]{2,70}[,:]\s+(?=["'(]?(?:[A-Z](?! )|{)))/;
const END = /(?<![.!?…])[.!?…]+["')\]]*(?=\s|$)/g;

/** Cuts a block's folded text into sentences: trimmed spans, relative to the block. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = SALUTATION.exec(text)?.[0].length ?? 0;
  push(text, 0, start, spans);
  for (const match of matchesOf(text, END)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    if (!endsSentence(text, start, match.index + 1, end)) continue;
    push(text, start, end, spans);
    start = end;
  }
  push(text, start, text.length, spans);
  return spans;
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = nextVisible(text, end);
  if (next === '') return true;
  if (/[a-z]/.test(next)) return false;
  if (text[stop - 1] !== '.') return true;
  const before = text.slice(Math.max(start, stop - 12), stop);
  if (/(?:^|\s)\d{1,3}\.$/.test(before) && text.slice(start, stop).trim().length <= 4) return false;
  if (!ABBREVIATION.test(before) || (/\bno\.$/i.test(before) && !/\d/.test(next))) return true;
  return MAY_END.test(before) && /[A-Z"]/.test(next);
}

function nextVisible(text: string, from: number): string {
  for (let i = from; i < text.length; i++) if (text[i] !== ' ') return text[i] ?? '';
  return '';
}

/** A stretch without an end is read in pieces of at most so many characters: what reads a sentence may look at every pair of its words. */
const LONGEST = 2000;

function push(text: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') from++;
  while (to > from && text[to - 1] === ' ') to--;
  while (to - from > LONGEST) {
    const cut = cutBefore(text, from, from + LONGEST);
    spans.push({ start: from, end: cut });
    from = cut;
    while (text[from] === ' ') from++;
  }
  if (from < to) spans.push({ start: from, end: to });
}

/** Behind the last blank before `limit`, else at `limit`, or one before it where that is the middle of a character. */
function cutBefore(text: string, from: number, limit: number): number {
  const blank = text.lastIndexOf(' ', limit - 1);
  if (blank > from) return blank;
  return /[\udc00-\udfff]/.test(text[limit] ?? '') ? limit - 1 : limit;
}
