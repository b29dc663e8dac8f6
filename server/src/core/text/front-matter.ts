import { type Alias, type Document, isMap, isScalar as isScalarNode, parseDocument, visit } from 'yaml';
import type { Problem, Span } from '../report';
import { type FieldPlace, placesOfFields } from './front-problems';

/** The draft's own facts, from its front matter (RULEBOOK 2). Every field is optional. */
export interface FrontMatter {
  /** From the opening to the closing `---` line, its line break included. */
  readonly span: Span;
  /** The fields that are scalars, as written. */
  readonly fields: Readonly<Record<string, string>>;
  readonly people: readonly string[];
  readonly places: readonly FieldPlace[];
  readonly problems: readonly Problem[];
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** Reads front matter at the start of `text`; null where there is none. What is broken becomes a problem, never an error. */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text);
  if (!opening) return null;
  CLOSING.lastIndex = opening[0].length;
  const closing = CLOSING.exec(text);
  if (!closing) return null;
  const start = opening[0].length;
  const lineEnd = text.indexOf('\n', closing.index);
  const span = { start: 0, end: lineEnd < 0 ? text.length : lineEnd + 1 };
  return { span, ...readYaml(text.slice(start, closing.index), start) };
}

/** Reads the front matter of one text again and again; it is read anew only where it has changed. */
export function frontMatterReader(): (text: string) => FrontMatter | null {
  let known: { readonly front: FrontMatter; readonly source: string } | undefined;
  return (text) => {
    if (known && text.startsWith(known.source)) return known.front;
    const front = readFrontMatter(text);
    const source = text.slice(0, front?.span.end ?? 0);
    // Without a line break at its end, the closing line may still grow into something else.
    known = front && source.endsWith('\n') ? { front, source } : undefined;
    return front;
  };
}

/** The text with its front matter blanked out, so that all offsets stay as they are. */
export function hideFrontMatter(text: string, front: FrontMatter | null): string {
  const end = front?.span.end ?? 0;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

const EMPTY = { fields: {}, people: [], places: [] } as const;

function readYaml(source: string, offset: number): Omit<FrontMatter, 'span'> {
  const deep = tooDeep(source);
  if (deep !== null)
    return {
      ...EMPTY,
      problems: [
        {
          message: 'This front matter is nested too deeply to be read.',
          span: { start: offset + deep, end: offset + deep + 1 },
        },
      ],
    };
  // The parser would compare each name with every other one.
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const [value, errors] = readDocument(document);
  const problems = errors.map(({ message, pos }) => ({
    message: `This front matter cannot be read: ${message.trimEnd().replace(/\.$/, '')}. Mend this line, or remove it.`,
    span: { start: offset + pos[0], end: offset + Math.max(pos[0] + 1, Math.min(pos[1], source.length)) },
  }));
  if (problems.length > 0) return { ...EMPTY, problems };
  if (value === null || value === undefined) return { ...EMPTY, problems };
  if (!(value instanceof Map)) {
    const message = 'This front matter has no fields. Write one on each line, such as "amends: town-hall".';
    return {
      ...EMPTY,
      problems: [{ message, span: { start: offset, end: offset + Math.max(1, source.trimEnd().length) } }],
    };
  }
  const entries = entriesOf(value);
  const fields = Object.fromEntries(entries.flatMap(([key, field]) => (isScalar(field) ? [[key, String(field)]] : [])));
  const people = entries.flatMap(([key, field]) => (key === 'people' ? readPeople(field) : []));
  return { fields, people, places: placesOfFields(document, offset), problems };
}

/** Deeper lists and mappings than this say nothing to us, and the parser takes more than twice as long for twice as many. */
const DEEPEST = 20;
const OPENINGS = new RegExp(`[[{]|[\\]}]|(?:[?-][ \\t]+){${DEEPEST}}`, 'g');

/** Where lists and mappings are nested deeper than that; null where they are not. */
function tooDeep(source: string): number | null {
  let depth = 0;
  for (const { 0: mark, index } of source.matchAll(OPENINGS)) {
    depth = mark === ']' || mark === '}' ? Math.max(0, depth - 1) : depth + (mark.length > 1 ? DEEPEST : 0) + 1;
    if (depth > DEEPEST) return index;
  }
  return null;
}

interface YamlError {
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What a document says, or why it says nothing. */
function readDocument(document: Document.Parsed): [value: unknown, errors: readonly YamlError[]] {
  const errors = [...document.errors, ...repeatedFields(document)];
  if (errors.length > 0) return [undefined, errors];
  try {
    return [document.toJS({ maxAliasCount: 50, mapAsMap: true }), []];
  } catch {
    return [
      undefined,
      [{ message: 'A name with * stands for nothing here, or for too much', pos: firstAlias(document) }],
    ];
  }
}

function repeatedFields({ contents }: Document.Parsed): YamlError[] {
  const known = new Set<unknown>();
  return (isMap(contents) ? contents.items : []).flatMap(({ key }) => {
    const name = isScalarNode(key) ? key.value : key;
    if (known.has(name) && isScalarNode(key) && key.range)
      return [{ message: 'This name stands twice', pos: [key.range[0], key.range[1]] as const }];
    known.add(name);
    return [];
  });
}

/** The first alias that stands for nothing, else the first of all. */
function firstAlias(document: Document.Parsed): readonly [number, number] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, node) => void aliases.push(node) });
  const [start = 0, end = start] = (aliases.find((alias) => !alias.resolve(document)) ?? aliases[0])?.range ?? [];
  return [start, end];
}

/** `- Ana Reis (Head of Payroll)`, `- name: Ana Reis` with a role, or `Ana Reis: Head of Payroll`. */
function readPeople(value: unknown): string[] {
  if (isScalar(value))
    return String(value)
      .split(';')
      .map((name) => name.trim());
  if (Array.isArray(value)) return value.flatMap((each) => (isScalar(each) ? [String(each)] : readPerson(each)));
  return readPerson(value);
}

function readPerson(value: unknown): string[] {
  if (!(value instanceof Map)) return [];
  const [name, role] = [value.get('name'), value.get('role')];
  if (isScalar(name)) return [isScalar(role) ? `${name} (${role})` : String(name)];
  return entriesOf(value).map(([name, role]) => (isScalar(role) ? `${name} (${role})` : name));
}

/** The fields of a mapping; YAML has names that are lists or mappings, which nothing reads. */
function entriesOf(fields: ReadonlyMap<unknown, unknown>): [string, unknown][] {
  return [...fields].flatMap(([name, value]) => (isScalar(name) ? [[String(name), value]] : []));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
