import { type Dirent, promises as fs, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HostFiles } from '../lsp/workspace';
import { LEFT_OUT_FOLDERS, MOST_FILES } from '../protocol';

const MESSAGE = /\.(?:md|markdown|txt)$/i;
/** A larger file is no message, and would not be read. */
const MOST_BYTES = 5_000_000;

/** The files of the machine. Links are not followed, so that no folder is met twice. */
export const files: HostFiles = {
  async list(folder) {
    const found: string[] = [];
    const waiting = [toPath(folder)];
    for (let path = waiting.pop(); path !== undefined && found.length < MOST_FILES; path = waiting.pop()) {
      for (const entry of await entriesOf(path)) {
        const inside = join(path, entry.name);
        if (entry.isDirectory() && !LEFT_OUT_FOLDERS.includes(entry.name)) waiting.push(inside);
        else if (entry.isFile() && MESSAGE.test(entry.name)) found.push(pathToFileURL(inside).href);
      }
    }
    return found;
  },
  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      return (await fs.stat(path)).size > MOST_BYTES ? null : await fs.readFile(path, 'utf8');
    } catch {
      return null;
    }
  },
  readNow(uri) {
    try {
      if (!uri.startsWith('file:')) return null;
      const path = fileURLToPath(uri);
      const stats = statSync(path, { throwIfNoEntry: false });
      // Something else by this name, such as a pipe, might never end.
      return stats?.isFile() && stats.size <= MOST_BYTES ? readFileSync(path, 'utf8') : null;
    } catch {
      return null;
    }
  },
};

function toPath(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return '';
  }
}

function entriesOf(path: string): Promise<Dirent[]> {
  return path === '' ? Promise.resolve([]) : fs.readdir(path, { withFileTypes: true }).catch(() => []);
}
