/** What is told of a sentence while it is being typed: nothing new about an unfinished word, and nothing that flickers. */

/** Words of a draft that are marked: UTF-16 offsets, the words, and what they are marked for. */
export interface Mark {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What to show now, and whether something was held back that is to be told when the typing rests. */
export interface Settled<T extends Mark> {
  readonly marks: readonly T[];
  readonly waiting: boolean;
}

/** So far back a sentence under the caret is looked for. */
const SENTENCE_AT_MOST = 1_000;
const SENTENCE_END = /[.!?…]["'”’)]*\s|\n\s*\n/;
const WORD = /[\p{L}\p{N}'’-]/u;

/**
 * Decides what to show of `found` in `text`, of which `shown` is shown so far, while the caret stands at the offset `caret`.
 * Where a word is being typed, new marks in its sentence wait, and marks that have just gone from it stay if their words do.
 */
export function settle<T extends Mark>(
  shown: readonly T[],
  found: readonly T[],
  text: string,
  caret: number | undefined,
): Settled<T> {
  if (caret === undefined || !isInWord(text, caret)) return { marks: found, waiting: false };
  const written = (mark: Mark): boolean => isInSentence(mark, text, caret);
  const known = found.filter((mark) => !written(mark) || shown.some((old) => isSame(old, mark)));
  const kept = shown.filter(
    (old) =>
      written(old) &&
      text.slice(old.start, old.end) === old.words &&
      !known.some((mark) => mark.start < old.end && old.start < mark.end),
  );
  return { marks: [...known, ...kept], waiting: known.length < found.length || kept.length > 0 };
}

/** Whether the caret stands at the end of a word that may go on. */
function isInWord(text: string, caret: number): boolean {
  return WORD.test(text.slice(caret - 1, caret)) && !WORD.test(text.slice(caret, caret + 1));
}

function isInSentence({ start, end }: Mark, text: string, caret: number): boolean {
  return (
    start < caret && caret - end < SENTENCE_AT_MOST && !SENTENCE_END.test(text.slice(Math.min(end, caret) - 1, caret))
  );
}

function isSame(old: Mark, mark: Mark): boolean {
  return old.code === mark.code && old.start === mark.start;
}
