import type { Block, Ignore, Layout } from './block';
import { detached } from './detached';
import { fold } from './fold';
import { readIgnore } from './ignore-comment';

const LIST_MARK = /^(\s*)(?:[-*•–]|\d{1,3}[.)])\s+(?:\[([ xX])\]\s+)?/;

/** Reads plain text: blank lines part paragraphs, and a line that opens with a list mark is an item of its own. A line that is an ignore comment is no prose. */
export function layOutPlainText(text: string, from = 0): Layout {
  const blocks: Block[] = [];
  const ignores: Ignore[] = [];
  let open: { kind: Block['kind']; start: number; end: number; level: number; checked?: boolean } | null = null;
  const close = (): void => {
    if (open) blocks.push({ ...open, text: detached(fold(text.slice(open.start, open.end))) });
    open = null;
  };
  for (const { start, end } of lines(text, from)) {
    const line = text.slice(start, end);
    const mark = LIST_MARK.exec(line);
    const ignore = /^\s*<!--/.test(line) ? readIgnore(text, { start: start + line.search(/\S/), end }) : null;
    if (ignore) {
      close();
      ignores.push(ignore);
    } else if (line.trim() === '') close();
    else if (mark) {
      close();
      const checked = mark[2] === undefined ? {} : { checked: mark[2] !== ' ' };
      open = { kind: 'item', start: start + mark[0].length, end, level: 1, ...checked };
    } else if (open) open = { ...(open as Block), end };
    else open = { kind: 'paragraph', start, end, level: 0 };
  }
  close();
  return { blocks, ignores };
}

function* lines(text: string, from: number): Iterable<{ start: number; end: number }> {
  let start = from;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
    if (next < 0) return;
    start = next + 1;
  }
}
