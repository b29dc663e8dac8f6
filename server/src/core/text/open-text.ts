import { TreeFragment } from '@lezer/common';
import type { Settings } from '../settings';
import type { Layout } from './block';
import { type FrontMatter, frontMatterReader, hideFrontMatter } from './front-matter';
import { layOut } from './lay-out';
import { layOutMarkdown, parseMarkdown } from './markdown';

/** A change to a draft's text: `text` replaces the UTF-16 range from `start` to `end` of the text before it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as it was laid out. */
export interface LaidOut {
  readonly text: string;
  readonly format: Settings['format'];
  readonly front: FrontMatter | null;
  readonly layout: Layout;
}

/** The line below a table's header. It makes a table of the line before it, which the parser does not read again: such drafts are parsed whole. */
const TABLE = /^[:\- \t]*\|[|:\- \t]*$/m;

/** A text held open while it is edited: Markdown that has not changed is not parsed again. */
export class OpenText {
  readonly #frontOf = frontMatterReader();
  #text: string;
  #fragments: readonly TreeFragment[] = [];
  /** Whether there may be a table: an edit makes one only on the lines that it touches. */
  #tables = true;
  /** Where the body began when it was last parsed; what stands before is blanked. */
  #bodyStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Applies the changes in order. Offsets beyond the text are taken as its end. */
  edit(changes: readonly TextChange[]): void {
    for (const change of changes) {
      const text = this.#text;
      const start = Math.min(change.start, text.length);
      const end = Math.max(start, Math.min(change.end, text.length));
      const edit = { fromA: start, toA: end, fromB: start, toB: start + change.text.length };
      // The parser takes what is now first for what was first before, though a deleted indent stood in front of it.
      const cutAtTop = edit.toB === 0;
      this.#fragments = start < this.#bodyStart || cutAtTop ? [] : TreeFragment.applyChanges(this.#fragments, [edit]);
      this.#text = text.slice(0, start) + change.text + text.slice(end);
      this.#tables ||= TABLE.test(linesAround(this.#text, start, start + change.text.length));
    }
  }

  layOut(format: Settings['format']): LaidOut {
    const text = this.#text;
    const front = this.#frontOf(text);
    const layout = format === 'plaintext' ? layOut(text, front, format) : this.#layOutMarkdown(front);
    return { text, format, front, layout };
  }

  #layOutMarkdown(front: FrontMatter | null): Layout {
    const body = hideFrontMatter(this.#text, front);
    const start = front?.span.end ?? 0;
    // A tree made while the front matter ended elsewhere would not fit.
    if (start !== this.#bodyStart) this.#fragments = [];
    this.#tables = (this.#tables || start !== this.#bodyStart) && TABLE.test(body);
    this.#bodyStart = start;
    const tree = parseMarkdown(body, this.#tables ? undefined : this.#fragments);
    this.#fragments = this.#tables ? [] : TreeFragment.addTree(tree);
    return layOutMarkdown(body, tree);
  }
}

/** The lines that a stretch of the text touches. */
function linesAround(text: string, start: number, end: number): string {
  const feed = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, feed < 0 ? text.length : feed);
}
