import type { SyntaxNode } from '@lezer/common';
import { isPlaceToFill } from '../draft/checks/placeholder-left';
import type { Span } from '../report';
import { DEEPEST, type Gathering, type Inline, labelOf } from './content';

/** Reads the words of a block with their looks. */
export function readLine(block: SyntaxNode, gathering: Gathering): Inline[] {
  return readWithin(block, block.from, block.to, gathering, 0);
}

function spanOf({ from, to }: SyntaxNode): Span {
  return { start: from, end: to };
}

function readWithin(parent: SyntaxNode, from: number, to: number, gathering: Gathering, depth: number): Inline[] {
  const line: Inline[] = [];
  let at = from;
  for (let node = parent.firstChild; node && node.from < to; node = node.nextSibling) {
    if (node.from < from) continue;
    line.push(...readWords(gathering.text, at, node.from), ...readNode(node, gathering, depth));
    at = node.to;
  }
  return [...line, ...readWords(gathering.text, at, to)];
}

/** A line that ends this early was ended on purpose: a greeting, a name below a letter, an address. */
const ENDED_EARLY = 40;

/** Words without marks. A line break is a blank, unless two blanks stand before it or its line ends early and in no sentence. */
function readWords(text: string, from: number, to: number): Inline[] {
  const line: Inline[] = [];
  let at = from;
  for (const { index, 0: lineBreak } of text.slice(from, to).matchAll(/\r\n?|\n/g)) {
    const start = from + index;
    const span = { start, end: start + lineBreak.length };
    const isBreak = text.endsWith('  ', start) || endsEarly(text, start);
    line.push(...words(text, at, start), isBreak ? { kind: 'break', span } : { kind: 'text', text: ' ', span });
    at = span.end;
  }
  return [...line, ...words(text, at, to)];
}

function endsEarly(text: string, end: number): boolean {
  const last = text.slice(Math.max(0, end - ENDED_EARLY), end);
  return (end < ENDED_EARLY || /[\r\n]/.test(last)) && !/[.!?]['"’”)]?$/.test(last.trimEnd());
}

function words(text: string, start: number, end: number): Inline[] {
  return end > start ? [{ kind: 'text', text: text.slice(start, end), span: { start, end } }] : [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™' },
};

function readNode(node: SyntaxNode, gathering: Gathering, depth: number): Inline[] {
  const { text } = gathering;
  const source = text.slice(node.from, node.to);
  const span = spanOf(node);
  if (depth > DEEPEST) return words(text, node.from, node.to);
  switch (node.name) {
    case 'StrongEmphasis':
    case 'Emphasis': {
      const kind = node.name === 'Emphasis' ? 'emphasis' : 'strong';
      return [{ kind, parts: readWithin(node, node.from, node.to, gathering, depth + 1), span }];
    }
    case 'InlineCode':
      return [{ kind: 'code', text: codeIn(node, text), span }];
    case 'Escape':
      return [{ kind: 'text', text: source.slice(1), span }];
    case 'Entity':
      return [{ kind: 'text', text: decoded(source), span }];
    case 'HardBreak':
      return [{ kind: 'break', span }];
    case 'HTMLTag':
      if (/^<br\s*\/?>$/i.test(source)) return [{ kind: 'break', span }];
      return isPlaceToFill(source) ? words(text, node.from, node.to) : [];
    case 'Autolink':
    case 'URL':
      return readAutolink(node, gathering);
    case 'Link':
      return readLink(node, gathering, depth);
    case 'Image':
      gathering.pictures++;
      return [];
    default:
      // What is left is marks and comments.
      return [];
  }
}

function codeIn(node: SyntaxNode, text: string): string {
  const [open, close] = node.getChildren('CodeMark');
  return text
    .slice(open?.to ?? node.from, close?.from ?? node.to)
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!number) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? '') : entity;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function readAutolink(node: SyntaxNode, { text }: Gathering): Inline[] {
  const url = node.getChild('URL') ?? node;
  const told = text.slice(url.from, url.to);
  const address = /^[^:/]+@/.test(told) ? `mailto:${told}` : told;
  return asLink(address, words(text, url.from, url.to), spanOf(node));
}

/** A link; where its address is defined nowhere, the words stand in brackets and are no link. */
function readLink(node: SyntaxNode, gathering: Gathering, depth: number): Inline[] {
  const { text, addresses } = gathering;
  const [open, close] = node.getChildren('LinkMark');
  if (!open || !close) return words(text, node.from, node.to);
  const url = node.getChild('URL');
  const label = node.getChild('LinkLabel');
  const written = label && label.to - label.from > 2 ? label : { from: open.from, to: close.to };
  const direct = url ?? (text[close.to] === '(' ? { from: 0, to: 0 } : null);
  const address = direct
    ? text.slice(direct.from, direct.to).replace(/^<|>$/g, '')
    : addresses.get(labelOf(text.slice(written.from, written.to)));
  const parts = readWithin(node, open.to, close.from, gathering, depth + 1);
  return address === undefined
    ? [...words(text, open.from, open.to), ...parts, ...words(text, close.from, node.to)]
    : asLink(address, parts, spanOf(node));
}

/** Addresses that mail programs open; of any other link the words are kept. */
const OPENS = /^(?:https?:|mailto:|tel:)/i;

function asLink(address: string, parts: readonly Inline[], span: Span): Inline[] {
  return OPENS.test(address) ? [{ kind: 'link', address, parts, span }] : [...parts];
}

/** The part of a line that stands between two places of the draft, with its looks. */
export function cut(line: readonly Inline[], from: number, to: number): Inline[] {
  return line.flatMap((part): Inline[] => {
    const { start, end } = part.span;
    if (end <= from || start >= to) return [];
    if ('parts' in part) return [{ ...part, parts: cut(part.parts, from, to) }];
    if (part.kind !== 'text' || part.text.length !== end - start) return start >= from ? [part] : [];
    const span = { start: Math.max(start, from), end: Math.min(end, to) };
    return [{ ...part, text: part.text.slice(span.start - start, span.end - start), span }];
  });
}
