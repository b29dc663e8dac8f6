import { posix } from 'node:path';
import { damaged, type Parts, partText } from './package';
import { scan } from './xml';

/** The two names that the vocabulary of Word has: as Word writes it, and as the strict form of the standard does. */
const MAIN = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** The prefix that a document has for Word's own elements, told by its outermost one. Throws where it has none. */
export function prefixIn(attributes: Readonly<Record<string, string>>): { prefix: string; namespace: string } {
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('xmlns:') && MAIN.includes(value))
      return { prefix: `${name.slice('xmlns:'.length)}:`, namespace: value };
  throw damaged();
}

export interface Relationship {
  readonly kind: string;
  /** The name of the part that is meant. */
  readonly part: string;
}

/** Where the relationships of a part are told. */
export function relationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What a part refers to within its file; `part` is empty for the file itself. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const name = part === '' ? '_rels/.rels' : relationshipsPart(part);
  if (!parts.has(name)) return [];
  const found: Relationship[] = [];
  scan(partText(parts, name), {
    open: ({ attributes: { Type: type, Target: target, TargetMode: mode } }) => {
      if (type === undefined || target === undefined || mode === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
      found.push({ kind: type.replace(/^.*\//, ''), part: path });
    },
  });
  return found;
}

/** The name of the part with the text. Throws where there is none. */
export function mainPart(parts: Parts): string {
  const main = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  if (!main || !parts.has(main.part)) throw damaged();
  return main.part;
}

/** What a style makes of a paragraph. */
export interface Style {
  /** 1 to 6 for a heading. */
  readonly level?: number;
  readonly list?: boolean;
}

/** The paragraph styles that make headings and lists, by their id; what a style leaves open, the one that it is based on tells. */
export function stylesOf(parts: Parts, main: string): ReadonlyMap<string, Style> {
  const part = relationshipsOf(parts, main).find(({ kind }) => kind === 'styles')?.part;
  if (part === undefined || !parts.has(part)) return new Map();
  const told = new Map<string, { base?: string; level?: number; list?: boolean }>();
  let prefix: string | undefined;
  let open: { base?: string; level?: number; list?: boolean } = {};
  scan(partText(parts, part), {
    open: ({ name, attributes }) => {
      prefix ??= prefixIn(attributes).prefix;
      const value = attributes[`${prefix}val`] ?? '';
      if (name === `${prefix}style`) {
        open = {};
        told.set(attributes[`${prefix}styleId`] ?? '', open);
      } else if (name === `${prefix}name`) {
        const level = /^title$/i.test(value) ? 1 : Number(/^heading (\d)$/i.exec(value)?.[1]);
        if (level > 0) open.level = Math.min(level, 6);
      } else if (name === `${prefix}basedOn`) open.base = value;
      else if (name === `${prefix}outlineLvl`) open.level ??= levelOf(value);
      else if (name === `${prefix}numId`) open.list = value !== '0';
    },
  });
  return new Map([...told.keys()].map((id) => [id, inherited(id, told)]));
}

/** The level of a heading from its place in the outline, which counts from 0; 9 is plain text. */
export function levelOf(outline: string): number {
  const level = Number(outline) + 1;
  return level >= 1 && level <= 9 ? Math.min(level, 6) : 0;
}

function inherited(
  id: string,
  told: ReadonlyMap<string, { readonly base?: string; readonly level?: number; readonly list?: boolean }>,
): Style {
  let [level, list]: [number | undefined, boolean | undefined] = [undefined, undefined];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = told.get(at)?.base) {
    seen.add(at);
    level ??= told.get(at)?.level;
    list ??= told.get(at)?.list;
  }
  return { ...(level === undefined || level === 0 ? {} : { level }), ...(list === undefined ? {} : { list }) };
}
