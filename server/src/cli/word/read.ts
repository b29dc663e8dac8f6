import { levelOf, prefixIn, type Style } from './document';
import { Writer } from './writer';
import { type OpeningTag, referred, scan, type Tag } from './xml';

/** A run: words of one look. Places are in the XML. */
export interface Run {
  readonly name: string;
  readonly from: number;
  to: number;
  /** Its looks, as they are written. */
  properties: string;
  /** From behind its looks to before its closing tag. */
  contentFrom: number;
  contentTo: number;
}

/** A text element of a run; its words end where its closing tag begins. */
export interface TextElement {
  readonly opening: OpeningTag;
  readonly closing: Tag;
  readonly run: Run;
}

/** A stretch of the text that was read, and where it stands in the XML: letter for letter, or as a whole. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly element: TextElement;
}

/** What is read of a Word document: Markdown of the same structure, and where its words come from. */
export interface WordText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each paragraph of the document, and each row of a table, begins in the text. */
  readonly paragraphs: readonly number[];
  /** The prefix of Word's own elements, and what it stands for. */
  readonly prefix: string;
  readonly namespace: string;
}

/** What holds no words of the draft: what was deleted, or is as it was before a change; drawings with what is in them; settings. */
const LEFT_OUT = new Set([
  ...['del', 'moveFrom', 'rPrChange', 'pPrChange', 'drawing', 'pict', 'object', 'txbxContent', 'ruby'],
  ...['sectPr', 'tblPr', 'trPr', 'tcPr', 'sdtPr'],
]);
const LEFT_OUT_OF_OTHERS = /^(?:mc:AlternateContent|m:oMath|m:oMathPara)$/;

/** Reads the main part of a Word file. Throws {@link WordError} where it is no XML that Word would write. */
export function readWord(xml: string, styles: ReadonlyMap<string, Style>): WordText {
  const reader = new Reader(xml, styles);
  scan(xml, { open: (tag) => reader.open(tag), close: (tag) => reader.close(tag) });
  return reader.read();
}

interface Properties {
  style: string;
  level?: number;
  list?: boolean;
  depth: number;
  joins: boolean;
}

class Reader {
  readonly #writer = new Writer();
  #names: { readonly prefix: string; readonly namespace: string } | undefined;
  /** The element within which nothing is read, and how many of its name are open. */
  #left: { readonly name: string; open: number } | undefined;
  /** What is told of the paragraph, while that is told. */
  #properties: Properties | undefined;
  #joins = false;
  #run: Run | undefined;
  /** Where the looks of the run begin, while they are told; and whether they hide it. */
  #looksFrom: number | undefined;
  #hidden = false;
  #text: OpeningTag | undefined;
  /** How many columns and rows each of the tables has that are open. One of one column is a frame around paragraphs. */
  readonly #tables: { columns: number; rows: number }[] = [];
  /** How many tables were open when the one began that is read as a table; those in it are read as words. */
  #tableAt = 0;

  constructor(
    private readonly xml: string,
    private readonly styles: ReadonlyMap<string, Style>,
  ) {}

  read(): WordText {
    const { text, pieces, paragraphs } = this.#writer;
    const { prefix, namespace } = this.#names ?? prefixIn({});
    return { text, pieces, paragraphs, prefix, namespace };
  }

