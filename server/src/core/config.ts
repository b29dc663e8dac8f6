import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isFilePattern } from './draft-files';
import { type House, NO_HOUSE } from './house/house';
import { readFolder, readGenres, readPhrases, readRoles } from './house/read-house';
import { at, isSeverity, propertiesOf, readList, spanOf } from './json';
import { KNOWN_CODES } from './known-codes';
import { parseDay } from './plan/calendar';
import { readPeople } from './plan/people';
import type { Problem, Severity, Span } from './report';
import { isSlipOf } from './text/slip';

/** What `.amends.json` may say (DESIGN 5). */
export interface Config {
  readonly faults: Readonly<Record<string, Severity | 'off'>>;
  readonly drafts: readonly string[];
  readonly people: readonly string[];
  readonly dateOrder: 'day-first' | 'month-first';
  /** Numbers that checks go by, by check and name. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Days (YYYY-MM-DD) on which nothing can be due. */
  readonly holidays: readonly string[];
  /** What the team adds to the rules. */
  readonly house: House;
  /** The folder of the team's own templates, below that of the file; empty where it has none. */
  readonly templates: string;
}

export const DEFAULT_CONFIG: Config = {
  faults: {},
  drafts: [],
  people: [],
  dateOrder: 'day-first',
  limits: {},
  holidays: [],
  house: NO_HOUSE,
  templates: '',
};

/** A longer file is no configuration. */
const MOST_CHARACTERS = 500_000;
/** For so many unknown codes at most is looked what may be meant. */
const MOST_MEANT = 100;

/** The name of the file; the one in the nearest folder upward holds. */
export const CONFIG_NAME = '.amends.json';

/** What a configuration file says, and what in it cannot be meant. */
export interface ConfigRead {
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Where each value stands, by its path: `faults.minimizing`, `people`. */
  readonly places: ReadonlyMap<string, Span>;
}

type Draft = { -readonly [K in keyof Config]: Config[K] };

/** What is being read: the values so far, what is wrong, and where what stands. */
interface Reading {
  readonly config: Draft;
  readonly problems: Problem[];
  readonly places: Map<string, Span>;
}

/** How each setting is read. */
const SETTINGS: Readonly<Record<string, (value: Node, reading: Reading) => void>> = {
  $schema: (value, { problems }) => {
    if (typeof value.value !== 'string') problems.push(at(value, 'Write an address here, or leave it out.'));
  },
  faults: readLevels,
  checks: readLevels,
  drafts: (value, { config, problems }) => {
    config.drafts = readFilePatterns(value, problems);
  },
  people: (value, { config, problems }) => {
    config.people = readList(value, problems);
    for (const [i, person] of config.people.entries())
      if (readPeople([person]).every(({ name }) => name.trim() === ''))
        problems.push(at(value.children?.[i], 'Write a name, and a role if you like: "Ana Reis (Head of Payroll)".'));
  },
  roles: (value, { config, problems }) => {
    config.house = { ...config.house, roles: readRoles(value, problems) };
  },
  dateOrder: (value, { config, problems }) => {
    if (value.value === 'day-first' || value.value === 'month-first') config.dateOrder = value.value;
    else problems.push(at(value, 'Write "day-first" or "month-first" here.'));
  },
  limits: readLimits,
  holidays: readDays,
  phrases: (value, { config, problems }) => {
    config.house = { ...config.house, phrases: readPhrases(value, problems) };
  },
  genres: (value, { config, problems }) => {
    config.house = { ...config.house, genres: readGenres(value, problems) };
  },
  templates: (value, { config, problems }) => {
    config.templates = readFolder(value, problems);
  },
};

/**
 * Reads a configuration file (JSON with comments). A value that does not fit becomes a problem at its place, and its default stays in
 * force; where the text is no JSON, all defaults do.
 */
