import { parseArgs } from 'node:util';
import { calendarDate } from '../core/calendar-date';
import type { Severity } from '../core/report';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How `amends check` tells what it found. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type FormatName = (typeof FORMATS)[number];

export interface CheckOptions {
  readonly inputs: readonly string[];
  readonly draft?: boolean;
  readonly genre?: string;
  readonly format: FormatName;
  readonly config?: string;
  readonly asOf: string;
  readonly severity: Severity;
  readonly stdinFilename: string;
  /** What becomes of a text that can be mended: it is written, or only the difference is shown. */
  readonly fix?: 'write' | 'diff';
  /** Only files that have changed since this revision. */
  readonly changedSince?: string;
  /** So many warnings do not make the exit code 1. */
  readonly maxWarnings?: number;
}

export interface MapOptions {
  readonly input: string;
  readonly genre?: string;
  readonly format: 'svg' | 'html';
  readonly config?: string;
  readonly asOf: string;
  readonly stdinFilename: string;
}

/** The forms in which `amends export` writes a draft. */
export const EXPORTS = ['email-html', 'email-text', 'script-html', 'script-text'] as const;

export interface ExportOptions extends Omit<MapOptions, 'format'> {
  readonly format: (typeof EXPORTS)[number];
  /** A file to write to, instead of standard output. */
  readonly output?: string;
  /** Whether a file that is there already may be replaced. */
  readonly force: boolean;
}

export interface AnnotateOptions extends Omit<ExportOptions, 'format'> {
  readonly draft?: boolean;
}

/** A mistake in how the command was called; its message says what and what to write instead. */
export class UsageError extends Error {}

/** Reads the arguments of `amends check`. Throws {@link UsageError}. */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args);
  refuse(values, OF_WRITING, (name) => `"amends check" takes no "--${name}".`);
  const changedSince = values['changed-since'];
  const inputs = changedSince !== undefined && positionals.length === 0 ? ['.'] : positionals;
  if (inputs.every((input) => input.startsWith('!')))
    throw new UsageError('Name a file, a folder, a pattern, or "-" to read standard input.');
  const format = oneOf('format', values.format ?? 'pretty', FORMATS);
  return {
    inputs,
    format,
    severity: oneOf('severity', values.severity ?? 'warning', SEVERITIES),
    ...(values.draft === undefined ? {} : { draft: values.draft }),
    ...fixOption(values, inputs, format),
    ...(changedSince === undefined ? {} : { changedSince }),
    ...(values['max-warnings'] === undefined ? {} : { maxWarnings: countOf(values['max-warnings']) }),
    ...readingOptions(values),
  };
}

function fixOption(
  values: ReturnType<typeof parse>['values'],
  inputs: readonly string[],
  format: FormatName,
): Pick<CheckOptions, 'fix'> {
  if (values['dry-run']) {
    if (!values.fix) throw new UsageError('"--dry-run" belongs to "--fix".');
    if (format !== 'pretty') throw new UsageError('"--dry-run" prints a diff, so it takes no "--format".');
    return { fix: 'diff' };
  }
  if (!values.fix) return {};
  if (inputs.includes('-'))
    throw new UsageError('Standard input cannot be mended in place. Add "--dry-run" to see the diff.');
  return { fix: 'write' };
}

function countOf(told: string): number {
  if (!/^\d{1,9}$/.test(told)) throw new UsageError(`"--max-warnings ${told}" is no number.`);
  return Number(told);
}

/** What only those commands take that write a new file. */
const OF_WRITING = ['output', 'force'] as const;

/** What only `amends check` takes. */
const OF_CHECK = ['draft', 'severity', 'fix', 'dry-run', 'changed-since', 'max-warnings'] as const;

function refuse(values: object, names: readonly string[], say: (name: string) => string): void {
  const unfit = names.find((name) => name in values);
  if (unfit) throw new UsageError(say(unfit));
}

/** Reads the arguments of `amends map`. Throws {@link UsageError}. */
export function readMapOptions(args: readonly string[]): MapOptions {
  const { values, positionals } = parse(args);
  refuse(values, [...OF_CHECK, ...OF_WRITING], (name) => `"amends map" takes no "--${name}".`);
  return {
    input: oneInput(positionals),
    format: oneOf('format', values.format ?? 'svg', ['svg', 'html'] as const),
    ...readingOptions(values),
  };
}

function oneInput(positionals: readonly string[]): string {
  const [input, ...rest] = positionals;
  if (input === undefined || rest.length > 0) throw new UsageError('Name one file, or "-" to read standard input.');
  return input;
}

