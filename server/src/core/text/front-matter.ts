import { parseDocument } from 'yaml';
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
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  const problems = document.errors.map((error) => ({
    message: `This front matter cannot be read: ${error.message.replace(/\.?\s*$/, '')}. Mend this line, or remove it.`,
    span: {
      start: offset + error.pos[0],
      end: offset + Math.max(error.pos[0] + 1, Math.min(error.pos[1], source.length)),
    },
  }));
  if (problems.length > 0) return { ...EMPTY, problems };
  const value: unknown = document.toJS({ maxAliasCount: 50 });
  if (value === null || value === undefined) return { ...EMPTY, problems };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = 'This front matter has no fields. Write one on each line, such as "amends: town-hall".';
    return {
      ...EMPTY,
      problems: [{ message, span: { start: offset, end: offset + source.trimEnd().length } }],
    };
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const fields = Object.fromEntries(entries.flatMap(([key, field]) => (isScalar(field) ? [[key, String(field)]] : [])));
  const people = entries.flatMap(([key, field]) => (key === 'people' ? readPeople(field) : []));
  return { fields, people, places: placesOfFields(document, offset), problems };
}

/** `- Ana Reis (Head of Payroll)`, `- name: Ana Reis` with a role, or `Ana Reis: Head of Payroll`. */
function readPeople(value: unknown): string[] {
  if (isScalar(value)) return String(value).split(/\s*;\s*/);
  if (Array.isArray(value)) return value.flatMap((each) => (isScalar(each) ? [String(each)] : readPerson(each)));
  return readPerson(value);
}

function readPerson(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  if (isScalar(fields['name']))
    return [isScalar(fields['role']) ? `${fields['name']} (${fields['role']})` : String(fields['name'])];
  return Object.entries(fields).map(([name, role]) => (isScalar(role) ? `${name} (${role})` : name));
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
