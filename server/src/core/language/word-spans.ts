import { matchesOf } from '../text/matches';

/** A word with its hyphens and apostrophes, a number with its ending, or one mark. */
const WORD = /[\p{L}\p{M}]+(?:[-'][\p{L}\p{M}\d]+)*|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\s]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
const ORDINAL_ENDINGS = ['st', 'nd', 'rd', 'th'];

/** Where each word, number and mark of a text begins and ends, one after the other, in UTF-16 units. */
export function wordSpans(text: string): number[] {
  return BEYOND_ASCII.test(text)
    ? matchesOf(text, WORD).flatMap(({ 0: word, index }) => [index, index + word.length])
    : asciiSpans(text);
}

/** The same as {@link WORD} finds, for most sentences: an expression makes an object for each word, which takes longer than reading it. */
function asciiSpans(text: string): number[] {
  const spans: number[] = [];
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const start = at;
    if (isLetter(unit)) at = wordEnd(text, at);
    else if (isFigure(unit)) at = numberEnd(text, at);
    else at++;
    if (!isBlank(unit)) spans.push(start, at);
  }
  return spans;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  for (;;) {
    const mark = text.charAt(at);
    let end = at + 1;
    while (isLetter(text.charCodeAt(end)) || isFigure(text.charCodeAt(end))) end++;
    if ((mark !== '-' && mark !== "'") || end === at + 1) return at;
    at = end;
  }
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (isFigure(text.charCodeAt(at)) || (isInNumber(text.charAt(at)) && isFigure(text.charCodeAt(at + 1)))) at++;
  return ORDINAL_ENDINGS.includes(text.slice(at, at + 2)) ? at + 2 : at;
}

function isInNumber(mark: string): boolean {
  return mark === '.' || mark === ',' || mark === ':';
}

/** Whether a unit is a letter of ASCII. Past the end of a text there is no unit, and so neither letter nor figure. */
export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

export function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What `\s` matches of ASCII. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
