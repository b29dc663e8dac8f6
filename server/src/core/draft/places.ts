import type { CheckFinding, Finding, Report, Severity, Span } from '../report';

export type Found = Finding | CheckFinding;

/** What is shown at one place of a draft: the weightiest finding; the others that share words with it are told in its hover. */
export interface Place {
  readonly shown: Found;
  readonly others: readonly Found[];
}

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The places where words of the draft are at fault, the weightiest first, then in the order of the draft. */
export function placesOf(report: Report | null): Place[] {
  if (!report) return [];
  const found: Found[] = [...report.findings, ...report.checks.filter(({ absent }) => !absent)];
  return heaps(found)
    .flatMap(partHeap)
    .sort((a, b) => weight(a.shown) - weight(b.shown) || a.shown.span.start - b.shown.span.start);
}

/** All findings of a place. */
export function allOf({ shown, others }: Place): readonly Found[] {
  return [shown, ...others];
}

/** Findings in heaps that share no word with one another, so that only neighbours have to be compared. */
function heaps(found: readonly Found[]): Found[][] {
  const result: Found[][] = [];
  let end = -1;
  for (const each of found.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = result.at(-1);
    if (last && each.span.start < end) last.push(each);
    else result.push([each]);
    end = Math.max(end, each.span.end);
  }
  return result;
}

const NONE: readonly Found[] = [];

function partHeap(heap: readonly Found[]): Place[] {
  const [shown] = heap;
  // Most stand alone.
  if (shown && heap.length === 1) return [{ shown, others: NONE }];
  const places: { shown: Found; others: Found[] }[] = [];
  for (const each of heap.toSorted((a, b) => weight(a) - weight(b))) {
    const place = places.find(({ shown }) => overlap(shown.span, each.span));
    if (place) place.others.push(each);
    else places.push({ shown: each, others: [] });
  }
  return places;
}

function weight({ severity }: Found): number {
  return WEIGHTS.indexOf(severity);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
