import type { DraftSummary } from '../faults/context';
import { Notes } from '../language/once';
import type { Sentence } from '../language/sentence';
import type { Judgement } from './judgement';
import { fifthOf, type Placed } from './reading';

/**
 * Sentences of a draft, one after the other, as they were judged. What is read of each of them alone holds as long as they stand
 * together, so that a keystroke reads one stretch anew and goes through the others at a stride.
 */
export class Stretch {
  /** What was read of it, each kind at its own place (see `Notes`). */
  readonly notes: unknown[] = [];

  constructor(
    readonly placed: readonly Placed[],
    readonly judged: readonly Judgement[],
  ) {}
}

/** A stretch where it stands: `first` is the index of its first sentence in the draft. */
export interface StretchAt {
  readonly stretch: Stretch;
  readonly first: number;
}

/** How many sentences make a stretch: with more, a keystroke reads more anew; with fewer, it has more to go through. */
const LENGTH = 64;

/** The stretches of an earlier reading that stand in a draft as they stood, in order. */
export function stretchesKept(
  before: readonly StretchAt[],
  placed: readonly Placed[],
  summary: DraftSummary,
): StretchAt[] {
  const byFirst = new Map<Sentence | undefined, Stretch>();
  for (const { stretch } of before) byFirst.set(stretch.placed[0]?.sentence, stretch);
  const kept: StretchAt[] = [];
  for (let first = 0; first < placed.length; ) {
    const stretch = byFirst.get(placed[first]?.sentence);
    const stands = stretch !== undefined && standsAt(stretch, placed, first, summary);
    if (stands) kept.push({ stretch, first });
    first += stands ? stretch.judged.length : 1;
  }
  return kept;
}

/** Whether all of the stretch was judged in the context in which it stands from `first` on. */
function standsAt(
  { placed, judged }: Stretch,
  draft: readonly Placed[],
  first: number,
  summary: DraftSummary,
): boolean {
  const last = first + judged.length - 1;
  const [opening, closing] = [judged[0]?.context, judged.at(-1)?.context];
  if (!opening || !closing || last >= draft.length || opening.draft !== summary) return false;
  // Fifths only rise, so that all between are the same too.
  if (
    opening.fifth !== closing.fifth ||
    fifthOf(first, draft) !== opening.fifth ||
    fifthOf(last, draft) !== opening.fifth
  )
    return false;
  if (opening.previous !== (draft[first - 1]?.sentence ?? null) || closing.next !== (draft[last + 1]?.sentence ?? null))
    return false;
  return placed.every((one, i) => {
    const other = draft[first + i];
    return one.sentence === other?.sentence && one.leadIn === other.leadIn && one.heading === other.heading;
  });
}

/** The whole draft as stretches: those that were kept, and new ones for what stands between them. None goes across two fifths. */
export function divided(
  placed: readonly Placed[],
  judged: readonly Judgement[],
  kept: readonly StretchAt[],
): StretchAt[] {
  const all: StretchAt[] = [];
  let first = 0;
  const endAt = (end: number): void => {
    if (end > first) all.push({ stretch: new Stretch(placed.slice(first, end), judged.slice(first, end)), first });
    first = end;
  };
  const fill = (end: number): void => {
    for (let at = first; at < end; at++)
      if (at - first === LENGTH || judged[at]?.context.fifth !== judged[first]?.context.fifth) endAt(at);
    endAt(end);
  };
  for (const each of kept) {
    fill(each.first);
    all.push(each);
    first = each.first + each.stretch.judged.length;
  }
  fill(judged.length);
  return all;
}

/** What can be gone through by stretches. */
export interface Divided {
  readonly stretches: readonly StretchAt[];
}

/** Reads each stretch once for each `key`: what `read` tells of it is remembered, until it is asked with another key. */
export function oncePerStretch<T, K = void>(read: (stretch: Stretch, key: K) => T): (stretch: Stretch, key: K) => T {
  const notes = new Notes<Stretch, { readonly key: K; readonly told: T }>();
  return (stretch, key) => {
    const known = notes.get(stretch);
    if (known && known.key === key) return known.told;
    const told = read(stretch, key);
    notes.set(stretch, { key, told });
    return told;
  };
}

/** What is told of a sentence, by its index. */
export interface Told<T> {
  readonly index: number;
  readonly told: T;
}

/**
 * Reads each judged sentence once, and gives those of which there is something to tell, by their index in the draft, in reading order.
 * @param read goes by the judgement alone; null where there is nothing to tell
 */
export function toldOf<T>(read: (judgement: Judgement) => T | null): (draft: Divided) => Told<T>[] {
  const notes = new Notes<Judgement, T | null>();
  const readOnce = (judgement: Judgement): T | null => {
    const known = notes.get(judgement);
    if (known !== undefined) return known;
    const told = read(judgement);
    notes.set(judgement, told);
    return told;
  };
  const toldIn = oncePerStretch(({ judged }) => somethingTold(judged, readOnce));
  return (draft) => throughout(draft, toldIn);
}

/** Those of the sentences of which there is something to tell. */
export function somethingTold<T>(judged: readonly Judgement[], read: (judgement: Judgement) => T | null): Told<T>[] {
  const all: Told<T>[] = [];
  for (const [index, judgement] of judged.entries()) {
    const told = read(judgement);
    if (told !== null) all.push({ index, told });
  }
  return all;
}

/** What is told in each stretch, by the index in the draft. */
export function throughout<T>({ stretches }: Divided, toldIn: (stretch: Stretch) => readonly Told<T>[]): Told<T>[] {
  const all: Told<T>[] = [];
  for (const { stretch, first } of stretches)
    for (const { index, told } of toldIn(stretch)) all.push({ index: first + index, told });
  return all;
}
