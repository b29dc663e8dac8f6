import type { DraftSummary } from '../faults/context';
import { BlockCache } from './reading';
import type { StretchAt } from './stretches';

/** What is kept of a draft from one reading to the next. */
export class DraftMemory {
  #summary: DraftSummary | undefined;
  /** The stretches in which it was last read. */
  stretches: readonly StretchAt[] = [];

  constructor(readonly blocks = new BlockCache()) {}

  /** The summary as it was handed in before, where nothing of it has changed: what was judged by it still holds. */
  unchanged(summary: DraftSummary): DraftSummary {
    if (JSON.stringify(summary) !== JSON.stringify(this.#summary)) this.#summary = summary;
    return this.#summary ?? summary;
  }

  /** A memory that begins with all that this one keeps, and goes its own way: to read a draft that differs in few places. */
  fork(): DraftMemory {
    const fork = new DraftMemory(this.blocks.fork());
    fork.#summary = this.#summary;
    fork.stretches = this.stretches;
    return fork;
  }
}
