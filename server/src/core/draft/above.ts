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

const NONE: readonly Over[] = [];

/** What the blocks of a draft stand under, while they are gone through in order. */
export class Above {
  #headings: readonly Over[] = NONE;
  #items: readonly Over[] = NONE;
  #leadIn: readonly Over[] = NONE;
  #over: readonly Over[] | undefined;

  /** What the block last entered stands under, nearest first; the same list as long as it is the same. */
  get over(): readonly Over[] {
    this.#over ??= [...this.#items.toReversed(), ...this.#leadIn, ...this.#headings.toReversed()];
    return this.#over;
  }

  /** Comes to a block: what ends where it begins is above no more. */
  enter({ kind, level }: Block): void {
    const headings = kind === 'heading' ? below(this.#headings, level) : this.#headings;
    const leadIn = kind === 'heading' || kind === 'paragraph' ? NONE : this.#leadIn;
    this.#set(headings, kind === 'item' ? below(this.#items, level) : NONE, leadIn);
  }

  /** Leaves a block: what comes next may stand under it. */
  leave(block: Block, sentences: readonly Sentence[]): void {
    const last = sentences.at(-1);
    const told = (some: readonly Sentence[]): Over[] => some.map((sentence) => ({ sentence, block }));
    if (block.kind === 'heading') this.#set([...this.#headings, ...told(sentences)], this.#items, this.#leadIn);
    else if (block.kind === 'item') this.#set(this.#headings, [...this.#items, ...told(sentences)], this.#leadIn);
    else if (block.kind === 'paragraph')
      this.#set(this.#headings, this.#items, last && opens(last, sentences) ? told([last]) : NONE);
  }

  #set(headings: readonly Over[], items: readonly Over[], leadIn: readonly Over[]): void {
    if (headings === this.#headings && items === this.#items && leadIn === this.#leadIn) return;
    this.#headings = headings;
    this.#items = items;
    this.#leadIn = leadIn;
    this.#over = undefined;
  }
}

/** Those of a lower level, which what stands at this one is under; the same list where that is all. */
function below(some: readonly Over[], level: number): readonly Over[] {
  return some.every(({ block }) => block.level < level) ? some : some.filter(({ block }) => block.level < level);
}

/** Whether what follows is announced: "We will do three things:". */
export const endsInColon = oncePerSentence(({ text }) => /:\s*$/.test(text));
const isOpener = oncePerSentence(({ text }) => OPENER.test(text));

function opens(last: Sentence, sentences: readonly Sentence[]): boolean {
  return endsInColon(last) || (sentences.length === 1 && isOpener(last));
}
