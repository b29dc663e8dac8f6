import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isFilePattern } from './draft-files';
import { parseDay } from './plan/calendar';
import type { Problem, Severity } from './report';

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
}

export const DEFAULT_CONFIG: Config = {
  faults: {},
  drafts: [],
  people: [],
  dateOrder: 'day-first',
  limits: {},
  holidays: [],
};

const SEVERITIES = new Set(['error', 'warning', 'information', 'hint', 'off']);

/**
 * Reads a configuration file (JSON with comments). What cannot be read becomes a problem at its place, and the default stays in force.
 */
export function readConfig(text: string): { config: Config; problems: readonly Problem[] } {
  const errors: ParseError[] = [];
  const root = parse(text, errors);
  if (root === null)
    return { config: DEFAULT_CONFIG, problems: [at(undefined, 'This is nested too deeply to be read.')] };
  const problems: Problem[] = errors.map(({ error, offset, length }) => ({
    message: `This is not valid JSON (${printParseErrorCode(error)}). Mend it here.`,
    span: { start: offset, end: offset + Math.max(1, length) },
  }));
  if (root?.type !== 'object')
    return {
      config: DEFAULT_CONFIG,
      problems: problems.length > 0 ? problems : [at(root, 'Write an object here: { }.')],
    };
  const config: { -readonly [K in keyof Config]: Config[K] } = { ...DEFAULT_CONFIG };
  for (const property of root.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    if (key.value === 'faults' || key.value === 'checks')
      config.faults = { ...config.faults, ...readLevels(value, problems) };
    else if (key.value === 'drafts') config.drafts = readPatterns(value, problems);
    else if (key.value === 'people') config.people = readList(value, problems);
    else if (key.value === 'limits') config.limits = readLimits(value, problems);
    else if (key.value === 'holidays') config.holidays = readDays(value, problems);
    else if (key.value === 'dateOrder' && (value.value === 'day-first' || value.value === 'month-first'))
      config.dateOrder = value.value;
    else
      problems.push(
        at(
          key,
          `"${String(key.value)}" is no setting, or its value does not fit. Known: faults, checks, drafts, people, dateOrder, limits, holidays.`,
        ),
      );
  }
  return { config, problems };
}

/** The syntax tree; null where the parser, which calls itself for each level, runs out of stack. */
function parse(text: string, errors: ParseError[]): Node | undefined | null {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    return null;
  }
}

function readLevels(value: Node, problems: Problem[]): Record<string, Severity | 'off'> {
  const levels: [string, Severity | 'off'][] = [];
  if (value.type !== 'object') problems.push(at(value, 'Write an object here, such as { "vague-apology": "hint" }.'));
  for (const property of value.children ?? []) {
    const [key, level] = property.children ?? [];
    if (key && level && SEVERITIES.has(String(level.value)))
      levels.push([String(key.value), level.value as Severity | 'off']);
    else problems.push(at(level ?? key ?? value, 'Write one of error, warning, information, hint, off.'));
  }
  return Object.fromEntries(levels);
}

function readLimits(value: Node, problems: Problem[]): Config['limits'] {
  const limits: [string, Record<string, number>][] = [];
  const form = 'Write numbers by check and name here, such as { "buried-apology": { "words": 200 } }.';
  if (value.type !== 'object') problems.push(at(value, form));
  for (const property of value.children ?? []) {
    const [key, numbers] = property.children ?? [];
    const entries = (numbers?.children ?? []).flatMap(({ children }) => (children ? [children] : []));
    const known = entries.flatMap(([name, number]) =>
      name && typeof number?.value === 'number' ? [[String(name.value), number.value] as const] : [],
    );
    if (key && numbers?.type === 'object' && known.length === entries.length)
      limits.push([String(key.value), Object.fromEntries(known)]);
    else problems.push(at(numbers ?? key ?? value, form));
  }
  return Object.fromEntries(limits);
}

function readPatterns(value: Node, problems: Problem[]): string[] {
  const patterns = readList(value, problems);
  for (const [i, pattern] of patterns.entries())
    if (!isFilePattern(pattern))
      problems.push(at(value.children?.[i], 'Write a pattern of at most 200 characters with at most four stars here.'));
  return patterns.filter(isFilePattern);
}

function readDays(value: Node, problems: Problem[]): string[] {
  const days = readList(value, problems);
  for (const [i, day] of days.entries())
    if (parseDay(day) === undefined)
      problems.push(at(value.children?.[i], `"${day}" is no day. Write it as 2027-05-03.`));
  return days.filter((day) => parseDay(day) !== undefined);
}

function readList(value: Node, problems: Problem[]): string[] {
  if (value.type === 'array' && (value.children ?? []).every((item) => item.type === 'string'))
    return (value.children ?? []).map((item) => String(item.value));
  problems.push(at(value, 'Write a list of texts here, such as ["…"].'));
  return [];
}

function at(node: Node | undefined, message: string): Problem {
  return { message, span: { start: node?.offset ?? 0, end: (node?.offset ?? 0) + Math.max(1, node?.length ?? 1) } };
}
