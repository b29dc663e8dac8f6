import type { Edit, Span } from '../report';
import { readFrontMatter } from './front-matter';
import { layOut } from './lay-out';

/**
 * The edit that keeps a finding of this code quiet where it stands in a Markdown draft: a comment on the line above its block.
 * Null where no comment can stand, as between the rows of a table.
 */
export function ignoreHere(text: string, { start }: Span, code: string): Edit | null {
  const { blocks } = layOut(text, readFrontMatter(text), 'markdown');
  const block = blocks.find((each) => each.start <= start && start < each.end);
  if (!block || block.kind === 'row') return null;
  const at = text.lastIndexOf('\n', block.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(at, block.start))?.[0] ?? '';
  return insertion(at, `${indent}<!-- amends-ignore ${code} -->${lineBreakOf(text)}`);
}

/** The edit that keeps this code quiet in the whole Markdown draft: a comment at its top, after the front matter. */
export function ignoreInFile(text: string, code: string): Edit {
  const lineBreak = lineBreakOf(text);
  return insertion(readFrontMatter(text)?.span.end ?? 0, `<!-- amends-ignore-file ${code} -->${lineBreak}${lineBreak}`);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function lineBreakOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}
