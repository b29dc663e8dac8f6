import type { DraftSummary } from '../faults/context';
import type { Fault, Hit } from '../faults/fault';
import { anew } from '../faults/rewrite';
import { SentenceNotes } from '../language/once';
import { Sentence } from '../language/sentence';
import type { FaultCode, Fix } from '../report';
import { splitSentences } from '../text/sentences';
import { applied } from './applied';
import { firstThat } from './first-that';
import { type Reading, readSentences } from './judge';
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

/** Of a long draft, so many sentences on either side are read again with a mended one. */
const NEAR = 2;
/** From so many sentences on a draft is long. */
const LONG = 60;

/**
 * The fixes of a hit that hold: with the fix applied, the fault is gone from the sentence, and nowhere in the draft, or near it
 * in a long one, has another come.
 * @param wanted how many are asked for; no more than {@link MOST} are given
 */
export function provenFixes(fault: Fault, hit: Hit, draft: Reading, at: number, wanted: number): readonly Fix[] {
  const most = Math.min(wanted, MOST);
  const part = partAround(draft, at);
  const { sentence } = draft.placed[at] as Placed;
  const known = PROVEN.get(sentence) ?? [];
  const same = known.find(
    (each) => each.fault === fault && each.span === hit.span && each.most === most && isSame(each.part, part),
  );
  if (same) return same.fixes;
  const fixes = prove(fault, hit, part, most);
  PROVEN.set(sentence, [{ fault, span: hit.span, part, most, fixes }, ...known.slice(0, FAULTS_REMEMBERED - 1)]);
  return fixes;
}

/** The fixes proven last of each sentence, and for what. */
const PROVEN = new SentenceNotes<
  { fault: Fault; span: Hit['span']; part: Part; most: number; fixes: readonly Fix[] }[]
>();
const FAULTS_REMEMBERED = 4;

function isSame(one: Part, other: Part): boolean {
  const [a, b] = [one.reading, other.reading];
  return (
    one.index === other.index &&
    one.fifth === other.fifth &&
    a.summary === b.summary &&
    a.placed.length === b.placed.length &&
    a.placed.every(({ sentence }, i) => sentence === b.placed[i]?.sentence)
  );
}

function prove(fault: Fault, hit: Hit, { reading, index, fifth }: Part, most: number): Fix[] {
  const here = reading.placed[index];
  const context = reading.judged[index]?.context;
  if (!here || !context) return [];
  const before = countFaults(reading);
  const next = reading.placed[index + 1];
  const holds = (fix: Fix): boolean => {
    const words = applied(fix, here.sentence.source);
    if (next?.block === here.block && runsInto(words, next.sentence.source)) return false;
    const sentences = sentencesOf(words, here);
    const mended = readWith(sentences, reading, index, fifth);
    const still = sentences.some((_, i) => codesAt(mended, index + i).includes(fault.code));
    return !still && [...countFaults(mended)].every(([code, count]) => count <= (before.get(code) ?? 0));
  };
  const results = (fixes: readonly Fix[]): Fix[] => distinct(fixes, here.sentence.source);
  const proven = firstThat(
    holds,
    results([...(hit.fixes ?? []), ...fault.mend(here.sentence, context, hit.span)]),
    most,
  );
  const last = LAST.map((text) => anew(here.sentence, text));
  return proven.length > 0 ? proven : firstThat(holds, last, 1);
}

/** Whether a mended sentence would not end before the next one, as after "plan B." */
function runsInto(words: string, next: string): boolean {
  return words !== '' && !splitSentences(`${words} ${next}`).some(({ start }) => start === words.length + 1);
}

/** What is read again with a mended sentence, and where in it the sentence stands. */
interface Part {
  readonly reading: Reading;
  readonly index: number;
  readonly fifth: number | undefined;
}

/** The draft itself, or of a long one the part around a sentence; `fifth` tells where the part stands. */
function partAround(draft: Reading, at: number): Part {
  const from = Math.max(0, at - NEAR);
  const fifth = draft.judged[at]?.context.fifth;
  if (draft.placed.length < LONG || fifth === undefined) return { reading: draft, index: at, fifth: undefined };
  const placed = draft.placed.slice(from, at + NEAR + 1);
  return { reading: readSentences(placed, draft.summary, () => {}, { fifth }), index: at - from, fifth };
}

/** The reading with other sentences in the place of the one at `index`. */
function readWith(
  sentences: readonly Placed[],
  { placed, summary }: Reading,
  index: number,
  fifth: number | undefined,
): Reading {
  const all = [...placed.slice(0, index), ...sentences, ...placed.slice(index + 1)];
  return readSentences(all, fifth === undefined ? summaryOf(all, summary) : summary, () => {}, { fifth });
}

/** What the sentences tell as a whole; the same summary where nothing of it has changed, since judgements hold for one. */
function summaryOf(placed: readonly Placed[], known: DraftSummary): DraftSummary {
  const { genre, calendar, format } = known;
  const sentences = placed.map(({ sentence }) => sentence);
  const again = summarize(sentences, { genre, calendar, format });
  return JSON.stringify(again) === JSON.stringify(known) ? known : again;
}

function codesAt({ judged, doubt }: Reading, index: number): FaultCode[] {
  return [...(judged[index]?.faults(doubt).keys() ?? [])].map(({ code }) => code);
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
    sentence: tried(text.slice(start, end), here.sentence.kind),
  }));
}

/** Sentences that were tried last: the same rewrite is often tried again. */
const TRIED = new Map<string, Sentence>();
const TRIED_AT_MOST = 500;

/** Forgets the sentences that were tried last. */
export function forgetTried(): void {
  TRIED.clear();
}

function tried(text: string, kind: Sentence['kind']): Sentence {
  const key = `${kind}\n${text}`;
  const sentence = TRIED.get(key) ?? new Sentence(text, kind);
  if (TRIED.size >= TRIED_AT_MOST) TRIED.clear();
  TRIED.set(key, sentence);
  return sentence;
}
