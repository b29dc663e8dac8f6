import type { Sentence } from './sentence';

/** How many kinds of notes there are; each kind has its place among the notes of a thing. */
let kinds = 0;

/** Notes of one kind, one for each of the things that are noted, kept as long as the thing lives. */
export class Notes<Noted extends { readonly notes: unknown[] }, T> {
  readonly #place = kinds++;

  get(noted: Noted): T | undefined {
    return noted.notes[this.#place] as T | undefined;
  }

  set(noted: Noted, note: T): void {
    noted.notes[this.#place] = note;
  }
}

/** Notes of one kind on sentences. */
export class SentenceNotes<T> extends Notes<Sentence, T> {}

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
