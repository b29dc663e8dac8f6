import type { Clause } from '../language/clauses';
import { meaningsOf } from '../language/lexicon';
import type { SenseFound } from '../language/senses';
import type { Sentence } from '../language/sentence';
import { isOfFigures, type Word } from '../language/words';
import type { CueName } from './data';

/**
 * Takes one thing that a sentence shows: the words that show it (indices, half-open; none where the whole sentence does), and its
 * name, from the kind on, such as `sense`, `small` or `frame`, `thing`, `passive`, `past`. No part of a name holds a blank. The parts
 * come one by one, since a list for each of the hundreds would cost more than looking them up.
 */
export type Show = (start: number, end: number, ...name: CueName) => void;

const DAYS: ReadonlySet<string> = new Set([
  ...[
    'january',
    'february',
    'march',
    'april',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ...['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].flatMap((day) => [`${day}day`, `${day}days`]),
]);
/** Who is spoken of, by the pronoun. */
const PERSONS: ReadonlyMap<string, 'i' | 'we' | 'you'> = new Map([
  ...(['i', 'me', 'my', 'mine', 'myself'] as const).map((word) => [word, 'i'] as const),
  ...(['we', 'us', 'our', 'ours'] as const).map((word) => [word, 'we'] as const),
  ...(['you', 'your', 'yours'] as const).map((word) => [word, 'you'] as const),
]);
/** Upper bounds, in words, of the classes of sentence length. */
const LENGTHS = [4, 9, 16, 25] as const;

/** Shows what a sentence tells by itself: its words, their senses, and its clauses as frames. A cue may be shown more than once. */
export function showCues(sentence: Sentence, show: Show): void {
  const { senses, clauses, words } = sentence;
  const forms = words.map(formOf);
  showWords(words, forms, show);
  for (const { sense, start, end } of senses) show(start, end, 'sense', sense);
  for (const clause of clauses) showFrames(clause, show);
  for (const found of senses) showSenseInFrame(found, clauses, show);
  showReadings(sentence, show);
  showWhole(sentence, forms, show);
}

/** The kinds of cue that tell something of the sentence next door. */
const NEXT_DOOR: readonly string[] = ['sense', 'apology', 'regret', 'time', 'commitment', 'whole'];

/** Whether a cue of a neighbour, by its name, tells something about the sentence itself. */
export function tellsNextDoor([kind = '']: readonly string[]): boolean {
  return NEXT_DOOR.includes(kind);
}

function showWords(words: readonly Word[], forms: readonly string[], show: Show): void {
  for (const [i, form] of forms.entries()) {
    show(i, i + 1, 'word', form);
    const next = forms[i + 1];
    if (next !== undefined) show(i, i + 2, 'pair', form, next);
    for (const meaning of meaningsOf(words[i]?.lemma ?? '')) show(i, i + 1, 'class', meaning);
  }
}

/** A word as a cue: names, numbers and days by their kind, the others by their base form. */
function formOf(word: Word, index: number): string {
  if (isOfFigures(word.text)) return '#';
  if (DAYS.has(word.text)) return '@day';
  if (word.capital && index > 0 && word.text !== 'i' && meaningsOf(word.lemma).size === 0) return '@name';
  return word.lemma;
}

/** Who does what, in which voice, when and how surely; by classes of meaning, and by the verb itself. */
function showFrames(
  { doer, tense, voice, modality, negated, verb, introducer, start, limit }: Clause,
  show: Show,
): void {
  const { kind, head } = doer;
  const polarity = negated ? 'not' : 'is';
  show(start, limit, 'frame', kind, voice, tense);
  show(start, limit, 'verb', kind, polarity, verb);
  show(start, limit, 'told-verb', voice, tense, polarity, verb);
  show(start, limit, 'mood', kind, polarity, modality, tense);
  show(start, limit, 'opened', introducer, kind, tense);
  show(start, limit, 'doer', head);
  for (const meaning of meaningsOf(verb)) {
    show(start, limit, 'act', kind, voice, tense, polarity, meaning);
    show(start, limit, 'mood-act', polarity, modality, tense, meaning);
  }
  for (const meaning of meaningsOf(head)) show(start, limit, 'doer-class', meaning, voice, tense);
}

/** A sense with who is spoken of, when, and how surely: small harm told of the past differs from a small step promised. */
function showSenseInFrame({ sense, start, end }: SenseFound, clauses: readonly Clause[], show: Show): void {
  const clause = clauses.find((each) => start >= Math.min(each.start, each.doer.start) && start < each.limit);
  if (!clause) return;
  show(start, end, 'in', clause.doer.kind, clause.tense, sense);
  if (clause.negated) show(start, end, 'in-not', sense);
  if (clause.modality !== 'none') show(start, end, 'in-mood', clause.modality, sense);
}

/** Shows what was read in the sentence: apologies, regret, commitments and times. */
function showReadings(sentence: Sentence, show: Show): void {
  for (const { manner, object, start, end } of sentence.apologies) {
    show(start, end, 'apology', manner);
    show(start, end, 'apology', 'object', object?.kind ?? 'none');
  }
  for (const { kind, start, end } of sentence.regrets) show(start, end, 'regret', kind);
  for (const { kind, done, owned, clause } of sentence.commitments)
    show(clause.start, clause.end, 'commitment', kind, done ? 'done' : 'open', owned ? 'owned' : 'loose');
  const { times } = sentence;
  for (const { kind } of times) show(0, 0, 'time', kind);
  if (times.length === 0) show(0, 0, 'time', 'none');
}

function showWhole({ words, kind, isQuestion }: Sentence, forms: readonly string[], show: Show): void {
  const whole = (kind: string, what: string): void => show(0, 0, kind, what);
  whole('length', String(LENGTHS.find((bound) => words.length <= bound) ?? 'long'));
  whole('first', words[0]?.lemma ?? '');
  if (kind === 'item') whole('whole', 'item');
  if (isQuestion) whole('whole', 'question');
  for (const { text } of words) {
    const person = PERSONS.get(text);
    if (person) whole('whole', person);
  }
  if (forms.includes('@name')) whole('whole', 'name');
  if (words.some(({ text }) => isOfFigures(text))) whole('whole', 'number');
}
