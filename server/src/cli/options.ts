import { parseArgs } from 'node:util';
import { calendarDate } from '../core/calendar-date';
import { GENRE_NAMES } from '../core/draft/genres';
import type { Severity } from '../core/report';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export interface CheckOptions {
  readonly inputs: readonly string[];
  readonly draft?: boolean;
  readonly genre?: string;
  readonly format: 'pretty' | 'json';
  readonly config?: string;
  readonly asOf: string;
  readonly severity: Severity;
  readonly stdinFilename: string;
}

export interface MapOptions {
  readonly input: string;
  readonly genre?: string;
  readonly format: 'svg' | 'html';
  readonly config?: string;
  readonly asOf: string;
  readonly stdinFilename: string;
}

/** A mistake in how the command was called; its message says what and what to write instead. */
export class UsageError extends Error {}

/** Reads the arguments of `amends check`. Throws {@link UsageError}. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0)
    throw new UsageError('Name a file, a folder, a pattern, or "-" to read standard input.');
  return {
    inputs: positionals,
    format: oneOf('format', values.format ?? 'pretty', ['pretty', 'json'] as const),
    severity: oneOf('severity', values.severity ?? 'warning', SEVERITIES),
    ...(values.draft === undefined ? {} : { draft: values.draft }),
    ...readingOptions(values),
  };
}

/** Reads the arguments of `amends map`. Throws {@link UsageError}. */
export function readMapOptions(args: readonly string[]): MapOptions {
  const { values, positionals } = parse(args);
  const [input, ...rest] = positionals;
  if (input === undefined || rest.length > 0) throw new UsageError('Name one file, or "-" to read standard input.');
  for (const name of ['severity', 'draft'] as const)
    if (values[name] !== undefined) throw new UsageError(`"amends map" takes no "--${name}".`);
  return {
    input,
    format: oneOf('format', values.format ?? 'svg', ['svg', 'html'] as const),
    ...readingOptions(values),
  };
}

/** What a draft is read by, whichever command reads it. */
function readingOptions(values: ReturnType<typeof parse>['values']) {
  const { genre, config } = values;
  if (genre !== undefined && !GENRE_NAMES.includes(genre))
    throw new UsageError(`Unknown genre "${genre}". Known: ${GENRE_NAMES.join(', ')}.`);
  const asOf = dayOf(values['as-of']);
  return {
    asOf,
    stdinFilename: values['stdin-filename'],
    ...(genre === undefined ? {} : { genre }),
    ...(config === undefined ? {} : { config }),
  };
}

export interface PromisesOptions {
  readonly inputs: readonly string[];
  readonly format: 'pretty' | 'json' | 'ics';
  readonly config?: string;
  readonly asOf: string;
  readonly stdinFilename: string;
}

/** Reads the arguments of `amends promises`; without a file, this folder's. Throws {@link UsageError}. */
export function readPromisesOptions(args: readonly string[]): PromisesOptions {
  const { values, positionals } = parse(args);
  const unfit = (['draft', 'genre', 'severity'] as const).find((name) =>
    args.some((arg) => arg.startsWith(`--${name}`)),
  );
  if (unfit) throw new UsageError(`"--${unfit}" belongs to "amends check".`);
  return {
    inputs: positionals.length === 0 ? ['.'] : positionals,
    format: oneOf('format', values.format ?? 'pretty', ['pretty', 'json', 'ics'] as const),
    asOf: dayOf(values['as-of']),
    stdinFilename: values['stdin-filename'],
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}

function dayOf(told: string | undefined): string {
  const day = told ?? calendarDate(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UsageError(`"--as-of ${day}" is no day. Write it as 2027-05-03.`);
  return day;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        draft: { type: 'boolean' },
        genre: { type: 'string' },
        format: { type: 'string' },
        config: { type: 'string' },
        'as-of': { type: 'string' },
        severity: { type: 'string' },
        'stdin-filename': { type: 'string', default: 'draft.md' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`"--${name} ${value}" is not known. Known: ${known.join(', ')}.`);
  return found;
}
