import type { Fault, Hit } from '../faults/fault';
import { anew } from '../faults/rewrite';
import { Sentence } from '../language/sentence';
import type { FaultCode, Fix } from '../report';
import { splitSentences } from '../text/sentences';
import { faultsOf, type Judged, type Reading, readSentences } from './judge';
import type { Placed } from './reading';
import { summarize } from './summary';

/** How many rewrites are offered at most: more would be a choice to make instead of a help. */
const MOST = 3;

/** What is offered only where nothing else holds: a place to say it anew, or else to leave it out. */
const LAST = [
  '{What you did, when, and to whom}.',
  "I'm sorry that I {did what, when}.",
  'By {date}, {owner} {does what}.',
  'It cost {whom} {what}.',
  'We {did what, when}, and that was wrong.',
  '{Who} {did what}, because {why}.',
  'On {date}, I {did what} and did not {do what}.',
  '',
] as const;

/**
 * The fixes of a hit that hold: with the fix applied, the fault is gone from the sentence, and nowhere in the draft has another
 * come.
 */
export function provenFixes(fault: Fault, hit: Hit, reading: Reading, index: number): Fix[] {
  const here = reading.placed[index];
  const context = reading.contexts[index];
  if (!here || !context) return [];
  const before = countFaults(reading);
  const holds = (fix: Fix): boolean => {
    const sentences = sentencesOf(applied(fix, here.sentence.source), here);
    const mended = readWith(sentences, reading, index);
    const still = sentences.some((_, i) => codesAt(mended, index + i).includes(fault.code));
    return !still && [...countFaults(mended)].every(([code, count]) => count <= (before.get(code) ?? 0));
  };
  const results = (fixes: readonly Fix[]): Fix[] => distinct(fixes, here.sentence.source);
  const proven = firstThat(holds, results([...(hit.fixes ?? []), ...fault.mend(here.sentence, context, hit.span)]));
  return proven.length > 0
    ? proven
    : firstThat(
        holds,
        LAST.map((text) => anew(here.sentence, text)),
      ).slice(0, 1);
}

/** The first few fixes that hold. */
function firstThat(holds: (fix: Fix) => boolean, fixes: readonly Fix[]): Fix[] {
  const found: Fix[] = [];
  for (const fix of fixes) {
    if (holds(fix)) found.push(fix);
    if (found.length === MOST) break;
  }
  return found;
}

/** The draft read with other sentences in the place of the one at `index`. */
function readWith(sentences: readonly Placed[], { placed, summary }: Reading, index: number): Reading {
  const all = [...placed.slice(0, index), ...sentences, ...placed.slice(index + 1)];
  const { genre, calendar, format } = summary;
  const again = summarize(
    all.map(({ sentence }) => sentence),
    { genre, calendar, format },
  );
  const kept = JSON.stringify(again) === JSON.stringify(summary) ? summary : again;
  return readSentences(all, kept, () => {});
}

function codesAt({ placed, judged, doubt }: Reading, index: number): FaultCode[] {
  const { sentence } = placed[index] as Placed;
  return [...faultsOf(sentence, judged[index] as Judged, doubt).keys()].map(({ code }) => code);
}

function countFaults(reading: Reading): Map<FaultCode, number> {
  const counts = new Map<FaultCode, number>();
  for (let i = 0; i < reading.placed.length; i++)
    for (const code of codesAt(reading, i)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Each result once: what a frame and the fault itself would both make of the sentence is offered once. */
function distinct(fixes: readonly Fix[], source: string): Fix[] {
  const byResult = new Map<string, Fix>();
  for (const fix of fixes) {
    const result = applied(fix, source);
    if (!byResult.has(result)) byResult.set(result, fix);
  }
  return [...byResult.values()];
}

function sentencesOf(text: string, here: Placed): Placed[] {
  return splitSentences(text).map(({ start, end }) => ({
    ...here,
    sentence: new Sentence(text.slice(start, end), here.sentence.kind),
  }));
}

/** The sentence's text with the edits made; they do not overlap. */
function applied(fix: Fix, text: string): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
