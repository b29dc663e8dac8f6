import type { DraftSummary, SentenceContext } from '../faults/context';
import { SentenceNotes } from '../language/once';
import type { Sentence } from '../language/sentence';

/** A context that notes what is looked at in it: what a rule found holds as long as that stays the same. */
class WatchedContext implements SentenceContext {
  readonly #context: SentenceContext;
  readonly #seen = new Set<keyof SentenceContext>();

  constructor(context: SentenceContext) {
    this.#context = context;
  }

  get previous(): Sentence | null {
    return this.#look('previous');
  }

  get next(): Sentence | null {
    return this.#look('next');
  }

  get leadIn(): Sentence | null {
    return this.#look('leadIn');
  }

  get heading(): Sentence | null {
    return this.#look('heading');
  }

  get fifth(): number {
    return this.#look('fifth');
  }

  get draft(): DraftSummary {
    return this.#look('draft');
  }

  /** Whether all that was looked at is the same in another context. */
  holdsIn(other: SentenceContext): boolean {
    for (const key of this.#seen) if (other[key] !== this.#context[key]) return false;
    return true;
  }

  #look<K extends keyof SentenceContext>(key: K): SentenceContext[K] {
    this.#seen.add(key);
    return this.#context[key];
  }
}

/** What rules last told of sentences, each with the context in which it holds. */
export class ToldInContext<T> {
  readonly #known = new SentenceNotes<Map<object, { readonly watched: WatchedContext; readonly told: T }>>();

  /** What a rule tells of a sentence in a context: read anew only where something that it looked at has changed. */
  ask(sentence: Sentence, rule: object, context: SentenceContext, read: (watched: SentenceContext) => T): T {
    const rules = this.#known.get(sentence) ?? new Map<object, { watched: WatchedContext; told: T }>();
    this.#known.set(sentence, rules);
    const known = rules.get(rule);
    if (known?.watched.holdsIn(context)) return known.told;
    const watched = new WatchedContext(context);
    const told = read(watched);
    rules.set(rule, { watched, told });
    return told;
  }
}
