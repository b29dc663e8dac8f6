import { statSync, writeFileSync } from 'node:fs';
import type { Complain } from './inputs';

/**
 * Writes a new file; one that is there already is replaced only by force. True where it was written, else there is a complaint.
 */
export function writeNew(path: string, content: string | Uint8Array, force: boolean, complain: Complain): boolean {
  try {
    writeFileSync(path, content, { flag: force ? 'w' : 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    complain(
      code === 'EEXIST'
        ? `${path}: this file is there already. Add "--force" to replace it, or name another with "--output".`
        : `${path}: it could not be written (${code ?? 'unknown error'}).`,
    );
    return false;
  }
}

/** Whether two paths lead to one file, by whatever links. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
