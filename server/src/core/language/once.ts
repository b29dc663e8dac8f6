import type { Sentence } from './sentence';

/**
 * Reads each sentence once: what `read` tells of a sentence is remembered as long as the sentence lives, so that a keystroke costs
 * the sentences that it changed. `read` goes by the sentence alone.
 */
export function oncePerSentence<T>(read: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { readonly told: T }>();
  return (sentence) => {
    const before = known.get(sentence);
    if (before) return before.told;
    const told = read(sentence);
    known.set(sentence, { told });
    return told;
  };
}
