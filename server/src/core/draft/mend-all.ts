import { hasPlaceholder } from '../placeholders';
import type { Edit, Fix, Report, Span } from '../report';
import { allOf, placesOf } from './places';

/**
 * The edits that mend many findings at once; they do not overlap, and where two would, the weightier finding's are taken.
 * With a code: its findings, each by its first fix that needs no fact, else by its first. Without one: all findings that can be
 * mended without a fact that only the writer knows.
 */
export function mendAll(report: Report | null, code?: string): Edit[] {
  const edits: Edit[] = [];
  for (const { code: its, fixes } of placesOf(report).flatMap(allOf)) {
    if (code !== undefined && its !== code) continue;
    const fix = fixes.find(isComplete) ?? (code === undefined ? undefined : fixes[0]);
    if (fix?.edits.every(({ span }) => edits.every((made) => apart(span, made.span)))) edits.push(...fix.edits);
  }
  return edits;
}

/** How many findings of this code a draft has. */
export function countOf(report: Report | null, code: string): number {
  return placesOf(report)
    .flatMap(allOf)
    .filter((found) => found.code === code).length;
}

function isComplete({ edits }: Fix): boolean {
  return edits.every(({ newText }) => !hasPlaceholder(newText));
}

function apart(a: Span, b: Span): boolean {
  return a.end < b.start || b.end < a.start;
}
