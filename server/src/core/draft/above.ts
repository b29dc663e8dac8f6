import { oncePerSentence } from '../language/once';
import type { Sentence } from '../language/sentence';
import type { Block } from '../text/block';

/** A sentence that others stand under. */
export interface Over {
  readonly sentence: Sentence;
  readonly block: Block;
}

/** A line that opens a list without a colon: short, and no sentence. */
const OPENER = /^[^.!?]{2,60}$/;

/** What the blocks of a draft stand under, while they are gone through in order. */
export class Above {
  #headings: Over[] = [];
  #items: Over[] = [];
  #leadIn: Over[] = [];

  /** What the block last entered stands under, nearest first. */
  get over(): Over[] {
    return [...this.#items.toReversed(), ...this.#leadIn, ...this.#headings.toReversed()];
  }

  /** Comes to a block: what ends where it begins is above no more. */
  enter(block: Block): void {
    if (block.kind === 'heading') this.#headings = this.#headings.filter((each) => each.block.level < block.level);
    if (block.kind === 'heading' || block.kind === 'paragraph') this.#leadIn = [];
    this.#items = this.#items.filter((each) => each.block.level < block.level && block.kind === 'item');
  }

  /** Leaves a block: what comes next may stand under it. */
  leave(block: Block, sentences: readonly Sentence[]): void {
    const last = sentences.at(-1);
    if (block.kind === 'heading') this.#headings.push(...sentences.map((sentence) => ({ sentence, block })));
    else if (block.kind === 'item') this.#items.push(...sentences.map((sentence) => ({ sentence, block })));
    else if (block.kind === 'paragraph')
      this.#leadIn = last && opens(last, sentences) ? [{ sentence: last, block }] : [];
  }
}

/** Whether what follows is announced: "We will do three things:". */
export const endsInColon = oncePerSentence(({ text }) => /:\s*$/.test(text));
const isOpener = oncePerSentence(({ text }) => OPENER.test(text));

function opens(last: Sentence, sentences: readonly Sentence[]): boolean {
  return endsInColon(last) || (sentences.length === 1 && isOpener(last));
}
