import type { Span } from '../report';
import type { Ignore, IgnorePart } from './block';

const COMMENT = /^<!--\s*amends-ignore(-file)?(?=\s|-->)/;
const PART = /"([^"]*)"|[^\s"]+/g;

/**
 * Reads an ignore comment: `<!-- amends-ignore code "words" … -->` for the next block, `<!-- amends-ignore-file … -->` for all.
 * Null where the text at `span` is something else.
 */
export function readIgnore(text: string, { start, end }: Span): Ignore | null {
  const comment = text.slice(start, end).trimEnd();
  const opening = COMMENT.exec(comment);
  if (!opening || !comment.endsWith('-->') || comment.indexOf('-->') !== comment.length - 3) return null;
  const codes: IgnorePart[] = [];
  const phrases: IgnorePart[] = [];
  const inner = comment.slice(opening[0].length, -3);
  for (const { index, 0: whole, 1: phrase } of inner.matchAll(PART)) {
    const from = start + opening[0].length + index;
    const part = { words: phrase === undefined ? whole : wording(phrase), start: from, end: from + whole.length };
    if (phrase === undefined) codes.push(part);
    else if (part.words !== '') phrases.push(part);
  }
  return { start, end: start + comment.length, scope: opening[1] ? 'file' : 'block', codes, phrases };
}

/** The words of a text alone: lower case, one blank between, no marks. What reads the same is the same. */
export function wording(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}\d]+)*/gu) ?? []).join(' ').replace(/’/g, "'");
}
