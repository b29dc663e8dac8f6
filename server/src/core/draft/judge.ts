import type { DraftSummary, SentenceContext } from '../faults/context';
import { type Fault, type Hit, NONE } from '../faults/fault';
import { FAULTS } from '../faults/registry';
import { SentenceNotes } from '../language/once';
import { partSentencesOf } from '../language/parts';
import type { Sentence } from '../language/sentence';
import type { Move } from '../moves/move';
import { MOVES } from '../moves/registry';
import { ORDINARY_FROM } from '../reader/data';
import { type CueOfDraft, type Sums, sumUp } from '../reader/reader';
import type { OnDefect } from './defects';
import { isWithin, type JudgedPart, Judgement } from './judgement';
import { contextOf, fifthOf, type Placed } from './reading';
import { divided, oncePerStretch, type StretchAt, stretchesKept } from './stretches';
import { ToldInContext, WatchedContext } from './watched';

/** A draft as it was read, before anything is said of it. */
export interface Reading {
  readonly placed: readonly Placed[];
  /** What the rules and the reader make of each sentence. */
  readonly judged: readonly Judgement[];
  /** The same, in stretches that outlast a keystroke. */
  readonly stretches: readonly StretchAt[];
  readonly summary: DraftSummary;
  /** How much more than usual its sentences have to show, since it reads like ordinary prose. */
  readonly doubt: number;
}

/** How much more a sentence has to show for each step by which its draft reads like ordinary prose. */
const DOUBT = 3;

/** What else readers of sentences may be told. */
interface Around {
  /** In which fifth of the draft they stand, where they are a part of one. */
  readonly fifth?: number | undefined;
  /** The stretches in which the draft was read before. */
  readonly before?: readonly StretchAt[];
}

/** Judges each sentence in its context: the frames of every fault and move, weighed with all else that it shows. */
export function readSentences(
  placed: readonly Placed[],
  summary: DraftSummary,
  onDefect: OnDefect,
  { fifth, before = [] }: Around = {},
): Reading {
  const kept = stretchesKept(before, placed, summary);
  const judged: (Judgement | undefined)[] = [];
  for (const { stretch, first } of kept) {
    judged.length = first;
    judged.push(...stretch.judged);
  }
  judged.length = placed.length;
  const fresh: Fresh[] = [];
  for (let index = 0; index < placed.length; index++) {
    if (judged[index]) continue;
    // Where nothing has changed, not even its context is made anew.
    const known = knownAt(placed, index, summary, fifth);
    if (known) judged[index] = known;
    else fresh.push(freshAt(placed, index, summary, fifth));
  }
  askRules(fresh, onDefect);
  for (const each of fresh) judged[each.index] = judgementOf(each);
  // What was neither kept nor known is fresh, and has been judged by now.
  const all = judged as Judgement[];
  const stretches = divided(placed, all, kept);
  return {
    placed,
    judged: all,
    stretches,
    summary,
    doubt: DOUBT * Math.max(0, ordinariness({ judged: all, stretches })),
  };
}

/** Judges what has not been judged yet, so many sentences at each step: {@link readSentences} then finds it judged. */
export function* judgeAhead(
  placed: readonly Placed[],
  summary: DraftSummary,
  onDefect: OnDefect,
  most: number,
): Generator<void, void> {
  let fresh: Fresh[] = [];
  for (let index = 0; index < placed.length; index++) {
    if (!knownAt(placed, index, summary)) fresh.push(freshAt(placed, index, summary));
    if (fresh.length < most && index < placed.length - 1) continue;
    askRules(fresh, onDefect);
    for (const each of fresh) judgementOf(each);
    fresh = [];
    yield;
  }
}

/** Where in the draft a sentence stands, as a cue: what happened is told first, what comes next last. */
export function placeCue({ fifth }: SentenceContext): CueOfDraft {
  return ['place', String(fifth)];
}

/** The last judgements of each sentence; each holds in its context. */
const KNOWN = new SentenceNotes<readonly Judgement[]>();
/** How many are remembered: that in its own context, and those in which a rewrite next door is tried. */
const REMEMBERED = 6;

/** What the sentence at `index` was judged to be where it stands now. */
function knownAt(
  placed: readonly Placed[],
  index: number,
  summary: DraftSummary,
  fifth?: number,
): Judgement | undefined {
  const { sentence } = placed[index] as Placed;
  return KNOWN.get(sentence)?.find(({ context }) => standsIn(context, placed, index, summary, fifth));
}

