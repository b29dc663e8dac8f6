import { printable } from '../printable';
import type { Inline, ListItem, Part } from './content';

/** Content as plain text: a blank line between parts, and no line broken, as whoever shows it knows its width best. */
export function textOf(parts: readonly Part[]): string {
  return parts
    .map(partText)
    .filter((words) => words !== '')
    .join('\n\n');
}

/** Words without their looks; of a link, its address too. */
export function lineText(line: readonly Inline[]): string {
  const lines = printable(inlineText(line)).split('\n');
  return lines
    .map((words) => words.replace(/[ \t]{2,}/g, ' ').trim())
    .join('\n')
    .trim();
}

function inlineText(line: readonly Inline[]): string {
  return line
    .map((part) => {
      if (part.kind === 'break') return '\n';
      if ('text' in part) return part.text;
      const words = inlineText(part.parts);
      if (part.kind !== 'link') return words;
      const address = part.address.replace(/^(?:mailto|tel):/i, '');
      return words === address || words === '' ? address : `${words} (${address})`;
    })
    .join('');
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return lineText(part.line);
    case 'heading': {
      const words = lineText(part.line);
      return words && `${words}\n${(part.level === 1 ? '=' : '-').repeat(Math.min(words.length, 60))}`;
    }
    case 'list':
      return part.items
        .map((item, i) => itemText(item, part.first === undefined ? '- ' : `${part.first + i}. `))
        .join('\n');
    case 'table':
      return tableText(part.rows);
    case 'quote':
      return textOf(part.parts).replace(/^/gm, '> ');
    case 'code':
      return printable(part.text.trimEnd()).replace(/^(?=.)/gm, '    ');
    case 'rule':
      return '* * *';
  }
}

function itemText({ checked, parts }: ListItem, mark: string): string {
  const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
  const words = parts.map(partText).filter(Boolean).join('\n');
  return `${mark}${box}${indented(words, mark.length)}`;
}

function indented(words: string, by: number): string {
  return words.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}

/** Each row as an item: its first cell, then the others below it, each with the head of its column. */
function tableText([header = [], ...rows]: Extract<Part, { kind: 'table' }>['rows']): string {
  const heads = header.map((cell) => lineText(cell).replace(/:$/, ''));
  return rows
    .map((row) => {
      const [first = '', ...others] = row.map((cell) => lineText(cell).replace(/\n/g, ' '));
      const lines = others.flatMap((words, i) =>
        words === '' ? [] : [`  ${heads[i + 1] ? `${heads[i + 1]}: ` : ''}${words}`],
      );
      return [`- ${first}`, ...lines].join('\n');
    })
    .join('\n');
}
