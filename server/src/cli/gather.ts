import { genreNames } from '../core/draft/genres';
import { printableLine } from '../core/printable';
import { formatOfFile, type Settings } from '../core/settings';
import {
  type Complain,
  configFor,
  type Found,
  type Input,
  listedBy,
  pathsOf,
  readDraft,
  readStandardInput,
  without,
} from './inputs';
import { type CheckOptions, UsageError } from './options';

/** Says each complaint once, on standard error, and remembers whether there was any. */
export function collectComplaints(): { readonly complain: Complain; any(): boolean } {
  const said = new Set<string>();
  return {
    complain: (message) => {
      if (!said.has(message)) console.error(`amends: ${printableLine(message)}`);
      said.add(message);
    },
    any: () => said.size > 0,
  };
}

/** The paths that the arguments name, each once; `-` is standard input, and `!pattern` leaves out what it matches. */
export async function pathsNamed(args: readonly string[], complain: Complain): Promise<string[]> {
  const found: string[] = [];
  for (const argument of args.filter((each) => !each.startsWith('!')))
    found.push(...(argument === '-' ? ['-'] : await pathsOf(argument, complain)));
  const left = args.filter((each) => each.startsWith('!')).map((each) => each.slice(1));
  return without([...new Set(found)], left);
}

/** The text at a path that {@link pathsNamed} gave; null, with a complaint, where it cannot be read. */
export async function readNamed(
  path: string,
  { stdinFilename }: Pick<CheckOptions, 'stdinFilename'>,
  complain: Complain,
): Promise<Input | null> {
  return path === '-' ? readStandardInput(stdinFilename, complain) : readDraft(path, complain);
}

/** The texts that the arguments name; what cannot be read is complained of and left out. */
export async function* inputsOf(
  options: Pick<CheckOptions, 'inputs' | 'stdinFilename'>,
  complain: Complain,
): AsyncIterable<Input> {
  for (const path of await pathsNamed(options.inputs, complain)) {
    const input = await readNamed(path, options, complain);
    if (input) yield input;
  }
}

/** What holds for one text: its configuration, and what the command line asks for. Throws {@link UsageError} for an unknown genre. */
export function settingsFor(
  input: Input,
  options: Pick<CheckOptions, 'asOf' | 'config' | 'draft' | 'genre'>,
  complain: Complain,
): Settings {
  return settingsUnder(configFor(input.path, options.config, complain), input, options);
}

/** What holds for one text under the configuration that was found for it. Throws {@link UsageError} for an unknown genre. */
export function settingsUnder(
  found: Found,
  input: Pick<Input, 'path'>,
  options: Pick<CheckOptions, 'asOf' | 'draft' | 'genre'>,
): Settings {
  const { config } = found;
  const genres = genreNames(config.house.genres);
  if (options.genre !== undefined && !genres.includes(options.genre))
    throw new UsageError(`Unknown genre "${options.genre}". Known: ${genres.join(', ')}.`);
  const draft = options.draft ?? (listedBy(input.path, found) === undefined ? undefined : true);
  return {
    format: formatOfFile(input.path),
    today: options.asOf,
    faults: config.faults,
    people: config.people,
    dateOrder: config.dateOrder,
    limits: config.limits,
    holidays: config.holidays,
    house: config.house,
    ...(draft === undefined ? {} : { draft }),
    ...(options.genre === undefined ? {} : { genre: options.genre }),
  };
}