function freshAt(placed: readonly Placed[], index: number, summary: DraftSummary, fifth?: number): Fresh {
  const { sentence } = placed[index] as Placed;
  const watched = new WatchedContext(contextOf(placed, index, summary, fifth));
  return { index, sentence, watched, hits: new Map(), made: [] };
}

/** Whether a context is that of the sentence at `index`. */
function standsIn(
  context: SentenceContext,
  placed: readonly Placed[],
  index: number,
  summary: DraftSummary,
  fifth: number = fifthOf(index, placed),
): boolean {
  const here = placed[index];
  return (
    context.draft === summary &&
    context.fifth === fifth &&
    context.previous === (placed[index - 1]?.sentence ?? null) &&
    context.next === (placed[index + 1]?.sentence ?? null) &&
    context.leadIn === (here?.leadIn ?? null) &&
    context.heading === (here?.heading ?? null)
  );
}

/** A sentence that is being judged, where it stands, and what the rules have found in it. */
interface Fresh {
  readonly index: number;
  readonly sentence: Sentence;
  readonly watched: WatchedContext;
  readonly hits: Map<Fault, readonly Hit[]>;
  readonly made: Move[];
}

const HITS = new ToldInContext<Fault, readonly Hit[]>({
  all: FAULTS,
  nameOf: ({ code }) => code,
  read: (fault, sentence, context) => fault.check(sentence, context),
  nothing: NONE,
});
const MADE = new ToldInContext<Move, boolean>({
  all: MOVES,
  nameOf: ({ name }) => name,
  read: (move, sentence, context) => move.makes(sentence, context),
  nothing: false,
});

/** Asks rule by rule, not sentence by sentence: the expressions of all rules together are far larger than a processor's cache. */
function askRules(fresh: readonly Fresh[], onDefect: OnDefect): void {
  for (const [index, fault] of FAULTS.entries())
    for (const { sentence, watched, hits } of fresh) {
      const found = HITS.ask(index, sentence, watched, onDefect);
      if (found.length > 0) hits.set(fault, found);
    }
  for (const [index, move] of MOVES.entries())
    for (const { sentence, watched, made } of fresh) if (MADE.ask(index, sentence, watched, onDefect)) made.push(move);
}

function judgementOf({ sentence, watched: { context }, hits, made }: Fresh): Judgement {
  const rules = rulesNamed([...hits.keys()], made);
  const sumsOf: SumsOf = (part, found) => sumUp(part, context.previous, context.next, [...found, placeCue(context)]);
  const judgement = new Judgement(sentence, context, hits, rules, sumsOf(sentence, rules), () =>
    judgeParts(sentence, hits, made, sumsOf),
  );
  KNOWN.set(sentence, [judgement, ...(KNOWN.get(sentence) ?? []).slice(0, REMEMBERED - 1)]);
  return judgement;
}

/** What a sentence, or a part of it, adds up to with the rules that found their frames in it. */
type SumsOf = (part: Sentence, found: Judgement['rules']) => Sums;

/** What is plain in a part stays plain when another clause is joined to it: "mistakes were made, but the vendor let us down". */
function judgeParts(
  sentence: Sentence,
  hits: ReadonlyMap<Fault, readonly Hit[]>,
  made: readonly Move[],
  sumsOf: SumsOf,
): JudgedPart[] {
  return partSentencesOf(sentence).flatMap(({ start, end, sentence: part }) => {
    const found = [...hits].filter(([, all]) => all.some(({ span }) => isWithin(span, { start, end })));
    if (found.length === 0) return [];
    const faults = found.map(([fault]) => fault);
    return [{ start, end, sums: sumsOf(part, rulesNamed(faults, made)) }];
  });
}

/** The rules that found their frames, as cues for the reader. */
function rulesNamed(faults: readonly Fault[], moves: readonly Move[]): Judgement['rules'] {
  return [
    ...faults.map(({ code }): CueOfDraft => ['fault', code]),
    ...moves.map(({ name }): CueOfDraft => ['move', name]),
  ];
}

/** As many sentences of neither kind are added to every draft, so that two or three of them decide nothing yet. */
const UNDECIDED = 8;

const neutralOf = oncePerStretch(({ judged }) => judged.reduce((sum, { neutral }) => sum + neutral - ORDINARY_FROM, 0));

/**
 * How far the draft as a whole reads like ordinary prose: the mean over its sentences of the reader's sum for `neutral`, less the
 * mean from which on it is ordinary. Below 0 where repair goes on.
 */
export function ordinariness({ judged, stretches }: Pick<Reading, 'judged' | 'stretches'>): number {
  const sum = stretches.reduce((total, { stretch }) => total + neutralOf(stretch), 0);
  return sum / (judged.length + UNDECIDED);
}
