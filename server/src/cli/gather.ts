import { printableLine } from '../core/printable';
import type { Settings } from '../core/settings';
import { type Complain, configFor, type Input, isListedDraft, pathsOf, readInput, readStandardInput } from './inputs';
import type { CheckOptions } from './options';

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

/** The texts that the arguments name; what cannot be read is complained of and left out. */
export async function* inputsOf(
  options: Pick<CheckOptions, 'inputs' | 'stdinFilename'>,
  complain: Complain,
): AsyncIterable<Input> {
  for (const argument of options.inputs) {
    const inputs =
      argument === '-'
        ? [await readStandardInput(options.stdinFilename, complain)]
        : (await pathsOf(argument, complain)).map((path) => readInput(path, complain));
    for (const input of inputs) if (input) yield input;
  }
}

/** What holds for one text: its configuration, and what the command line asks for. */
export function settingsFor(
  input: Input,
  options: Pick<CheckOptions, 'asOf' | 'config' | 'draft' | 'genre'>,
  complain: Complain,
): Settings {
  const { config, folder } = configFor(input.path, options.config, complain);
  const draft = options.draft ?? (isListedDraft(input.path, config, folder) ? true : undefined);
  return {
    format: /\.txt$/i.test(input.path) ? 'plaintext' : 'markdown',
    today: options.asOf,
    faults: config.faults,
    people: config.people,
    dateOrder: config.dateOrder,
    limits: config.limits,
    holidays: config.holidays,
    ...(draft === undefined ? {} : { draft }),
    ...(options.genre === undefined ? {} : { genre: options.genre }),
  };
}