export function readConfig(text: string): ConfigRead {
  const errors: ParseError[] = [];
  const root = text.length > MOST_CHARACTERS ? null : parse(text, errors);
  if (root === null) {
    const problem = at(
      undefined,
      'This is too long, or nested too deeply, to be read. Until it is mended the defaults hold.',
    );
    return { config: DEFAULT_CONFIG, problems: [problem], places: new Map() };
  }
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    message: `This is not valid JSON (${printParseErrorCode(error)}). Mend it here; until then the defaults hold.`,
    span: { start: offset, end: offset + Math.max(1, length) },
  }));
  if (root?.type !== 'object' || problems.length > 0) {
    if (problems.length === 0) problems.push(at(root, 'Write an object here: { }.'));
    return { config: DEFAULT_CONFIG, problems, places: new Map() };
  }
  const reading: Reading = { config: { ...DEFAULT_CONFIG }, problems, places: new Map() };
  for (const [key, value] of propertiesOf(root)) {
    const read = Object.hasOwn(SETTINGS, key.value) ? SETTINGS[key.value] : undefined;
    reading.places.set(key.value, spanOf(key));
    if (read) read(value, reading);
    else problems.push(at(key, `"${key.value}" is no setting. Known: ${Object.keys(SETTINGS).slice(1).join(', ')}.`));
  }
  nameUnknownCodes(reading);
  return reading;
}

/** The syntax tree; null where the parser, which calls itself for each level, runs out of stack. */
function parse(text: string, errors: ParseError[]): Node | undefined | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    return null;
  }
}

/** A level of what nobody finds is a slip, and would be silent otherwise. */
function nameUnknownCodes({ config, problems, places }: Reading): void {
  const known = new Set([...KNOWN_CODES, ...config.house.phrases.map(({ code }) => code)]);
  const unknown = Object.keys(config.faults).filter((code) => !known.has(code));
  for (const [i, code] of unknown.entries()) {
    const span = places.get(`faults.${code}`);
    if (!span) continue;
    const meant = i < MOST_MEANT ? [...known].find((each) => isSlipOf(code, each)) : undefined;
    const hint = meant === undefined ? '"amends rules" lists them.' : `Did you mean "${meant}"?`;
    problems.push({ message: `There is no finding "${code}". ${hint}`, span });
  }
}

function readLevels(value: Node, { config, problems, places }: Reading): void {
  if (value.type !== 'object') problems.push(at(value, 'Write an object here, such as { "vague-apology": "hint" }.'));
  const levels = Object.entries(config.faults);
  for (const [key, level] of propertiesOf(value)) {
    const said: unknown = level.value;
    if (isSeverity(said)) {
      levels.push([key.value, said]);
      places.set(`faults.${key.value}`, spanOf(key));
    } else problems.push(at(level, 'Write one of error, warning, information, hint, off.'));
  }
  config.faults = Object.fromEntries(levels);
}

function readLimits(value: Node, { config, problems, places }: Reading): void {
  const form = 'Write numbers by check and name here, such as { "buried-apology": { "words": 200 } }.';
  if (value.type !== 'object') problems.push(at(value, form));
  const limits: [string, Record<string, number>][] = [];
  for (const [key, numbers] of propertiesOf(value)) {
    const entries = propertiesOf(numbers);
    if (numbers.type === 'object' && entries.every(([, number]) => typeof number.value === 'number')) {
      limits.push([key.value, Object.fromEntries(entries.map(([name, number]) => [name.value, number.value]))]);
      for (const [name] of entries) places.set(`limits.${key.value}.${name.value}`, spanOf(name));
    } else problems.push(at(numbers, form));
  }
  config.limits = Object.fromEntries(limits);
}

function readFilePatterns(value: Node, problems: Problem[]): string[] {
  const patterns = readList(value, problems);
  for (const [i, pattern] of patterns.entries())
    if (!isFilePattern(pattern))
      problems.push(at(value.children?.[i], 'Write a pattern of at most 200 characters with at most four stars here.'));
  return patterns.filter(isFilePattern);
}

function readDays(value: Node, { config, problems }: Reading): void {
  const days = readList(value, problems);
  for (const [i, day] of days.entries())
    if (parseDay(day) === undefined)
      problems.push(at(value.children?.[i], `"${day}" is no day. Write it as 2027-05-03.`));
  config.holidays = days.filter((day) => parseDay(day) !== undefined);
}
