import { type Apology, readApologies } from './apology';
import { type Clause, readClauses } from './clauses';
import { type Commitment, readCommitments } from './commitments';
import { type Regret, readRegrets } from './regret';
import { type SenseFound, sensesIn } from './senses';
import { type TimeExpression, timesIn } from './time';
import { isOfFigures, isOfLetters, readWords, type Word } from './words';

const QUOTED = /"[^"]*"/g;

/**
 * One sentence, read on demand. All offsets of words are relative to its own text, so that a reading holds wherever the sentence
 * moves to in the draft.
 */
export class Sentence {
  /** Folded; quoted words are blanked. */
  readonly text: string;
  /** What others have noted of it, each kind at its own place (see `Notes`). */
  readonly notes: unknown[] = [];
  #words: readonly Word[] | undefined;
  #clauses: readonly Clause[] | undefined;
  #apologies: readonly Apology[] | undefined;
  #regrets: readonly Regret[] | undefined;
  #commitments: readonly Commitment[] | undefined;
  #times: readonly TimeExpression[] | undefined;
  #senses: readonly SenseFound[] | undefined;
  #lowerText: string | undefined;
  #wording: string | undefined;
  #wordCount: number | undefined;
  #isQuestion: boolean | undefined;
  /** Where in the wording each word begins, and one more would. */
  #offsets: readonly number[] | undefined;

  /**
   * @param source the folded text of the sentence
   * @param kind what kind of block it stands in
   */
  constructor(
    readonly source: string,
    readonly kind: 'paragraph' | 'heading' | 'item' | 'row',
  ) {
    this.text = source.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  }

  get words(): readonly Word[] {
    this.#words ??= readWords(this.text);
    return this.#words;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= readClauses(this.words);
    return this.#clauses;
  }

  /** The apologies that it makes or announces. */
  get apologies(): readonly Apology[] {
    this.#apologies ??= readApologies(this.words, this.clauses);
    return this.#apologies;
  }

  /** The regret and sympathy that it offers. */
  get regrets(): readonly Regret[] {
    this.#regrets ??= readRegrets(this.words, this.clauses);
    return this.#regrets;
  }

  /** The concrete steps and remedies, done or to be done. */
  get commitments(): readonly Commitment[] {
    this.#commitments ??= readCommitments(this);
    return this.#commitments;
  }

  /** The words that tell when. */
  get times(): readonly TimeExpression[] {
    this.#times ??= timesIn(this.text);
    return this.#times;
  }

  /** What its words and phrases tell. */
  get senses(): readonly SenseFound[] {
    this.#senses ??= sensesIn(this.words);
    return this.#senses;
  }

  /** Its text in lower case. */
  get lowerText(): string {
    this.#lowerText ??= this.text.toLowerCase();
    return this.#lowerText;
  }

  /** All its words, in lower case, one blank between. */
  get wording(): string {
    this.#wording ??= this.words.map((word) => word.text).join(' ');
    return this.#wording;
  }

  /** How many of its words are words or numbers, and no marks. */
  get wordCount(): number {
    this.#wordCount ??= this.words.filter(({ text }) => isOfLetters(text) || isOfFigures(text)).length;
    return this.#wordCount;
  }

  get isQuestion(): boolean {
    this.#isQuestion ??= /\?["')\]]*$/.test(this.text);
    return this.#isQuestion;
  }

  /** The words from index `from` up to `to`, in lower case, one blank between. A `to` below 0 counts from the end. */
  phrase(from: number, to = this.words.length): string {
    const { length } = this.words;
    const first = Math.max(0, from);
    const end = to < 0 ? length + to : Math.min(to, length);
    if (first >= end) return '';
    if (first === 0 && end === length) return this.wording;
    this.#offsets ??= offsetsIn(this.words);
    return this.wording.slice(this.#offsets[first], (this.#offsets[end] as number) - 1);
  }

  /** The span of the words from index `from` up to `to`, relative to the sentence. */
  spanOf(from: number, to: number): { start: number; end: number } {
    const first = this.words[from];
    const last = this.words[Math.max(from, to - 1)];
    return { start: first?.start ?? 0, end: last?.end ?? this.text.length };
  }
}

/** Where each word begins, where one blank stands between them, and where one more would. */
function offsetsIn(words: readonly Word[]): number[] {
  const offsets = [0];
  let at = 0;
  for (const { text } of words) {
    at += text.length + 1;
    offsets.push(at);
  }
  return offsets;
}
