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

const KINDS = ['paragraph', 'heading', 'item', 'row'] as const satisfies readonly Block['kind'][];

/** Readings by the text of a block, for each kind of block. */
type Readings = Readonly<Record<Block['kind'], Map<string, BlockReading>>>;

function byKind(): Readings {
  return { paragraph: new Map(), heading: new Map(), item: new Map(), row: new Map() };
}

/** Readings by block text, so that a keystroke reads one block anew. Keeps what the last draft used. */
export class BlockCache {
  #kept = byKind();
  #next = byKind();
  #sentences = new Map<string, Sentence>();

  read(block: Block): BlockReading {
    const next = this.#next[block.kind];
    const known = next.get(block.text);
    if (known) return known;
    const reading = this.#kept[block.kind].get(block.text) ?? this.#readBlock(block);
    next.set(block.text, reading);
    return reading;
  }

  /** Cuts a block into sentences. What stands twice in a draft is read once. */
  #readBlock(block: Block): BlockReading {
    return {
      sentences: splitSentences(block.text).map(({ start, end }) => {
        const text = block.text.slice(start, end);
        const key = `${block.kind}\n${text}`;
        const sentence = this.#sentences.get(key) ?? new Sentence(text, block.kind);
        this.#sentences.set(key, sentence);
        return { sentence, start, end };
      }),
    };
  }

  /** A cache that begins with all that this one keeps, and goes its own way: to read a draft that differs in few places. */
  fork(): BlockCache {
    const fork = new BlockCache();
    fork.#kept = this.#kept;
    return fork;
  }

  /** Drops the readings of blocks that the draft no longer has; their sentences stay for the block that takes their place. */
  settle(): void {
    this.#sentences = new Map();
    for (const kind of KINDS)
      for (const [text, { sentences }] of this.#kept[kind])
        if (!this.#next[kind].has(text))
          for (const { sentence } of sentences) this.#sentences.set(`${kind}\n${sentence.source}`, sentence);
    this.#kept = this.#next;
    this.#next = byKind();
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
