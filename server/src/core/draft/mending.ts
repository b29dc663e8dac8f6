import type { SentenceContext } from '../faults/context';
import type { Fault, Hit } from '../faults/fault';
import { Sentence } from '../language/sentence';
import type { Fix } from '../report';
import { splitSentences } from '../text/sentences';
import { doubtOf, faultsOf, type Judged, judgeSentences, type Reading } from './judge';
import { contextOf, type Placed } from './reading';

/** How many sentences before and after are read again with a mended one. */
const NEXT_DOOR = 2;

/** How many rewrites are offered at most: more would be a choice to make instead of a help. */
const MOST = 3;

/**
 * The fixes of a hit that hold: with the fix applied, the fault is gone from the sentence, and neither it nor a sentence next door
 * carries one that it did not carry before.
 */
export function provenFixes(fault: Fault, hit: Hit, reading: Reading, index: number): Fix[] {
  const { placed, contexts } = reading;
  const context = contexts[index];
  const here = placed[index];
  if (!here || !context) return [];
  const candidates = distinct([...(hit.fixes ?? []), ...fault.mend(here.sentence, context, hit.span)]);
  const known = new Set([index - 1, index, index + 1].flatMap((i) => codesOf(reading, i)));
  known.delete(fault.code);
  const neighboursHadIt = [index - 1, index + 1].some((i) => codesOf(reading, i).includes(fault.code));
  const proven = candidates.filter((fix) => {
    const { own, nextDoor } = codesWith(fix, reading, index);
    return (
      own.every((code) => known.has(code)) &&
      nextDoor.every((code) => known.has(code) || (neighboursHadIt && code === fault.code))
    );
  });
  return proven.slice(0, MOST);
}

/** Each result once: what a frame and the fault itself would both make of the sentence is offered once. */
function distinct(fixes: readonly Fix[]): Fix[] {
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix.edits), fix])).values()];
}

function codesOf({ placed, judged }: Reading, index: number): string[] {
  const sentence = placed[index]?.sentence;
  const found = judged[index];
  return sentence && found ? [...faultsOf(sentence, found, doubtOf(judged)).keys()].map(({ code }) => code) : [];
}

/** The faults of the mended sentence, and of those next door to it, with the fix applied. */
function codesWith(fix: Fix, reading: Reading, index: number): { own: string[]; nextDoor: string[] } {
  const { placed, summary, judged } = reading;
  const here = placed[index] as Placed;
  const before = placed.slice(Math.max(0, index - NEXT_DOOR), index);
  const mended = sentencesOf(applied(fix, here.sentence.source)).map((text) => ({
    ...here,
    sentence: new Sentence(text, here.sentence.kind),
  }));
  const window = [...before, ...mended, ...placed.slice(index + 1, index + 1 + NEXT_DOOR)];
  const from = Math.max(0, before.length - 1);
  const to = Math.min(window.length, before.length + mended.length + 1);
  const { fifth } = reading.contexts[index] as SentenceContext;
  const contexts = window.map((_, i) => ({ ...contextOf(window, i, summary), fifth }));
  const read = judgeSentences(window.slice(from, to), contexts.slice(from, to), () => {});
  const doubt = doubtOf(judged);
  const own: string[] = [];
  const nextDoor: string[] = [];
  read.forEach((each, i) => {
    const codes = [...faultsOf((window[from + i] as Placed).sentence, each as Judged, doubt).keys()].map(
      ({ code }) => code,
    );
    const isOwn = from + i >= before.length && from + i < before.length + mended.length;
    (isOwn ? own : nextDoor).push(...codes);
  });
  return { own, nextDoor };
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** The sentence's text with the edits made; they do not overlap. */
function applied(fix: Fix, text: string): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}
