import type { Piece, TextElement } from './read';

/** What a paragraph is beside its words. */
export interface Looks {
  /** 1 to 6 for a heading. */
  readonly level?: number;
  /** For an item of a list: how deep it stands in others. */
  readonly depth?: number;
}

/** Where words stand in the XML. */
export interface Source {
  readonly from: number;
  readonly to: number;
  readonly element: TextElement;
}

/** Writes what is read of a Word document as Markdown of the same structure, and remembers where its words come from. */
export class Writer {
  text = '';
  readonly pieces: Piece[] = [];
  readonly paragraphs: number[] = [];
  /** The paragraph that words go into, and whether it has any. */
  #looks: Looks = {};
  #begun = false;
  #atLineStart = false;
  #joins = false;
  /** How deep the list item stands that was begun last, where nothing has come after it. */
  #depth: number | undefined;
  /** The row of a table that words go into, and how many cells it has, the last of them with words or without. */
  #row: { readonly first: boolean; cells: number; begun: boolean } | undefined;

  paragraph(looks: Looks): void {
    this.#looks = looks;
    this.#begun = false;
  }

  /** @param joins whether the end of the paragraph was deleted, so that the next one goes on with it */
  endParagraph(joins: boolean): void {
    if (this.#begun) this.#joins = joins && !this.#row;
    this.paragraph({});
  }

  /** Adds words; those without a source are of no text element. */
  words(words: string, source?: Source): void {
    const shown = words.replace(/[\t\r\n]/g, ' ');
    const starts = !this.#begun || this.#atLineStart;
    // Blanks at the start of a line would mean something in Markdown.
    if (shown === '' || (starts && shown.trim() === '')) return;
    this.#begin();
    if (this.#row && shown === '|') this.text += '\\';
    // It would make code of all that follows.
    else if (starts && /^(?:```|~~~)/.test(shown)) this.text += '\\';
    const start = this.text.length;
    this.text += shown;
    this.#atLineStart = false;
    if (source) this.#remember({ start, end: this.text.length, ...source });
  }

  /** A line break within a paragraph; where Markdown has room for none, a blank. */
  lineBreak(): void {
    if (!this.#begun) return;
    const indent = this.#depth === undefined ? '' : '  '.repeat(this.#depth + 1);
    const oneLine = this.#row !== undefined || this.#looks.level !== undefined;
    this.text += oneLine ? ' ' : `\n${indent}`;
    this.#atLineStart = !oneLine;
  }

  startRow(first: boolean): void {
    if (this.text !== '') this.text += first ? '\n\n' : '\n';
    this.#row = { first, cells: 0, begun: false };
    this.#depth = undefined;
    this.#joins = false;
    this.paragraphs.push(this.text.length);
  }

  startCell(): void {
    if (!this.#row) return;
    this.text += this.#row.cells === 0 ? '| ' : ' | ';
    this.#row.cells++;
    this.#row.begun = false;
  }

  endRow(): void {
    if (!this.#row) return;
    this.text += ` |${this.#row.first ? `\n${'|---'.repeat(this.#row.cells)}|` : ''}`;
    this.#row = undefined;
  }

  /** Before the first words of a paragraph: what parts it from the last one, and its mark. */
  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    if (this.#row) {
      if (this.#row.begun) this.text += ' ';
      this.#row.begun = true;
    } else if (this.#joins) this.#joins = false;
    else this.#beginBlock(this.#looks);
  }

  #beginBlock({ level, depth: asked }: Looks): void {
    const before = this.#depth;
    // Deeper by more than one it would be no item.
    const depth = asked === undefined ? undefined : Math.min(asked, before === undefined ? 0 : before + 1);
    if (this.text !== '') this.text += depth !== undefined && before !== undefined ? '\n' : '\n\n';
    this.#depth = depth;
    this.paragraphs.push(this.text.length);
    if (level !== undefined) this.text += `${'#'.repeat(level)} `;
    else if (depth !== undefined) this.text += `${'  '.repeat(depth)}- `;
  }

  /** Words that follow one another in the same text element, letter for letter, are one piece. */
  #remember(piece: Piece): void {
    const last = this.pieces.at(-1);
    const follows = last?.element === piece.element && last.to === piece.from && last.end === piece.start;
    if (last && follows && isExact(last) && isExact(piece))
      this.pieces[this.pieces.length - 1] = { ...last, end: piece.end, to: piece.to };
    else this.pieces.push(piece);
  }
}

/** Whether a piece stands in the XML letter for letter. */
export function isExact({ start, end, from, to }: Piece): boolean {
  return end - start === to - from;
}
