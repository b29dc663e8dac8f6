import stringWidth from 'fast-string-width';
import type { LineIndex } from '../core/positions';
import { printableLine } from '../core/printable';
import type { Span } from '../core/report';

/** A paragraph is often one long line, of which a terminal shows no more than this around the words in question. */
const MOST = 100;
/** How much of that stands before them. */
const BEFORE = 30;

/**
 * The source line of a span with the number that it is shown under, and carets under the span's words. Of several lines the first is shown. Nothing in it moves
 * the cursor, and each character keeps its place.
 */
export function sourceLine(lines: LineIndex, span: Span, shownNumber?: number): [string, string] {
  const { line, character } = lines.positionAt(span.start);
  const lineStart = span.start - character;
  const source = printableLine(lines.text.slice(lineStart).split(/\r|\n/, 1)[0] ?? '');
  const end = Math.min(source.length, Math.max(span.end - lineStart, character + 1));
  const from = source.length <= MOST ? 0 : wordStart(source, Math.max(0, character - BEFORE));
  const to = source.length <= MOST ? source.length : Math.min(source.length, Math.max(end, from + MOST));
  const lead = (from > 0 ? '… ' : '') + source.slice(from, character);
  const shown = `${from > 0 ? '… ' : ''}${source.slice(from, to)}${to < source.length ? ' …' : ''}`;
  const number = String(shownNumber ?? line + 1);
  const carets = '^'.repeat(Math.max(1, stringWidth(source.slice(character, end))));
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(stringWidth(lead))}${carets}`];
}

function wordStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf(' ', at) + 1;
}
