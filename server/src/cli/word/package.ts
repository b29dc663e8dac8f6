import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Why a Word file cannot be read or written, and what to do; said to the user behind the name of the file. */
export class WordError extends Error {}

/** The parts of a Word file, by their name in it. */
export type Parts = Map<string, Uint8Array>;

/** More than this is no draft, and may be meant to fill the memory. */
const MOST_BYTES = 200_000_000;
const MOST_PARTS = 10_000;
const MOST_XML = 30_000_000;

/** How older Word files begin, and those with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unpacks a Word file, or those of its parts that are wanted. Throws {@link WordError}: where it is none, is damaged, has a password, or
 * is too large unpacked, which is found out before anything is unpacked.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean = () => true): Parts {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    throw new WordError(
      'this file has a password, or is of an older Word. Open it in Word, take the password off, and save it as .docx',
    );
  let [parts, size] = [0, 0];
  const unpacked = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name) || name.endsWith('/')) return false;
        size += originalSize;
        parts++;
        if (size > MOST_BYTES || parts > MOST_PARTS || (/\.(?:xml|rels)$/i.test(name) && originalSize > MOST_XML))
          throw new WordError('unpacked, this file is too large for a draft. Copy the text into a new document');
        return true;
      },
    });
    for (const [name, content] of Object.entries(files)) unpacked.set(name, content);
  } catch (error) {
    throw error instanceof WordError ? error : damaged();
  }
  return unpacked;
}

/** What is said of a file that is no Word file, or no longer. */
export function damaged(): WordError {
  return new WordError('this is no Word file, or it is damaged. Open it in Word and save it as .docx');
}

/** Packs the parts of a Word file. The same parts give the same bytes. */
export function pack(parts: Parts): Uint8Array {
  // The time that Word itself writes.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, content] of parts)
    files[name] = [content, { mtime, level: /\.(?:png|jpe?g|gif|zip|mp4)$/i.test(name) ? 0 : 6 }];
  return zipSync(files);
}

/** A part as text. Throws {@link WordError} where the file has no such part, or it is not in UTF-8, as Word writes it. */
export function partText(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (!part) throw damaged();
  try {
    // A byte order mark stays where it is, so that places are those of the part.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    throw damaged();
  }
}
