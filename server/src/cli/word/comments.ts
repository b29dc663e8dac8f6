import { posix } from 'node:path';
import { escapeXml } from '../../core/map/markup';
import type { Span } from '../../core/report';
import { prefixIn, relationshipsOf, relationshipsPart } from './document';
import { type Parts, partText, WordError } from './package';
import type { Piece, TextElement, WordText } from './read';
import { isExact } from './writer';
import { appended, scan } from './xml';

/** A comment on some words of the text that was read, in paragraphs. */
export interface Comment {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/**
 * Puts comments into the parts of a Word file: each at its words, in the order in which they come. Beside what is added, all stays as
 * it is written. Throws {@link WordError} where there is no word to stand at.
 * @param date when they were made, YYYY-MM-DD
 */
export function addComments(
  parts: Parts,
  main: string,
  read: WordText,
  comments: readonly Comment[],
  date: string,
): void {
  const part = relationshipsOf(parts, main).find(({ kind }) => kind === 'comments')?.part;
  const old = part === undefined || !parts.has(part) ? null : partText(parts, part);
  const first = Math.max(-1, ...commentIds(old), ...commentIds(partText(parts, main))) + 1;
  const numbered = comments.map((comment, i) => ({ ...comment, id: first + i }));
  const encoder = new TextEncoder();
  const xml = numbered.map((comment) => commentXml(comment, read.namespace, date)).join('');
  parts.set(main, encoder.encode(marked(partText(parts, main), read, numbered)));
  if (part !== undefined && old !== null) parts.set(part, encoder.encode(appended(old, xml)));
  else addPart(parts, main, xml, read.namespace);
}

function commentIds(xml: string | null): number[] {
  const ids: number[] = [];
  let prefix: string | undefined;
  if (xml !== null)
    scan(xml, {
      open: ({ name, attributes }) => {
        prefix ??= prefixIn(attributes).prefix;
        if (/comment(?:RangeStart|RangeEnd|Reference)?$/.test(name)) ids.push(Number(attributes[`${prefix}id`]) || 0);
      },
    });
  return ids;
}

function commentXml({ id, paragraphs }: Comment & { id: number }, namespace: string, date: string): string {
  const written = paragraphs.map((words, i) => {
    const mark = i === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p>${mark}<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;
  });
  const about = `w:id="${id}" w:author="Amends" w:date="${date}T00:00:00Z" w:initials="A"`;
  return `<w:comment xmlns:w="${namespace}" ${about}>${written.join('')}</w:comment>`;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Adds the part that holds comments, where a file has none. */
function addPart(parts: Parts, main: string, xml: string, namespace: string): void {
  const encoder = new TextEncoder();
  const name = freeName(parts, posix.dirname(main));
  const relationships = relationshipsPart(main);
  const strict = namespace.includes('purl.oclc.org');
  const type = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const empty = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  const told = parts.has(relationships) ? partText(parts, relationships) : empty;
  parts.set(name, encoder.encode(`${head}<w:comments xmlns:w="${namespace}">${xml}</w:comments>`));
  parts.set(
    relationships,
    encoder.encode(
      appended(told, `<Relationship Id="amendsComments" Type="${type}" Target="${posix.basename(name)}"/>`),
    ),
  );
  const types = '[Content_Types].xml';
  const override = `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  parts.set(types, encoder.encode(appended(partText(parts, types), override)));
}

function freeName(parts: Parts, folder: string): string {
  for (let i = 0; ; i++) {
    const name = posix.join(folder, `comments${i === 0 ? '' : i}.xml`);
    if (!parts.has(name)) return name;
  }
}

/** A place between two letters, where comments end or begin. */
interface Place {
  readonly at: number;
  /** The words that have to be parted there; none between two runs. */
  readonly parted?: TextElement;
}

interface Marks extends Place {
  readonly ends: number[];
  readonly starts: number[];
}

/** The main part with the marks of the comments in it. */
function marked(xml: string, { pieces, prefix }: WordText, comments: readonly (Comment & { id: number })[]): string {
  const all = new Map<number, Marks>();
  const marksAt = (place: Place): Marks => {
    const marks = all.get(place.at) ?? { ...place, ends: [], starts: [] };
    all.set(place.at, marks);
    return marks;
  };
  for (const { id, span } of comments) {
    const [from, to] = placesOf(span, pieces);
    marksAt(from).starts.push(id);
    marksAt(to).ends.push(id);
  }
  const insertions = [...all.values()].map((marks) => ({ at: marks.at, words: marksXml(marks, prefix) }));
  return inserted(xml, [...insertions, ...keepingBlanks([...all.values()])]);
}

/** Where the words of a span begin and end; of a span without words, those next to it. */
function placesOf({ start, end }: Span, pieces: readonly Piece[]): [Place, Place] {
  const within = pieces.filter((piece) => piece.end > start && piece.start < end);
  const near = pieces.find((piece) => piece.end > start) ?? pieces.at(-1);
  const [first, last] = [within[0] ?? near, within.at(-1) ?? near];
  if (!first || !last) throw new WordError('there are no words in it to comment on');
  const before = within.length > 0 && isExact(first) ? Math.max(0, start - first.start) : 0;
  const behind = within.length > 0 && isExact(last) ? Math.max(0, last.end - end) : 0;
  return [placeIn(first, first.from + before), placeIn(last, last.to - behind)];
}

function placeIn({ element }: Piece, at: number): Place {
  const { opening, closing, run } = element;
  if (at === opening.to && opening.from === run.contentFrom) return { at: run.from };
  if (at === closing.from && closing.to === run.contentTo) return { at: run.to };
  return { at, parted: element };
}

function marksXml({ parted, ends, starts }: Marks, prefix: string): string {
  const ended = ends.map(
    (id) =>
      `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`,
  );
  const started = starts.map((id) => `<${prefix}commentRangeStart ${prefix}id="${id}"/>`);
  const marks = [...ended, ...started].join('');
  if (!parted) return marks;
  const { name, properties } = parted.run;
  return `</${prefix}t></${name}>${marks}<${name}>${properties}<${prefix}t xml:space="preserve">`;
}

/** Where words are parted, the blanks at both ends have to be kept. */
function keepingBlanks(places: readonly Place[]): { at: number; words: string }[] {
  const openings = new Map(
    places.flatMap(({ parted }) => (parted ? [[parted.opening.to - 1, parted.opening] as const] : [])),
  );
  return [...openings]
    .filter(([, { attributes }]) => !('xml:space' in attributes))
    .map(([at]) => ({ at, words: ' xml:space="preserve"' }));
}

function inserted(xml: string, insertions: readonly { at: number; words: string }[]): string {
  let from = 0;
  const parts = [...insertions]
    .sort((a, b) => a.at - b.at)
    .map(({ at, words }) => {
      const before = xml.slice(from, at);
      from = at;
      return before + words;
    });
  return parts.join('') + xml.slice(from);
}