/** Reads the arguments of `amends export`. Throws {@link UsageError}. */
export function readExportOptions(args: readonly string[]): ExportOptions {
  const { values, positionals } = parse(args);
  refuse(values, OF_CHECK, (name) => `"amends export" takes no "--${name}".`);
  const format = oneOf('format', values.format ?? 'email-html', EXPORTS);
  return { input: oneInput(positionals), format, ...writingOptions(values), ...readingOptions(values) };
}

/** Reads the arguments of `amends annotate`. Throws {@link UsageError}. */
export function readAnnotateOptions(args: readonly string[]): AnnotateOptions {
  const { values, positionals } = parse(args);
  const unfit = [...OF_CHECK.filter((name) => name !== 'draft'), 'format'] as const;
  refuse(values, unfit, (name) => `"amends annotate" takes no "--${name}".`);
  const [input, ...rest] = positionals;
  if (input === undefined || input === '-' || rest.length > 0) throw new UsageError('Name one Word file.');
  return {
    input,
    ...(values.draft === undefined ? {} : { draft: values.draft }),
    ...writingOptions(values),
    ...readingOptions(values),
  };
}

function writingOptions({ output, force }: ReturnType<typeof parse>['values']) {
  return { force: force ?? false, ...(output === undefined ? {} : { output }) };
}

export interface NewOptions {
  readonly name?: string;
  readonly config?: string;
}

/** Reads the arguments of `amends new`. Throws {@link UsageError}. */
export function readNewOptions(args: readonly string[]): NewOptions {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('Name one template.');
  refuse(
    values,
    [...OF_CHECK, ...OF_WRITING, 'genre', 'format', 'as-of'],
    (unfit) => `"amends new" takes no "--${unfit}".`,
  );
  return {
    ...(name === undefined ? {} : { name }),
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}

export interface ConfigOptions {
  readonly input: string;
  readonly draft?: boolean;
  readonly genre?: string;
  readonly config?: string;
  readonly asOf: string;
  /** Whether the caller told the day. */
  readonly asOfTold: boolean;
}

/** Reads the arguments of `amends config`. Throws {@link UsageError}. */
export function readConfigOptions(args: readonly string[]): ConfigOptions {
  const { values, positionals } = parse(args.filter((arg) => arg !== '--print'));
  const [input, ...rest] = positionals;
  if (!args.includes('--print') || input === undefined || rest.length > 0)
    throw new UsageError('Write "amends config --print FILE" with one file.');
  refuse(
    values,
    [...OF_CHECK.filter((name) => name !== 'draft'), ...OF_WRITING],
    (name) => `"amends config" takes no "--${name}".`,
  );
  return {
    input,
    asOfTold: values['as-of'] !== undefined,
    ...(values.draft === undefined ? {} : { draft: values.draft }),
    ...readingOptions(values),
  };
}

/** What a draft is read by, whichever command reads it. */
function readingOptions(values: ReturnType<typeof parse>['values']) {
  const { genre, config } = values;
  const asOf = dayOf(values['as-of']);
  return {
    asOf,
    stdinFilename: values['stdin-filename'],
    ...(genre === undefined ? {} : { genre }),
    ...(config === undefined ? {} : { config }),
  };
}

export interface McpOptions {
  /** The folders whose messages may be read. */
  readonly folders: readonly string[];
  readonly config?: string;
}

/** Reads the arguments of `amends mcp`. Throws {@link UsageError}. */
export function readMcpOptions(args: readonly string[]): McpOptions {
  const { values, positionals } = parse(args);
  refuse(values, [...OF_CHECK, 'genre', 'format', 'as-of'], (unfit) => `"amends mcp" takes no "--${unfit}".`);
  return { folders: positionals, ...(values.config === undefined ? {} : { config: values.config }) };
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
  refuse(values, OF_WRITING, (name) => `"amends promises" takes no "--${name}".`);
  refuse(values, [...OF_CHECK, 'genre'], (name) => `"--${name}" belongs to "amends check".`);
  return {
    inputs: positionals.length === 0 ? ['.'] : positionals,
    format: oneOf('format', values.format ?? 'pretty', ['pretty', 'json', 'ics'] as const),
    asOf: dayOf(values['as-of']),
    stdinFilename: values['stdin-filename'],
    ...(values.config === undefined ? {} : { config: values.config }),
  };
}

/** The day that was told, else today. Throws {@link UsageError} where it is no day. */
export function dayOf(told: string | undefined, called = '--as-of'): string {
  const day = told ?? calendarDate(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new UsageError(`"${called} ${day}" is no day. Write it as 2027-05-03.`);
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
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        'changed-since': { type: 'string' },
        'max-warnings': { type: 'string' },
        output: { type: 'string' },
        force: { type: 'boolean' },
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
