import type { Sentence } from './sentence';

/** How many kinds of notes there are; each kind has its place among the notes of a sentence. */
let kinds = 0;

/** Notes of one kind, one for each sentence, kept as long as the sentence lives. */
export class SentenceNotes<T> {
  readonly #place = kinds++;

  get(sentence: Sentence): T | undefined {
    return sentence.notes[this.#place] as T | undefined;
  }

  set(sentence: Sentence, note: T): void {
    sentence.notes[this.#place] = note;
  }
}

/**
 * Reads each sentence once: what `read` tells of a sentence is remembered as long as the sentence lives, so that a keystroke costs
 * the sentences that it changed. `read` goes by the sentence alone.
 */
export function oncePerSentence<T>(read: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const notes = new SentenceNotes<{ readonly told: T }>();
  return (sentence) => {
    const before = notes.get(sentence);
    if (before) return before.told;
    const told = read(sentence);
    notes.set(sentence, { told });
    return told;
  };
}
