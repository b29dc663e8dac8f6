import type { DraftSummary, SentenceContext } from '../faults/context';
import { Sentence } from '../language/sentence';
import type { Block, Layout } from '../text/block';
import { splitSentences } from '../text/sentences';
import { Above, endsInColon, type Over } from './above';

/** A sentence where it stands in the draft. */
export interface Placed {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly leadIn: Sentence | null;
  readonly heading: Sentence | null;
  /** What it stands under, nearest first: the list items around it, the lead-in of the list, the headings. */
  readonly over: readonly Over[];
}

/** What was read of a block's text: it holds wherever the block stands. */
interface BlockReading {
  readonly sentences: readonly { readonly sentence: Sentence; readonly start: number; readonly end: number }[];
}

type Kind = Block['kind'];

const KINDS = ['paragraph', 'heading', 'item', 'row'] as const satisfies readonly Kind[];

/** Something by a text, for each kind of block. */
type ByText<T> = Readonly<Record<Kind, Map<string, T>>>;

function byText<T>(): ByText<T> {
  return { paragraph: new Map(), heading: new Map(), item: new Map(), row: new Map() };
}

/**
 * Readings by block text, so that a keystroke reads one block anew, and of that only the sentence that it changed. Keeps what the last
 * draft used.
 */
export class BlockCache {
  #kept = byText<BlockReading>();
  #next = byText<BlockReading>();
  /** The sentences of the blocks that are kept and of those that were dropped last, and at which turn a block was last cut into them. */
  readonly #sentences = byText<{ readonly sentence: Sentence; readonly turn: number }>();
  #dropped: readonly BlockReading[] = [];
  #fresh: Sentence[] = [];
  #turn = 0;

  /** @param origin a cache whose readings and sentences are known from the start */
  constructor(private readonly origin?: BlockCache) {
    if (origin) this.#kept = origin.#kept;
  }

  /** The sentences that were not there at the last turn. */
  get fresh(): readonly Sentence[] {
    return this.#fresh;
  }

  read(block: Block): BlockReading {
    const next = this.#next[block.kind];
    const known = next.get(block.text);
    if (known) return known;
    const reading = this.#kept[block.kind].get(block.text) ?? this.#readBlock(block);
    next.set(block.text, reading);
    return reading;
  }

  /** Cuts a block into sentences: those of the block whose place it takes, where they are the same, and such as stand elsewhere in the draft. */
  #readBlock({ kind, text }: Block): BlockReading {
    return {
      sentences: splitSentences(text).map(({ start, end }) => {
        const words = text.slice(start, end);
        const sentence = this.#known(kind, words) ?? this.#freshOf(words, kind);
        this.#sentences[kind].set(words, { sentence, turn: this.#turn });
        return { sentence, start, end };
      }),
    };
  }

  #freshOf(words: string, kind: Kind): Sentence {
    const sentence = new Sentence(words, kind);
    this.#fresh.push(sentence);
    return sentence;
  }

  #known(kind: Kind, words: string): Sentence | undefined {
    return this.#sentences[kind].get(words)?.sentence ?? (this.origin ? this.origin.#known(kind, words) : undefined);
  }

  /** A cache that begins with all that this one keeps, and goes its own way: to read a draft that differs in few places. */
  fork(): BlockCache {
    return new BlockCache(this);
  }

  /** Drops the readings of blocks that the draft no longer has. Their sentences stay for one turn more, for a block that takes their place. */
  settle(): void {
    const dropped: BlockReading[] = [];
    for (const kind of KINDS)
      for (const [text, reading] of this.#kept[kind]) if (!this.#next[kind].has(text)) dropped.push(reading);
    for (const { sentences } of this.#dropped)
      for (const { sentence } of sentences) {
        const known = this.#sentences[sentence.kind];
        if ((known.get(sentence.source)?.turn ?? 0) < this.#turn - 1) known.delete(sentence.source);
      }
    this.#dropped = dropped;
    this.#fresh = [];
    this.#kept = this.#next;
    this.#next = byText();
    this.#turn++;
  }
}

/** Places the sentences of a layout in reading order. Headings and table rows give context and plan, not sentences. */
export function placeSentences(layout: Layout, cache: BlockCache): Placed[] {
  const placed: Placed[] = [];
  const above = new Above();
  let heading: Sentence | null = null;
  let leadIn: Sentence | null = null;
  for (const block of layout.blocks) {
    const { sentences } = cache.read(block);
    above.enter(block);
    if (block.kind === 'heading') {
      heading = sentences[0]?.sentence ?? null;
      leadIn = null;
    } else if (block.kind !== 'row') {
      if (block.kind === 'paragraph') leadIn = null;
      const { over } = above;
      for (const { sentence, start, end } of sentences)
        placed.push({
          sentence,
          start: block.start + start,
          end: block.start + end,
          block,
          heading,
          leadIn: block.kind === 'item' ? leadIn : null,
          over,
        });
      const last = sentences.at(-1)?.sentence;
      if (block.kind === 'paragraph' && last && endsInColon(last)) leadIn = last;
    }
    above.leave(
      block,
      sentences.map(({ sentence }) => sentence),
    );
  }
  return placed;
}

/**
 * What a rule may see around the sentence at `index`.
 * @param fifth in which fifth of the draft it stands, where `placed` is a part of one
 */
export function contextOf(
  placed: readonly Placed[],
  index: number,
  draft: DraftSummary,
  fifth: number = fifthOf(index, placed),
): SentenceContext {
  const here = placed[index];
  return {
    previous: placed[index - 1]?.sentence ?? null,
    next: placed[index + 1]?.sentence ?? null,
    leadIn: here?.leadIn ?? null,
    heading: here?.heading ?? null,
    fifth,
    draft,
  };
}

/** In which fifth of its sentences the one at `index` stands: 0 to 4. */
export function fifthOf(index: number, { length }: readonly Placed[]): number {
  return Math.floor((5 * index) / length);
}
