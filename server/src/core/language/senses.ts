import { PHRASES, type Sense } from './phrases';
import type { Word } from './words';

/** A word or phrase that tells something, and where it stands. Indices count words. */
export interface SenseFound {
  readonly sense: Sense;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly sense: Sense;
  /** The words after the first; `*` stands for up to four words. */
  readonly rest: readonly string[];
}

/** The most words that a `*` in a phrase stands for. */
const GAP = 4;

const BY_FIRST_WORD: ReadonlyMap<string, readonly Entry[]> = index();

/** Finds every sense that the words tell, phrases by their base forms or as written. */
export function sensesIn(words: readonly Word[]): SenseFound[] {
  const found: SenseFound[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    collect(words, i, word.text, found);
    if (word.lemma !== word.text) collect(words, i, word.lemma, found);
  }
  return found;
}

function collect(words: readonly Word[], i: number, first: string, found: SenseFound[]): void {
  for (const { sense, rest } of BY_FIRST_WORD.get(first) ?? []) {
    const end = matchRest(words, i + 1, rest, 0);
    if (end > 0) found.push({ sense, start: i, end });
  }
}

/** Past the last word of the phrase, or 0 where it does not go on like this. */
function matchRest(words: readonly Word[], at: number, rest: readonly string[], k: number): number {
  const next = rest[k];
  if (next === undefined) return at;
  if (next === '*') {
    for (let i = at; i <= at + GAP; i++) {
      const end = matchRest(words, i, rest, k + 1);
      if (end > 0) return end;
    }
    return 0;
  }
  const word = words[at];
  return word && (word.text === next || word.lemma === next) ? matchRest(words, at + 1, rest, k + 1) : 0;
}

function index(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const [sense, list] of Object.entries(PHRASES) as [Sense, string][])
    for (const phrase of list.trim().split(/\s+/)) {
      const [first = '', ...rest] = phrase.split('_');
      const known = entries.get(first);
      if (known) known.push({ sense, rest });
      else entries.set(first, [{ sense, rest }]);
    }
  return entries;
}
