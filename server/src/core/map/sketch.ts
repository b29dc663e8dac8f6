import { element, escapeXml } from './markup';
import type { MapStrings } from './strings';

/** Where a piece of the map is drawn, and how. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly strings: MapStrings;
  /** Whether parts can be reached by keyboard; a picture by itself is read as one image. */
  readonly interactive: boolean;
}

export interface Drawing {
  readonly svg: string;
  readonly bottom: number;
}

/** The usual width of a letter at the map's size; there is nothing here to measure text with. */
const LETTER = 7.2;

/** How much room a text takes, about. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}

export function fits(text: string, width: number): boolean {
  return widthOf(text) + 10 <= width;
}

/** The text as far as it fits. */
export function cutTo(text: string, width: number): string {
  const most = Math.max(1, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

export function label(text: string, x: number, y: number, attributes: Readonly<Record<string, string>> = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

const LINE = 18;

/** A text over as many lines as it needs; `top` is where the first begins. */
export function paragraph(text: string, { left, width }: Frame, top: number): Drawing {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return {
    svg: lines.map((line, i) => label(line, left, top + LINE * i + 14)).join(''),
    bottom: top + LINE * lines.length,
  };
}
