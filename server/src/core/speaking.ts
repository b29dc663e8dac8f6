/** Words a minute of a prepared talk (RULEBOOK 5). */
const WORDS_A_MINUTE = 140;

/** How long so many words take to say, in seconds. */
export function secondsToSay(words: number): number {
  return (words * 60) / WORDS_A_MINUTE;
}
