import type { Span } from '../report';

/** The check box of a task list item. */
export interface Box {
  /** The one character between the brackets. */
  readonly span: Span;
  readonly checked: boolean;
  /** The words of its line. */
  readonly line: string;
}

const BOX = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\](?=\s)/;

/** The box at the head of the line that holds this offset; undefined where the line has none. Offsets are UTF-16, in the text. */
export function boxAt(text: string, offset: number): Box | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const found = BOX.exec(line);
  if (!found) return undefined;
  const at = start + found[0].length - 2;
  return { span: { start: at, end: at + 1 }, checked: found[1] !== ' ', line };
}
