import { readWords, type Word } from '../language/words';
import { fold } from '../text/fold';

/** The most words that a `*` stands for. */
const GAP = 4;
/** The most words that a pattern may have, and the most gaps. */
const MOST = 40;
const MOST_GAPS = 10;
const TOKEN = /[()|*?]|[^\s()|*?]+/g;

/**
 * Words with alternatives and gaps, such as `reach* `: `we (deeply|sincerely)? regret * inconvenience`. As an automaton without silent
 * steps: each place is a word of the pattern, or any word, and is followed by others.
 */
export interface Pattern {
  /** The word at each place, in lower case; null is any word. */
  readonly words: readonly (string | null)[];
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
  readonly follow: readonly (readonly number[])[];
}

/** What is wrong with a pattern, and where. */
export interface PatternProblem {
  readonly message: string;
  readonly at: number;
  readonly length: number;
}

/** A part of a pattern: with which places it can begin and end, and whether it can be left out. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly skips: boolean;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

class Mistake extends Error {
  constructor(
    message: string,
    readonly token: Token,
  ) {
    super(message);
  }
}

/**
 * Reads a pattern. Words match as they are written, or by their base form; `(a|b c)` is one or the other, `?` makes what stands before
 * it optional, and `*` is a gap of up to four words.
 */
export function readPattern(source: string): Pattern | PatternProblem {
  try {
    return new Reader(source).read();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { message: error.message, at: error.token.at, length: Math.max(1, error.token.text.length) };
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #words: (string | null)[] = [];
  readonly #follow: number[][] = [];
  #next = 0;

  constructor(source: string) {
    this.#tokens = [...fold(source).matchAll(TOKEN)].map(({ 0: text, index }) => ({ text, at: index }));
  }

  read(): Pattern {
    const whole = this.#sequence();
    const left = this.#tokens[this.#next];
    if (left) throw new Mistake(`Nothing opens this "${left.text}".`, left);
    if (whole.skips)
      throw new Mistake('Write at least one word that has to be there.', this.#tokens[0] ?? { text: '', at: 0 });
    const edges = [...whole.first, ...whole.last];
    if (edges.some((place) => this.#words[place] === null))
      throw new Mistake(
        'A gap needs words on both sides.',
        this.#tokens.find(({ text }) => text === '*') ?? { text: '', at: 0 },
      );
    return { words: this.#words, first: whole.first, last: new Set(whole.last), follow: this.#follow };
  }

  #sequence(): Part {
    let whole: Part = { first: [], last: [], skips: true };
    for (let token = this.#tokens[this.#next]; token && !/^[)|]$/.test(token.text); token = this.#tokens[this.#next])
      whole = this.#joined(whole, this.#optional(this.#element(token)));
    return whole;
  }

  #element(token: Token): Part {
    this.#next++;
    if (token.text === '(') return this.#alternatives(token);
    if (token.text === '*') return this.#gap(token);
    if (token.text === '?') throw new Mistake('Write "?" behind a word or a group.', token);
    const words = readWords(token.text);
    if (words.some(({ text }) => !/^[\p{L}\p{M}\d'-]/u.test(text)))
      throw new Mistake('Write words here, without marks. A phrase is no regular expression.', token);
    return words.map(({ text }) => this.#place(text, token)).reduce((whole, part) => this.#joined(whole, part));
  }

  #alternatives(open: Token): Part {
    const parts: Part[] = [];
    for (;;) {
      parts.push(this.#sequence());
      const token = this.#tokens[this.#next++];
      if (!token) throw new Mistake('Nothing closes this "(".', open);
      if (parts.at(-1)?.skips && parts.at(-1)?.first.length === 0)
        throw new Mistake('Write words between these.', token);
      if (token.text === ')') break;
    }
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      skips: parts.some(({ skips }) => skips),
    };
  }

  #gap(token: Token): Part {
    if (this.#words.filter((each) => each === null).length >= GAP * MOST_GAPS)
      throw new Mistake(`Write at most ${MOST_GAPS} gaps.`, token);
    const any = Array.from({ length: GAP }, (): Part => ({ ...this.#place(null), skips: true }));
    return any.reduce((whole, part) => this.#joined(whole, part));
  }

  #optional(part: Part): Part {
    if (this.#tokens[this.#next]?.text !== '?') return part;
    this.#next++;
    return { ...part, skips: true };
  }

  #place(word: string | null, token?: Token): Part {
    if (token && this.#words.filter((each) => each !== null).length >= MOST)
      throw new Mistake(`Write at most ${MOST} words.`, token);
    this.#words.push(word);
    this.#follow.push([]);
    const place = this.#words.length - 1;
    return { first: [place], last: [place], skips: false };
  }

  #joined(before: Part, after: Part): Part {
    for (const place of before.last) this.#follow[place]?.push(...after.first);
    return {
      first: before.skips ? [...before.first, ...after.first] : before.first,
      last: after.skips ? [...before.last, ...after.last] : after.last,
      skips: before.skips && after.skips,
    };
  }
}

/** How much there is to do for each word of a text, at most. */
export function effortOf({ first, follow }: Pattern): number {
  return first.length + follow.reduce((sum, places) => sum + places.length, 0);
}

/** The words from index `from` up to `to`. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a pattern stands among words: the first and then the longest wherever several fit, none inside another. All ways to read it are
 * followed side by side, one at each place of the pattern, so the time grows with the words alone.
 */
export function matches(pattern: Pattern, words: readonly Word[]): Match[] {
  const found: Match[] = [];
  let best: Match | undefined;
  // By place, from where the first reading began that expects its word next.
  let open = new Map<number, number>();
  const settle = (): void => {
    const settled = best;
    if (!settled || [...open.values()].some((from) => from <= settled.from)) return;
    found.push(settled);
    open = new Map([...open].filter(([, from]) => from >= settled.to));
    best = undefined;
  };
  for (const [i, word] of words.entries()) {
    settle();
    for (const place of pattern.first) if (!open.has(place) && i >= (best?.to ?? 0)) open.set(place, i);
    const next = new Map<number, number>();
    for (const [place, from] of open) {
      const text = pattern.words[place];
      if (text !== null && text !== word.text && text !== word.lemma) continue;
      if (pattern.last.has(place) && (!best || from <= best.from)) best = { from, to: i + 1 };
      for (const each of pattern.follow[place] ?? []) next.set(each, Math.min(from, next.get(each) ?? from));
    }
    open = next;
  }
  open = new Map();
  settle();
  return found;
}
