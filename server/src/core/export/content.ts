import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../report';
import type { Settings } from '../settings';
import { type FrontMatter, hideFrontMatter } from '../text/front-matter';
import { cellsOf, parseMarkdown } from '../text/markdown';
import { layOutPlainText } from '../text/plain';
import { readLine } from './inline';

/** Words with their looks. A span is where they stand in the draft. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string; readonly span: Span }
  | { readonly kind: 'break'; readonly span: Span }
  | { readonly kind: 'strong' | 'emphasis'; readonly parts: readonly Inline[]; readonly span: Span }
  | { readonly kind: 'link'; readonly address: string; readonly parts: readonly Inline[]; readonly span: Span };

export interface ListItem {
  /** For an item of a task list: whether its box is ticked. */
  readonly checked?: boolean;
  readonly parts: readonly Part[];
}

/** A piece of a message as it is sent or said. */
export type Part =
  | { readonly kind: 'paragraph'; readonly line: readonly Inline[]; readonly span: Span }
  | { readonly kind: 'heading'; readonly level: number; readonly line: readonly Inline[]; readonly span: Span }
  | { readonly kind: 'list'; readonly first?: number; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'quote'; readonly parts: readonly Part[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' };

/** What a draft says to its readers: no front matter, no comment, no HTML, no picture. */
export interface Content {
  readonly parts: readonly Part[];
  /** How many pieces were left out that readers of the source may miss. */
  readonly leftOut: { readonly pictures: number; readonly html: number };
}

/** What is gathered beside the words. */
export interface Gathering {
  readonly text: string;
  /** The addresses that are defined apart from the links to them, by their label. */
  readonly addresses: ReadonlyMap<string, string>;
  pictures: number;
  html: number;
}

/** Nested deeper than this, lists, quotes and looks are told as the words in them. */
export const DEEPEST = 30;
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;

/** Reads what a draft says below its front matter. Any text gives content; nothing throws. */
export function readContent(text: string, front: FrontMatter | null, format: Settings['format']): Content {
  if (format === 'plaintext')
    return { parts: readPlain(text, front?.span.end ?? 0), leftOut: { pictures: 0, html: 0 } };
  const body = hideFrontMatter(text, front);
  const top = parseMarkdown(body).topNode;
  const gathering: Gathering = { text: body, addresses: definedIn(body, top), pictures: 0, html: 0 };
  const parts = readParts(top, gathering, 0);
  return { parts, leftOut: { pictures: gathering.pictures, html: gathering.html } };
}

function definedIn(text: string, top: SyntaxNode): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of top.getChildren('LinkReference')) {
    const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')];
    const name = label && labelOf(text.slice(label.from, label.to));
    if (name && url && !found.has(name)) found.set(name, text.slice(url.from, url.to));
  }
  return found;
}

/** The label of a link as it is compared: `[The  List]` and `[the list]` are one. */
export function labelOf(label: string): string {
  return label
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function readParts(parent: SyntaxNode, gathering: Gathering, depth: number): Part[] {
  const parts: Part[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) parts.push(...readPart(node, gathering, depth));
  return parts;
}

function readPart(node: SyntaxNode, gathering: Gathering, depth: number): Part[] {
  const { text } = gathering;
  const { name, from: start, to: end } = node;
  const span = { start, end };
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), line: readLine(node, gathering), span }];
  if (name === 'Paragraph') return [{ kind: 'paragraph', line: readLine(node, gathering), span }];
  if (depth > DEEPEST) return paragraphsIn(node, gathering);
  if (name === 'BulletList' || name === 'OrderedList') return [readList(node, gathering, depth)];
  if (name === 'Blockquote') return [{ kind: 'quote', parts: readParts(node, gathering, depth + 1) }];
  if (name === 'Table') return [readTable(node, gathering)];
  if (name === 'FencedCode' || name === 'CodeBlock')
    return [
      {
        kind: 'code',
        text: node
          .getChildren('CodeText')
          .map(({ from, to }) => text.slice(from, to))
          .join(''),
      },
    ];
  if (name === 'HorizontalRule') return [{ kind: 'rule' }];
  if (name === 'HTMLBlock') gathering.html++;
  return [];
}

/** The paragraphs in a part, however deep they stand. */
function paragraphsIn(part: SyntaxNode, gathering: Gathering): Part[] {
  const parts: Part[] = [];
  part.cursor().iterate(({ name, node }) => {
    if (name !== 'Paragraph' && name !== 'Task') return true;
    parts.push({ kind: 'paragraph', line: readLine(node, gathering), span: { start: node.from, end: node.to } });
    return false;
  });
  return parts;
}

function readList(node: SyntaxNode, gathering: Gathering, depth: number): Part {
  const items = node.getChildren('ListItem');
  const mark = items[0]?.getChild('ListMark');
  const first = mark ? Number.parseInt(gathering.text.slice(mark.from, mark.to), 10) : Number.NaN;
  return {
    kind: 'list',
    ...(node.name === 'OrderedList' && !Number.isNaN(first) ? { first } : {}),
    items: items.map((item) => readItem(item, gathering, depth)),
  };
}

function readItem(item: SyntaxNode, gathering: Gathering, depth: number): ListItem {
  const task = item.getChild('Task');
  const parts = readParts(item, gathering, depth + 1);
  const marker = task?.getChild('TaskMarker');
  if (!task || !marker) return { parts };
  const checked = /x/i.test(gathering.text.slice(marker.from, marker.to));
  const line = readLine(task, gathering);
  return { checked, parts: [{ kind: 'paragraph', line, span: { start: task.from, end: task.to } }, ...parts] };
}

function readTable(node: SyntaxNode, gathering: Gathering): Part {
  const rows = [...node.getChildren('TableHeader'), ...node.getChildren('TableRow')];
  return {
    kind: 'table',
    rows: rows.map((row) => {
      // Of empty cells the parser tells nothing.
      const filled = row.getChildren('TableCell');
      let next = 0;
      return cellsOf(gathering.text, row).map(({ end }) => {
        const cell = filled[next];
        if (!cell || cell.from >= end) return [];
        next++;
        return readLine(cell, gathering);
      });
    }),
  };
}

/** In plain text the writer's lines are what readers see. */
function readPlain(text: string, from: number): Part[] {
  const parts: Part[] = [];
  for (const { kind, start, end, checked } of layOutPlainText(text, from).blocks) {
    const line = linesOf(text, start, end);
    const paragraph: Part = { kind: 'paragraph', line, span: { start, end } };
    const before = parts.at(-1);
    if (kind !== 'item') parts.push(paragraph);
    else {
      const number = /(\d{1,3})[.)]\s+(?:\[[ xX]\]\s+)?$/.exec(text.slice(Math.max(0, start - 20), start))?.[1];
      const item = { ...(checked === undefined ? {} : { checked }), parts: [paragraph] };
      const joins = before?.kind === 'list' && (before.first === undefined) === (number === undefined);
      if (joins) parts[parts.length - 1] = { ...before, items: [...before.items, item] };
      else parts.push({ kind: 'list', ...(number === undefined ? {} : { first: Number(number) }), items: [item] });
    }
  }
  return parts;
}

function linesOf(text: string, start: number, end: number): Inline[] {
  const line: Inline[] = [];
  let at = start;
  for (const words of text.slice(start, end).split('\n')) {
    if (at > start) line.push({ kind: 'break', span: { start: at - 1, end: at } });
    line.push({ kind: 'text', text: words.replace(/\r$/, ''), span: { start: at, end: at + words.length } });
    at += words.length + 1;
  }
  return line;
}
