import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import type { Complain } from './inputs';
import { UsageError } from './options';
import { uriPath } from './paths';

const DRAFTS = '**/*.{md,markdown,txt}';
/** No folder of messages has more files. */
const MOST_FILES = 5_000;

/** The folders that whoever started the program named. What an assistant asks for is looked for in them, and nowhere else. */
export class NamedFolders {
  /** Where the folders really are. */
  readonly #roots: readonly string[];

  /** Throws {@link UsageError} where one of them is no folder. */
  constructor(folders: readonly string[]) {
    this.#roots = folders.map((folder) => {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw new UsageError(`${folder}: there is no such folder. Check the name.`);
      return realpathSync(folder);
    });
  }

  get first(): string | undefined {
    return this.#roots[0];
  }

  /**
   * Where a file of this name is, or would be.
   * Throws {@link UsageError} for a name that leads out of the folders.
   */
  placeOf(name: string): string {
    const place = this.#places(name).find((each) => this.#holds(each));
    if (place === undefined || !this.#holds(realpathSync(existing(place)))) throw outside(name);
    return place;
  }

  /** The drafts that the paths name, each a file or a folder; without a path, those of all folders. Throws {@link UsageError}. */
  async drafts(paths: readonly string[], complain: Complain): Promise<string[]> {
    const named = paths.length === 0 ? this.#roots : paths.map((path) => this.#find(path));
    const found = new Set<string>();
    for (const place of named)
      for (const path of await draftsAt(place)) {
        const real = this.#checked(path);
        if (real !== undefined) found.add(real);
      }
    if (found.size > MOST_FILES) complain(`Only the first ${MOST_FILES} files were read.`);
    return [...found].sort().slice(0, MOST_FILES).map(uriPath);
  }

  #places(name: string): string[] {
    // A name with a zero byte is no name to the system, which would throw.
    return name.includes('\0') ? [] : [...this.#roots.map((root) => resolve(root, name)), resolve(name)];
  }

  #find(path: string): string {
    const found = this.#places(path)
      .map((place) => this.#checked(place))
      .find((place) => place !== undefined);
    if (found === undefined) throw outside(path);
    return found;
  }

  /** Where a path really leads; undefined where that is nowhere, or out of the folders. */
  #checked(path: string): string | undefined {
    if (!statSync(path, { throwIfNoEntry: false })) return undefined;
    const real = realpathSync(path);
    return this.#holds(real) ? real : undefined;
  }

  #holds(place: string): boolean {
    return this.#roots.some((root) => {
      const from = relative(root, place);
      return from !== '..' && !from.startsWith(`..${sep}`) && resolve(root, from) === place;
    });
  }
}

/** A path itself, else the nearest folder above it that there is. */
function existing(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? path : existing(dirname(path));
}

/** The same words whether there is such a file elsewhere or not: that is nobody's business. */
function outside(path: string): UsageError {
  return new UsageError(`"${path}" is not in the folders that "amends mcp" was started with.`);
}

/** The drafts of a folder, or the file itself. No link in a folder is followed. */
async function draftsAt(place: string): Promise<string[]> {
  if (!statSync(place).isDirectory()) return [place];
  const ignore = ['**/node_modules/**'];
  const found = await glob([DRAFTS], { cwd: place, ignore, expandDirectories: false, followSymbolicLinks: false });
  return found.map((path) => join(place, path));
}
