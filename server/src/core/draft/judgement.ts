import type { SentenceContext } from '../faults/context';
import type { Fault, Hit } from '../faults/fault';
import { FAULTS } from '../faults/registry';
import type { Sentence } from '../language/sentence';
import { MOVES } from '../moves/registry';
import { type Certainty, type CueOfDraft, certaintyOf, type Sums, sumOf } from '../reader/reader';
import type { MoveName, Span } from '../report';

/** A part of a sentence, relative to it, summed up as a sentence of its own. */
export interface JudgedPart extends Span {
  readonly sums: Sums;
}

/** What the rules found in one sentence in its context, and what the reader makes of it all. */
export class Judgement {
  /** What was read of it, each kind at its own place (see `Notes`). */
  readonly notes: unknown[] = [];
  #moves: ReadonlySet<MoveName> | undefined;
  #faults: ReadonlyMap<Fault, Certainty> | undefined;
  #doubt: number | undefined;
  #neutral: number | undefined;
  #parts: readonly JudgedPart[] | undefined;
  readonly #readParts: () => readonly JudgedPart[];

  /**
   * @param rules each rule that found its frame, as the name of a cue: `fault` or `move`, and its own name
   * @param readParts reads the parts of a compound sentence in which a rule found its frame, once somebody asks
   */
  constructor(
    readonly sentence: Sentence,
    readonly context: SentenceContext,
    readonly hits: ReadonlyMap<Fault, readonly Hit[]>,
    readonly rules: readonly CueOfDraft[],
    readonly sums: Sums,
    readParts: () => readonly JudgedPart[],
  ) {
    this.#readParts = readParts;
  }

  /** The reader's sum for prose in which no repair goes on. */
  get neutral(): number {
    this.#neutral ??= sumOf(this.sums, 'neutral');
    return this.#neutral;
  }

  /** The moves that the sentence makes; around a placeholder only frames count, and the words that *Insert* wrote. */
  get moves(): ReadonlySet<MoveName> {
    this.#moves ??= this.#readMoves();
    return this.#moves;
  }

  /**
   * The faults that the sentence carries, and how surely. Where a placeholder stands for words to come, only frames count: the sum of
   * the words around it tells nothing yet.
   * @param doubt how much more the sums have to show than usual
   */
  faults(doubt: number): ReadonlyMap<Fault, Certainty> {
    if (this.#faults === undefined || this.#doubt !== doubt) this.#faults = this.#readFaults(doubt);
    this.#doubt = doubt;
    return this.#faults;
  }

  #readMoves(): ReadonlySet<MoveName> {
    const { sentence, rules, sums } = this;
    const unfilled = sentence.text.includes('{');
    const made = MOVES.filter(({ name, insertion, names }) => {
      if (names?.(sentence)) return true;
      if (!unfilled) return certaintyOf(sums, name) !== null;
      const found = rules.some(([kind, rule]) => kind === 'move' && rule === name);
      return found || insertion.includes(sentence.source.trim());
    });
    return made.length === 0 ? NO_MOVES : new Set(made.map(({ name }) => name));
  }

  #readFaults(doubt: number): ReadonlyMap<Fault, Certainty> {
    const unfilled = this.sentence.text.includes('{');
    const faults = new Map<Fault, Certainty>();
    for (const fault of FAULTS) {
      if (unfilled && !this.hits.has(fault)) continue;
      const certainty = this.#certaintyWithParts(fault, doubt);
      if (certainty !== null) faults.set(fault, certainty);
    }
    return faults.size === 0 ? NO_FAULTS : faults;
  }

  /** How surely the whole sentence carries a fault, or a part of it in which the fault's rule found a frame. */
  #certaintyWithParts(fault: Fault, doubt: number): Certainty | null {
    const whole = certaintyOf(this.sums, fault.code, doubt);
    const found = this.hits.get(fault);
    if (whole === 'sure' || !found) return whole;
    this.#parts ??= this.#readParts();
    const around = this.#parts.filter((part) => found.some(({ span }) => isWithin(span, part)));
    return strongest([whole, ...around.map((part) => certaintyOf(part.sums, fault.code, doubt))]);
  }
}

const NO_MOVES: ReadonlySet<MoveName> = new Set();
const NO_FAULTS: ReadonlyMap<Fault, Certainty> = new Map();

/** Whether a span lies in a part. */
export function isWithin(span: Span, part: Span): boolean {
  return span.start >= part.start && span.end <= part.end;
}

const ORDER: readonly (Certainty | null)[] = ['sure', 'likely', 'contested'];

function strongest(certainties: readonly (Certainty | null)[]): Certainty | null {
  return ORDER.find((each) => certainties.includes(each)) ?? null;
}
