import type { Fix } from '../report';

/** A text with the edits of a fix made; they do not overlap. */
export function applied(fix: Fix, text: string): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
