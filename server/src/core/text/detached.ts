/**
 * The same text as a string of its own. An engine lets a part of a long text stand on the whole of it, and what was read of a paragraph
 * outlives the version of the draft in which it was read.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
