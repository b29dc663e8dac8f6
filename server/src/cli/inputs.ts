import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { CONFIG_NAME, type ConfigRead, DEFAULT_CONFIG, readConfig } from '../core/config';
import { isListed } from '../core/draft-files';
import { kindOf } from '../core/errors';
import { LineIndex } from '../core/positions';

const DRAFTS = '**/*.{md,markdown,txt}';
/** What Word puts beside a file that is open in it. */
const WORD_LOCKS = '**/~[$]*';

/** A text to check, with the name by which it is called. */
export interface Input {
  readonly path: string;
  readonly text: string;
  /** Whether the file begins with a byte order mark, which is no part of the text. */
  readonly marked?: boolean;
  /** For a Word file, which has no lines: where each of its paragraphs begins in the text. */
  readonly paragraphs?: readonly number[];
}

/** Said on standard error; the other inputs are still checked. */
export type Complain = (message: string) => void;

/** Finds the paths that an argument names: a file, the drafts of a folder, the matches of a pattern. */
export async function pathsOf(argument: string, complain: Complain): Promise<string[]> {
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (stats?.isFile()) return [argument];
  const pattern = stats?.isDirectory()
    ? { patterns: [DRAFTS], cwd: argument }
    : { patterns: [argument.split(sep).join('/')], cwd: '.' };
  const found = stats?.isDirectory() || /[*?[{]/.test(argument) ? await matches(pattern.patterns, pattern.cwd) : [];
  const paths = found.sort().map((path) => (stats?.isDirectory() ? join(argument, path) : path));
  if (paths.length === 0) complain(nothingFound(argument, stats?.isDirectory() ?? false));
  return paths;
}

/** The library is loaded only where there is a folder or a pattern to look through. */
async function matches(patterns: string[], cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return glob(patterns, { cwd, ignore: ['**/node_modules/**', WORD_LOCKS], expandDirectories: false });
}

/** The paths that none of the patterns matches. */
export function without(paths: readonly string[], patterns: readonly string[]): string[] {
  if (patterns.length === 0) return [...paths];
  const leftOut = picomatch(patterns.map((pattern) => pattern.replace(/^\.\//, '')));
  return paths.filter((path) => path === '-' || !leftOut(relative('.', resolve(path)).split(sep).join('/')));
}

function nothingFound(argument: string, folder: boolean): string {
  if (folder) return `${argument}: no drafts in this folder. Amends reads .md, .markdown and .txt files.`;
  if (/[*?[{]/.test(argument)) return `${argument}: no file matches this pattern.`;
  return `${argument}: there is no such file. Check the name and the folder.`;
}

/** Reads one file as UTF-8 text; null, with a complaint, where it is none. */
export function readInput(path: string, complain: Complain): Input | null {
  try {
    const bytes = readFileSync(path);
    if (bytes.includes(0))
      throw new Error('this is a binary file. Amends reads plain text, Markdown and Word files (.docx)');
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { path, text: decode(bytes), ...(marked ? { marked } : {}) };
  } catch (error) {
    complain(`${path}: ${reasonOf(error)}.`);
    return null;
  }
}

/** Reads one draft: a text, or a Word file, for which its own code is loaded. Null, with a complaint, where it cannot be read. */
export async function readDraft(path: string, complain: Complain): Promise<Input | null> {
  return isWord(path) ? readWord(path, complain) : readInput(path, complain);
}

/** Whether a file is one of Word's, by its name. */
export function isWord(path: string): boolean {
  return /\.docx$/i.test(path);
}

async function readWord(path: string, complain: Complain): Promise<Input | null> {
  const { openWord, WordError } = await import('./word/word');
  try {
    return { path, ...openWord(readFileSync(path)) };
  } catch (error) {
    const known = error instanceof WordError || (error as NodeJS.ErrnoException).code !== undefined;
    complain(`${path}: ${known ? reasonOf(error) : `reading it failed (${kindOf(error)})`}.`);
    return null;
  }
}

/** Reads standard input to its end. */
export async function readStandardInput(path: string, complain: Complain): Promise<Input | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  try {
    return { path, text: decode(Buffer.concat(chunks)) };
  } catch (error) {
    complain(`standard input: ${reasonOf(error)}.`);
    return null;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('this is not UTF-8 text. Save it as UTF-8 and try again');
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read. Check its permissions';
  if (code === 'ENOENT') return 'there is no such file';
  return message;
}

/** The configuration that was found for a file. */
export interface Found extends ConfigRead {
  /** Null where there is none: the defaults hold. */
  readonly file: string | null;
  readonly text: string;
  /** From where its patterns count. */
  readonly folder: string;
}

/** Where no configuration holds. */
export const NONE: Found = {
  file: null,
  text: '',
  folder: '.',
  config: DEFAULT_CONFIG,
  problems: [],
  places: new Map(),
};

/** The configurations read so far, by file. */
const READ = new Map<string, Found>();

/** The configuration that holds for a file: the one named, else the nearest `.amends.json` upward. */
export function configFor(path: string, named: string | undefined, complain: Complain): Found {
  const file = named ?? nearest(dirname(resolve(path)));
  if (file === null) return NONE;
  const found = READ.get(file) ?? readFound(file, complain);
  READ.set(file, found);
  return found;
}

/** Has the configurations read anew: a process that goes on may meet others than it did. */
export function forgetConfigs(): void {
  READ.clear();
}

function readFound(file: string, complain: Complain): Found {
  const input = readInput(file, complain);
  if (!input) return { ...NONE, folder: dirname(file) };
  const read = readConfig(input.text);
  const lines = new LineIndex(input.text);
  for (const { message, span } of read.problems)
    complain(`${relative('.', file) || file}:${lines.positionAt(span.start).line + 1}: ${message}`);
  return { ...read, file, text: input.text, folder: dirname(resolve(file)) };
}

function nearest(folder: string): string | null {
  const candidate = join(folder, CONFIG_NAME);
  if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate;
  const parent = dirname(folder);
  return parent === folder ? null : nearest(parent);
}

/** The first of the configuration's `drafts` patterns that a file matches; they count from the configuration's folder. */
export function listedBy(path: string, { config, folder }: Pick<Found, 'config' | 'folder'>): string | undefined {
  const name = relative(folder, resolve(path)).split(sep).join('/');
  return config.drafts.find((pattern) => isListed(name, [pattern]));
}

/** Whether a file is a template of the house, which promises nothing. */
export function isTemplate(path: string, { config, folder }: Pick<Found, 'config' | 'folder'>): boolean {
  const name = relative(folder, resolve(path)).split(sep).join('/');
  return config.templates !== '' && name.startsWith(`${config.templates}/`);
}
