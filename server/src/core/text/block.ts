import type { Span } from '../report';

/** A stretch of a draft that is read as one: a paragraph, a heading, a list item, a table row. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row';
  /** The prose, folded, with everything that is not prose blanked; as long as the span. */
  readonly text: string;
  /** Heading level, or nesting depth of a list item; 0 otherwise. */
  readonly level: number;
  /** For a task list item: whether its box is ticked. */
  readonly checked?: boolean;
  /** For a table row: the cells in order, as spans of the draft; the first row of a table is its header. */
  readonly cells?: readonly Span[];
  readonly header?: boolean;
}

/** A code or a phrase in an ignore comment, as its words alone; the span is that of the words with their marks. */
export interface IgnorePart extends Span {
  readonly words: string;
}

/** An ignore comment: `<!-- amends-ignore … -->` for the next block, `<!-- amends-ignore-file … -->` for all. */
export interface Ignore extends Span {
  readonly scope: 'block' | 'file';
  /** The codes named; none means every code. */
  readonly codes: readonly IgnorePart[];
  /** The words that a finding has to be about; none means any words. */
  readonly phrases: readonly IgnorePart[];
}

export interface Layout {
  readonly blocks: readonly Block[];
  readonly ignores: readonly Ignore[];
}
