import type { SentenceContext } from '../faults/context';
import type { Sentence } from '../language/sentence';
import type { MoveName } from '../report';

/** One thing that a repair message should do: how it is seen in a sentence, and what the checklist says of it. */
export interface Move {
  readonly name: MoveName;
  /** The listener's question that it answers. */
  readonly question: string;
  /** What to do next where it is missing. */
  readonly advice: string;
  /** What *Insert* puts into the draft, with `{placeholders}`. */
  readonly insertion: string;
  /** Whether the sentence makes this move. A faulty sentence still makes it. */
  makes(sentence: Sentence, context: SentenceContext): boolean;
  /** Whether the sentence names the move itself, as templates do: then it makes it, whatever else its words add up to. */
  names?(sentence: Sentence): boolean;
  readonly examples: { readonly made: readonly string[]; readonly not: readonly string[] };
}
