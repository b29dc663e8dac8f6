import type { DraftSummary, SentenceContext } from '../faults/context';
import { SentenceNotes } from '../language/once';
import type { Sentence } from '../language/sentence';
import { guarded, type OnDefect } from './defects';

/** The parts of a context; each has its bit in what was seen. */
const PARTS = ['previous', 'next', 'leadIn', 'heading', 'fifth', 'draft'] as const satisfies (keyof SentenceContext)[];

/** A context that notes what is looked at in it: what a rule found holds as long as that stays the same. */
export class WatchedContext implements SentenceContext {
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

/** A set of rules of one kind: what they are called, what each tells of a sentence, and what most tell of most sentences. */
interface Rules<R, T> {
  readonly all: readonly R[];
  nameOf(rule: R): string;
  read(rule: R, sentence: Sentence, context: SentenceContext): T;
  readonly nothing: T;
}

/** What a set of rules last told of sentences, each with the context in which it holds. */
export class ToldInContext<R, T> {
  readonly #known = new SentenceNotes<Answer<T>[]>();
  readonly #nothing: Answer<T>;

  constructor(private readonly rules: Rules<R, T>) {
    this.#nothing = { told: rules.nothing, context: NOWHERE, seen: 0 };
  }

  /**
   * What the rule at an index tells of a sentence in a context: read anew only where something that it looked at has changed. A rule that throws
   * tells nothing this time.
   */
  ask(index: number, sentence: Sentence, watched: WatchedContext, onDefect: OnDefect): T {
    const { all, nothing } = this.rules;
    const rule = all[index] as R;
    const known = this.#known.get(sentence)?.[index];
    if (known && holdsIn(known, watched.context)) return known.told;
    watched.seen = 0;
    const read = (): T => {
      const told = this.rules.read(rule, sentence, watched);
      this.#keep(index, sentence, watched, told);
      return told;
    };
    return guarded(this.rules.nameOf(rule), onDefect, read, nothing);
  }

  #keep(index: number, sentence: Sentence, { context, seen }: WatchedContext, told: T): void {
    const answers = this.#known.get(sentence) ?? [];
    answers[index] = seen === 0 && told === this.rules.nothing ? this.#nothing : { told, context, seen };
    this.#known.set(sentence, answers);
  }
}

/** The context of an answer that holds everywhere. */
const NOWHERE = {} as SentenceContext;
