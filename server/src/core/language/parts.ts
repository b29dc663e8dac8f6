import { oncePerSentence } from './once';
import { Sentence } from './sentence';

/** A stretch of a sentence between two separators, by word indices. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const SEPARATOR = /^[,;:–]$/;
const COORDINATOR = /^(?:and|but|so|yet)$/;

/**
 * Cuts the sentence after a clause, where a separator or a coordinator opens another with a subject of its own. A part begins with
 * what opens it.
 */
export function partsOf({ words, clauses }: Sentence): Part[] {
  const cuts = [0];
  for (let i = 1; i < words.length; i++) {
    if (!opens(words[i]?.text)) continue;
    let first = i;
    while (opens(words[first]?.text)) first++;
    const last = cuts.at(-1) ?? 0;
    const told = clauses.some(({ start, end }) => start >= last && end <= i);
    const next = clauses.some(
      ({ doer, start }) => doer.start >= first && doer.start <= first + 1 && doer.end <= start && start - first < 8,
    );
    if (told && next) cuts.push(i);
    i = first - 1;
  }
  return cuts.map((start, k) => ({ start, end: cuts[k + 1] ?? words.length }));
}

/** Whether the word parts one clause from another. */
export function opens(word: string | undefined): boolean {
  return word !== undefined && (SEPARATOR.test(word) || COORDINATOR.test(word));
}

/** A part that can stand as a sentence, and where it stands in the whole: UTF-16, half-open. */
export interface PartSentence {
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** The parts of a compound sentence, each read as a sentence of its own; none where it has one part alone. */
export const partSentencesOf = oncePerSentence((sentence): readonly PartSentence[] => {
  const parts = partsOf(sentence);
  return parts.length < 2 ? [] : parts.map((part) => standing(sentence, part));
});

function standing(sentence: Sentence, part: Part): PartSentence {
  let first = part.start;
  while (opens(sentence.words[first]?.text)) first++;
  const { start, end } = sentence.spanOf(first, part.end);
  return { start, end, sentence: new Sentence(sentence.source.slice(start, end), sentence.kind) };
}
