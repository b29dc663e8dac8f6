import { addComments, type Comment } from './comments';
import { mainPart, stylesOf } from './document';
import { type Parts, pack, partText, unpack, WordError } from './package';
import { readWord } from './read';

export { type Comment, WordError };

/** The draft in a Word file. */
export interface WordDraft {
  /** Markdown of the same structure: headings, lists, tables. */
  readonly text: string;
  /** Where each paragraph, and each row of a table, begins in the text. */
  readonly paragraphs: readonly number[];
}

const NEEDED = /\.(?:xml|rels)$/i;

/** Reads the draft in a Word file. Throws {@link WordError} where it cannot be read. */
export function openWord(bytes: Uint8Array): WordDraft {
  const parts = unpack(bytes, (name) => NEEDED.test(name));
  const { text, paragraphs } = readMain(parts, mainPart(parts));
  return { text, paragraphs };
}

/**
 * A copy of a Word file with comments at the words of the text that {@link openWord} gives.
 * @param date when they were made, YYYY-MM-DD
 */
export function commented(bytes: Uint8Array, comments: readonly Comment[], date: string): Uint8Array {
  const parts = unpack(bytes);
  const main = mainPart(parts);
  if (comments.length > 0) addComments(parts, main, readMain(parts, main), comments, date);
  return pack(parts);
}

function readMain(parts: Parts, main: string) {
  return readWord(partText(parts, main), stylesOf(parts, main));
}
