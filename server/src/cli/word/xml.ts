import { parser as saxParser } from 'sax';
import { damaged, WordError } from './package';

/** A tag as it stands in the source: from its `<` to behind its `>`. */
export interface Tag {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface OpeningTag extends Tag {
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether it closes itself; then {@link Handlers.close} is told of it too, with the same place. */
  readonly empty: boolean;
}

export interface Handlers {
  open(tag: OpeningTag): void;
  close?(tag: Tag): void;
}

/**
 * Tells the tags of an XML document in their order, with their places. No entity is expanded but the five of XML itself: a document
 * that declares any is refused, as Word writes none. Throws {@link WordError} where it is no well-formed XML.
 */
export function scan(xml: string, { open, close }: Handlers): void {
  const parser = saxParser(true, { strictEntities: true });
  parser.onerror = () => {
    throw damaged();
  };
  parser.ondoctype = () => {
    throw new WordError('there are declarations in it that Word never writes, so it is not read. Save it anew in Word');
  };
  parser.onopentag = ({ name, attributes, isSelfClosing }) => {
    open({ name, attributes, empty: isSelfClosing, from: parser.startTagPosition - 1, to: parser.position });
  };
  parser.onclosetag = (name) => close?.({ name, from: parser.startTagPosition - 1, to: parser.position });
  parser.write(xml).close();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reference such as `&amp;` or `&#8217;` stands for, in a document that {@link scan} has read. */
export function referred(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name] ?? '';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** The text with more put in before the end of its outermost element. */
export function appended(xml: string, more: string): string {
  let end: Tag | undefined;
  let empty: OpeningTag | undefined;
  scan(xml, {
    open: (tag) => {
      empty ??= tag;
    },
    close: (tag) => {
      end = tag;
    },
  });
  if (!end || !empty) throw damaged();
  if (end.from > empty.from) return xml.slice(0, end.from) + more + xml.slice(end.from);
  return `${xml.slice(0, empty.to - 2)}>${more}</${empty.name}>${xml.slice(empty.to)}`;
}
