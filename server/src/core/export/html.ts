import { escapeXml } from '../map/markup';
import type { Inline, ListItem, Part } from './content';

/** Content as HTML of plain elements without styles. It loads and runs nothing; all words are escaped. */
export function htmlOf(parts: readonly Part[]): string {
  return parts
    .map(partHtml)
    .filter((html) => html !== '<p></p>')
    .join('\n');
}

/** Words with their looks as HTML. */
export function lineHtml(line: readonly Inline[]): string {
  return inlineHtml(line).trim();
}

function inlineHtml(line: readonly Inline[]): string {
  return line.map(wordsHtml).join('');
}

function wordsHtml(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeXml(part.text);
    case 'code':
      return `<code>${escapeXml(part.text)}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlineHtml(part.parts)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(part.parts)}</em>`;
    case 'link':
      return `<a href="${escapeXml(part.address)}">${inlineHtml(part.parts)}</a>`;
  }
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${lineHtml(part.line)}</p>`;
    case 'heading':
      return `<h${part.level}>${lineHtml(part.line)}</h${part.level}>`;
    case 'list': {
      const name = part.first === undefined ? 'ul' : 'ol';
      const start = part.first === undefined || part.first === 1 ? '' : ` start="${part.first}"`;
      return `<${name}${start}>\n${part.items.map(itemHtml).join('\n')}\n</${name}>`;
    }
    case 'table':
      return tableHtml(part.rows);
    case 'quote':
      return `<blockquote>\n${htmlOf(part.parts)}\n</blockquote>`;
    case 'code':
      return `<pre>${escapeXml(part.text)}</pre>`;
    case 'rule':
      return '<hr>';
  }
}

/** An item; a paragraph that stands alone in it needs no room of its own. */
function itemHtml({ checked, parts: [first, ...rest] }: ListItem): string {
  const box = checked === undefined ? '' : checked ? '☑ ' : '☐ ';
  const words = first?.kind === 'paragraph' ? lineHtml(first.line) : first ? partHtml(first) : '';
  return `<li>${box}${words}${rest.map((part) => `\n${partHtml(part)}`).join('')}</li>`;
}

function tableHtml([header = [], ...rows]: Extract<Part, { kind: 'table' }>['rows']): string {
  const head = header.map((cell) => `<th scope="col">${lineHtml(cell)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${lineHtml(cell)}</td>`).join('')}</tr>`);
  return `<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/**
 * The same HTML with its looks on each element, as programs take it that know no style sheet.
 * @param html what {@link htmlOf} gave
 */
export function styled(html: string, looks: Readonly<Record<string, string>>): string {
  return html.replace(/<([a-z][a-z0-9]*)(?=[ >])/g, (tag, name: string) =>
    Object.hasOwn(looks, name) ? `${tag} style="${looks[name]}"` : tag,
  );
}
