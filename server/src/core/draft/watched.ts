import type { DraftSummary, SentenceContext } from '../faults/context';
import { SentenceNotes } from '../language/once';
import type { Sentence } from '../language/sentence';

/** The parts of a context; each has its bit in what was seen. */
const PARTS = ['previous', 'next', 'leadIn', 'heading', 'fifth', 'draft'] as const satisfies (keyof SentenceContext)[];

/** A context that notes what is looked at in it: what a rule found holds as long as that stays the same. */
class WatchedContext implements SentenceContext {
  /** A bit for each part that has been looked at. */
  seen = 0;

  constructor(readonly context: SentenceContext) {}

  get previous(): Sentence | null {
    return this.#look(0, this.context.previous);
  }

  get next(): Sentence | null {
    return this.#look(1, this.context.next);
  }

  get leadIn(): Sentence | null {
    return this.#look(2, this.context.leadIn);
  }

  get heading(): Sentence | null {
    return this.#look(3, this.context.heading);
  }

  get fifth(): number {
    return this.#look(4, this.context.fifth);
  }

  get draft(): DraftSummary {
    return this.#look(5, this.context.draft);
  }

  #look<T>(part: number, value: T): T {
    this.seen |= 1 << part;
    return value;
  }
}

/** What a rule told, in which context, and what of it the rule has looked at. */
interface Answer<T> {
  readonly told: T;
  readonly context: SentenceContext;
  readonly seen: number;
}

/** Whether all that a rule has looked at is the same in another context. */
function holdsIn({ context, seen }: Answer<unknown>, other: SentenceContext): boolean {
  for (let part = 0; seen >> part !== 0; part++) {
    const name = PARTS[part];
    if (name && (seen >> part) & 1 && context[name] !== other[name]) return false;
  }
  return true;
}

/** What a set of rules last told of sentences, each rule by its index, with the context in which it holds. */
export class ToldInContext<T> {
  readonly #known = new SentenceNotes<Answer<T>[]>();

  /** What a rule tells of a sentence in a context: read anew only where something that it looked at has changed. */
  ask(sentence: Sentence, rule: number, context: SentenceContext, read: (watched: SentenceContext) => T): T {
    const answers = this.#known.get(sentence) ?? [];
    const known = answers[rule];
    if (known && holdsIn(known, context)) return known.told;
    const watched = new WatchedContext(context);
    const told = read(watched);
    answers[rule] = { told, context, seen: watched.seen };
    this.#known.set(sentence, answers);
    return told;
  }
}
