import type { Sentence } from '../language/sentence';
import type { ToldAct } from '../language/told-act';
import type { Calendar } from '../plan/due';

/** What a rule may know beyond its sentence. */
export interface SentenceContext {
  /** The sentences next door, across a paragraph break too; null at the ends of the draft. */
  readonly previous: Sentence | null;
  readonly next: Sentence | null;
  /** The sentence that leads into the list in which this item stands, and the heading above. */
  readonly leadIn: Sentence | null;
  readonly heading: Sentence | null;
  /** In which fifth of the draft's sentences it stands: 0 to 4. */
  readonly fifth: number;
  readonly draft: DraftSummary;
}

/** What the draft as a whole tells a rule. */
export interface DraftSummary {
  /** How the speaker refers to themselves: the more frequent of the two. */
  readonly speaker: 'I' | 'we';
  /** Whether apologize is spelt with an s. */
  readonly british: boolean;
  /** The speaker's own wrong, where a sentence tells it plainly; null where none surely does. */
  readonly act: ToldAct | null;
  readonly genre: string;
  /** The day from which dates count, and the order of day and month. */
  readonly calendar: Calendar;
  readonly format: 'markdown' | 'plaintext';
}

/** The two sentences next door, where they are. */
export function nextDoor(context: SentenceContext): Sentence[] {
  return [context.previous, context.next].filter((sentence) => sentence !== null);
}
