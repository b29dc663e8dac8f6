import type { Problem } from '../report';
import { readFrontMatter } from '../text/front-matter';

/** A template of the house: a Markdown file with `{gaps}` for what only the writer knows. */
export interface HouseTemplate {
  /** The name of its file without the ending, by which it is asked for. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What is inserted. */
  readonly text: string;
  /** Whether it is a whole message, which its front matter says, or a part of one. */
  readonly group: 'message' | 'part';
}

/** Fields of its front matter that are about the template, and no part of it. */
const ABOUT = /^(?:template|description):.*\r?\n/gm;

/**
 * Reads a template. Its front matter may tell how it is called (`template`) and what it is for (`description`); else its file name
 * does. What cannot be meant becomes a problem at its place.
 */
export function readTemplate(
  fileName: string,
  source: string,
): { template: HouseTemplate; problems: readonly Problem[] } {
  const id = fileName.replace(/\.[^.]*$/, '');
  const front = readFrontMatter(source);
  const end = front?.span.end ?? 0;
  const fields = source.slice(0, end).replace(ABOUT, '');
  const body = source.slice(end);
  const isMessage = front?.fields['amends'] !== undefined || front?.fields['genre'] !== undefined;
  const text = (/^---[ \t]*\r?\n(?:---|\.{3})/.test(fields) ? '' : fields) + body;
  const template: HouseTemplate = {
    id,
    name: front?.fields['template'] ?? capital(id.replace(/[-_]+/g, ' ')),
    description: front?.fields['description'] ?? '',
    text: text.trim() === '' ? '' : `${text.trim()}\n`,
    group: isMessage ? 'message' : 'part',
  };
  const empty: Problem[] =
    body.trim() === '' ? [{ message: 'This template has no text.', span: { start: 0, end: Math.max(1, end) } }] : [];
  return { template, problems: [...(front?.problems ?? []), ...empty, ...braceProblems(source)] };
}

/** Braces that open or close no gap: gaps are not nested, and stand on one line. */
function braceProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  let open = -1;
  const tell = (message: string, at: number): void => {
    problems.push({ message, span: { start: at, end: at + 1 } });
  };
  for (const { 0: mark, index } of text.matchAll(/[{}\n]/g)) {
    if (mark === '}' && open < 0) tell('No gap opens before this.', index);
    else if (mark === '}' && text.slice(open + 1, index).trim() === '') tell('Name what goes into this gap.', open);
    else if (mark !== '}' && open >= 0) tell('This gap does not close on its line.', open);
    open = mark === '{' ? index : -1;
  }
  if (open >= 0) tell('This gap does not close on its line.', open);
  return problems;
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
