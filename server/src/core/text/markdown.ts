import type { SyntaxNode, Tree, TreeFragment } from '@lezer/common';
import { parser as commonMark, type MarkdownConfig, Table, TaskList } from '@lezer/markdown';
import type { Span } from '../report';
import type { Block, Ignore, Layout } from './block';
import { detached } from './detached';
import { fold } from './fold';
import { readIgnore } from './ignore-comment';

/** A backslash at the end of a line. The parser's own also looks behind every blank for a line break, past all blanks that follow. */
const hardBreak: MarkdownConfig = {
  parseInline: [
    {
      name: 'HardBreak',
      parse: (cx, next, pos) =>
        next === 92 && cx.char(pos + 1) === 10 ? cx.addElement(cx.elt('HardBreak', pos, pos + 2)) : -1,
    },
  ],
};

/**
 * The parser looks from every mark for its other half, so that its time grows with the square of a paragraph of nothing but marks. A
 * paragraph ends after so many characters, and a line that is longer is read as it stands.
 */
const LONGEST_PARAGRAPH = 20_000;
const LONGEST_WORD = 2000;
const boundedParagraph: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LongLine',
      after: 'HTMLBlock',
      parse: (cx, line) => {
        if (line.text.length - line.pos <= LONGEST_PARAGRAPH) return false;
        // A picture that is written out as letters is no prose.
        const isProse = line.text.split(' ').every((word) => word.length < LONGEST_WORD);
        cx.addElement(
          cx.elt(isProse ? 'Paragraph' : 'CodeBlock', cx.lineStart + line.pos, cx.lineStart + line.text.length),
        );
        return cx.nextLine() || true;
      },
      endLeaf: (_, line, leaf) => leaf.content.length + line.text.length > LONGEST_PARAGRAPH,
    },
  ],
};

const parser = commonMark.configure([Table, TaskList, hardBreak, boundedParagraph]);

/** Inline nodes that are no prose: their characters are blanked. */
const NOT_PROSE = new Set([
  'InlineCode',
  'URL',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'Image',
  'Autolink',
  'ProcessingInstruction',
  'EmphasisMark',
  'HeaderMark',
  'ListMark',
  'QuoteMark',
  'TaskMarker',
  'TableDelimiter',
  'Escape',
  'HardBreak',
]);
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;

/** Parses Markdown. `fragments` are what an earlier tree still holds of this text (see `TreeFragment.applyChanges`). */
export function parseMarkdown(text: string, fragments?: readonly TreeFragment[]): Tree {
  return parser.parse(text, fragments);
}

/** Reads the blocks of prose from a syntax tree of `text`. Code, block quotes and HTML are left out. */
export function layOutMarkdown(text: string, tree: Tree): Layout {
  const blocks: Block[] = [];
  const ignores: Ignore[] = [];
  const visit = (node: SyntaxNode, depth: number): void => {
    const heading = HEADING.exec(node.name);
    if (heading) blocks.push({ kind: 'heading', level: Number(heading[1]), ...prose(text, node) });
    else if (node.name === 'Paragraph' || node.name === 'Task') {
      const marker = node.name === 'Task' ? node.getChild('TaskMarker') : null;
      const checked = marker ? { checked: /x/i.test(text.slice(marker.from, marker.to)) } : {};
      blocks.push({ kind: depth > 0 ? 'item' : 'paragraph', level: depth, ...checked, ...prose(text, node) });
    } else if (node.name === 'Table') {
      for (const row of children(node)) if (/^Table(Header|Row)$/.test(row.name)) blocks.push(readRow(text, row));
    } else if (node.name === 'CommentBlock') {
      const ignore = readIgnore(text, { start: node.from, end: node.to });
      if (ignore) ignores.push(ignore);
    } else if (/^(Document|BulletList|OrderedList|ListItem)$/.test(node.name)) {
      const inner = node.name === 'ListItem' ? depth + 1 : depth;
      for (const child of children(node)) visit(child, inner);
    }
  };
  visit(tree.topNode, 0);
  return { blocks, ignores };
}

function* children(node: SyntaxNode): Iterable<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** The prose of each node. The parser hands the same node on from tree to tree as long as nothing in it has changed. */
const PROSE = new WeakMap<Tree, string>();

function prose(text: string, node: SyntaxNode): Span & { text: string } {
  const known = node.tree ? PROSE.get(node.tree) : undefined;
  const read = known ?? detached(readProse(text, node));
  if (node.tree && known === undefined) PROSE.set(node.tree, read);
  return { start: node.from, end: node.to, text: read };
}

function readProse(text: string, node: SyntaxNode): string {
  let masked = '';
  let from = node.from;
  const mask = (inner: SyntaxNode): void => {
    for (const child of children(inner)) {
      if (NOT_PROSE.has(child.name)) {
        masked += text.slice(from, child.from) + ' '.repeat(child.to - child.from);
        from = child.to;
      } else mask(child);
    }
  };
  mask(node);
  return fold(masked + text.slice(from, node.to));
}

function readRow(text: string, row: SyntaxNode): Block {
  const cells = cellsOf(text, row);
  return { kind: 'row', level: 0, cells, header: row.name === 'TableHeader', ...prose(text, row) };
}

/** The cells of a table row, between its bars, empty ones too. */
export function cellsOf(text: string, row: SyntaxNode): Span[] {
  const bars = row.getChildren('TableDelimiter');
  const cells: Span[] = [];
  let start = row.from;
  for (const bar of bars) {
    if (bar.from > row.from || cells.length > 0) cells.push({ start, end: bar.from });
    start = bar.to;
  }
  if (text.slice(start, row.to).trim() !== '' || bars.length === 0) cells.push({ start, end: row.to });
  return cells;
}