  open(tag: OpeningTag): void {
    this.#names ??= prefixIn(tag.attributes);
    const name = this.#own(tag);
    if (this.#left) {
      if (tag.name === this.#left.name) this.#left.open++;
    } else if (name === 'del' && this.#properties) this.#properties.joins = true;
    else if (name === null ? LEFT_OUT_OF_OTHERS.test(tag.name) : LEFT_OUT.has(name))
      this.#left = { name: tag.name, open: 1 };
    else if (name === null) return;
    else if (this.#properties) this.#tellProperty(this.#properties, name, tag);
    else if (this.#run) this.#openInRun(name, tag);
    else this.#openBlock(name, tag);
  }

  close(tag: Tag): void {
    const name = this.#own(tag);
    if (this.#left) {
      if (tag.name === this.#left.name && --this.#left.open === 0) this.#left = undefined;
    } else if (name === 'pPr') this.#endProperties();
    else if (this.#run) this.#closeInRun(this.#run, name, tag);
    else if (name === 'p') {
      this.#writer.endParagraph(this.#joins);
      this.#joins = false;
    } else if (name === 'tr' && this.#tableAt === this.#tables.length) this.#writer.endRow();
    else if (name === 'tbl') {
      if (this.#tableAt === this.#tables.length) this.#tableAt = 0;
      this.#tables.pop();
    }
  }

  /** The name of one of Word's own elements; null for others. */
  #own({ name }: { readonly name: string }): string | null {
    const prefix = this.#names?.prefix ?? '';
    return name.startsWith(prefix) ? name.slice(prefix.length) : null;
  }

  #value({ attributes }: OpeningTag): string {
    return attributes[`${this.#names?.prefix}val`] ?? '';
  }

  #openBlock(name: string, tag: OpeningTag): void {
    const table = this.#tables.at(-1);
    const inTable = this.#tableAt > 0 && this.#tableAt === this.#tables.length;
    if (name === 'pPr') this.#properties = { style: '', depth: 0, joins: false };
    else if (name === 'r') {
      const { from, to } = tag;
      this.#run = { name: tag.name, from, to, properties: '', contentFrom: to, contentTo: to };
      this.#hidden = false;
    } else if (name === 'tbl') this.#tables.push({ columns: 0, rows: 0 });
    else if (name === 'gridCol' && table) table.columns++;
    else if (name === 'tr' && table && (inTable || (this.#tableAt === 0 && table.columns > 1))) {
      this.#tableAt = this.#tables.length;
      this.#writer.startRow(table.rows++ === 0);
    } else if (name === 'tc' && inTable) this.#writer.startCell();
  }

  #tellProperty(properties: Properties, name: string, tag: OpeningTag): void {
    const value = this.#value(tag);
    if (name === 'pStyle') properties.style = value;
    else if (name === 'outlineLvl') properties.level = levelOf(value);
    else if (name === 'numId') properties.list = value !== '0';
    else if (name === 'ilvl') properties.depth = Math.max(0, Math.min(8, Number(value) || 0));
  }

  #endProperties(): void {
    const {
      style: id,
      level: ownLevel,
      list: ownList,
      depth,
      joins,
    } = this.#properties ?? { style: '', depth: 0, joins: false };
    this.#properties = undefined;
    this.#joins = joins;
    const style = this.styles.get(id);
    const level = ownLevel ?? style?.level ?? 0;
    if (level > 0) this.#writer.paragraph({ level });
    else if (ownList ?? style?.list) this.#writer.paragraph({ depth });
  }

  #openInRun(name: string, tag: OpeningTag): void {
    if (name === 'rPr') this.#looksFrom = tag.from;
    else if (this.#looksFrom !== undefined) {
      if (name === 'vanish') this.#hidden = !/^(?:0|false|off)$/.test(this.#value(tag));
    } else if (name === 't') this.#text = tag;
    else if (this.#hidden) return;
    else if (name === 'tab') this.#writer.words(' ');
    else if (name === 'noBreakHyphen') this.#writer.words('-');
    else if (name === 'cr' || name === 'br') this.#writer.lineBreak();
  }

  #closeInRun(run: Run, name: string | null, tag: Tag): void {
    if (name === 'rPr' && this.#looksFrom !== undefined) {
      run.properties = this.xml.slice(this.#looksFrom, tag.to);
      run.contentFrom = tag.to;
      this.#looksFrom = undefined;
    } else if (name === 't' && this.#text) {
      if (!this.#text.empty && !this.#hidden) this.#readText({ opening: this.#text, closing: tag, run });
      this.#text = undefined;
    } else if (name === 'r') {
      if (tag.from > run.from) run.contentTo = tag.from;
      run.to = tag.to;
      this.#run = undefined;
    }
  }

  #readText(element: TextElement): void {
    const first = element.opening.to;
    const source = this.xml.slice(first, element.closing.from);
    // Word never writes a comment or the like within words, whose place could not be told then.
    if (source.includes('<')) this.#writer.words(withoutTags(source));
    else
      for (const { index, 0: part } of source.matchAll(/&[^;&]*;?|\||[^&|\s]+|\s+/g)) {
        const from = first + index;
        const words = part.startsWith('&') ? referred(part) : part;
        this.#writer.words(words, { from, to: from + part.length, element });
      }
  }
}

function withoutTags(source: string): string {
  const [first = '', ...others] = source.split('<');
  return [first, ...others.map((part) => part.slice(part.indexOf('>') + 1))].join(' ');
}
