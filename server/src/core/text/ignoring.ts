import type { Edit, Span } from '../report';
import type { TextFormat } from '../settings';
import { readFrontMatter } from './front-matter';
import { wording } from './ignore-comment';
import { layOut } from './lay-out';

/** What an ignore names: a code, words that the finding is about, or both. */
export interface Ignored {
  readonly code?: string;
  readonly words?: string;
}

/** More words of a long finding need not be named. */
const MOST_WORDS = 8;

/** The words of a finding as an ignore comment names them; empty where it has none. */
export function phraseOf(text: string, { start, end }: Span): string {
  return wording(text.slice(start, end)).split(' ').slice(0, MOST_WORDS).join(' ');
}

/**
 * The edit that keeps a finding quiet where it stands: a comment on the line above its block, or above its table. Null where no
 * block stands.
 */
export function ignoreHere(text: string, { start }: Span, ignored: Ignored, format: TextFormat): Edit | null {
  const { blocks } = layOut(text, readFrontMatter(text), format);
  const index = blocks.findIndex((each) => each.start <= start && start < each.end);
  const block = blocks.findLast((each, i) => i <= index && (each.kind !== 'row' || each.header));
  if (!block) return null;
  const at = text.lastIndexOf('\n', block.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(at, block.start))?.[0] ?? '';
  return insertion(at, `${indent}${comment('amends-ignore', ignored)}${lineBreakOf(text)}`);
}

/** The edit that keeps something quiet in the whole draft: a comment at its top, after the front matter. */
export function ignoreInFile(text: string, ignored: Ignored): Edit {
  const lineBreak = lineBreakOf(text);
  const at = readFrontMatter(text)?.span.end ?? 0;
  return insertion(at, `${comment('amends-ignore-file', ignored)}${lineBreak}${lineBreak}`);
}

function comment(form: string, { code, words }: Ignored): string {
  return ['<!--', form, ...(code ? [code] : []), ...(words ? [`"${words}"`] : []), '-->'].join(' ');
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function lineBreakOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
