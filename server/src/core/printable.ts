const STEERING = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words that may be shown where characters can steer: on a terminal, in a drawing, in a calendar. Control characters, and those that
 * turn the direction of text, become U+FFFD, one for one; tabs and line ends stay.
 */
export function printable(words: string): string {
  return words.replace(STEERING, '\uFFFD');
}

/** The same on one line: tabs and line ends become blanks. */
export function printableLine(words: string): string {
  return printable(words).replace(/[\t\n\r]/g, ' ');
}

/** A value as JSON of the same meaning, in which {@link printable} would change nothing. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
