import type { Clause } from '../language/clauses';
import { meaningsOf } from '../language/lexicon';
import type { SenseFound } from '../language/senses';
import type { Sentence } from '../language/sentence';
import type { Word } from '../language/words';

/** One thing that a sentence shows, and the words that show it: indices, half-open; none where the whole sentence does. */
export interface Cue {
  /** A kind and what was seen, such as `sense:small` or `frame:thing.passive.past`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const MONTH = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;
/** Upper bounds, in words, of the classes of sentence length. */
const LENGTHS = [4, 9, 16, 25] as const;

/** What a sentence shows by itself: its words, their senses, and its clauses as frames. */
export function cuesOf(sentence: Sentence): Cue[] {
  const { senses } = sentence;
  return [
    ...wordCues(sentence.words),
    ...senses.map(({ sense, start, end }) => ({ name: `sense:${sense}`, start, end })),
    ...sentence.clauses.flatMap(frameCues),
    ...senses.flatMap((found) => senseInFrame(found, sentence.clauses)),
    ...readingCues(sentence),
    ...wholeCues(sentence),
  ];
}

const NEXT_DOOR = ['sense:', 'apology:', 'regret:', 'time:', 'commitment:', 'whole:'] as const;

/** Whether a cue of a neighbour, by its name, tells something about the sentence itself. */
export function tellsNextDoor(name: string): boolean {
  return NEXT_DOOR.some((kind) => name.startsWith(kind));
}

function wordCues(words: readonly Word[]): Cue[] {
  const forms = words.map(formOf);
  return forms.flatMap((form, i) => {
    const cues = [{ name: `word:${form}`, start: i, end: i + 1 }];
    const next = forms[i + 1];
    if (next !== undefined) cues.push({ name: `pair:${form} ${next}`, start: i, end: i + 2 });
    for (const meaning of meaningsOf(words[i]?.lemma ?? ''))
      cues.push({ name: `class:${meaning}`, start: i, end: i + 1 });
    return cues;
  });
}

/** A word as a cue: names, numbers and days by their kind, the others by their base form. */
function formOf(word: Word, index: number): string {
  if (/^\d/.test(word.text)) return '#';
  if (MONTH.test(word.text) || WEEKDAY.test(word.text)) return '@day';
  if (word.capital && index > 0 && word.text !== 'i' && meaningsOf(word.lemma).size === 0) return '@name';
  return word.lemma;
}

/** Who does what, in which voice, when and how surely; by classes of meaning, and by the verb itself. */
function frameCues({ doer, tense, voice, modality, negated, verb, introducer, start, limit }: Clause): Cue[] {
  const not = negated ? 'not-' : '';
  const names = [
    `frame:${doer.kind}.${voice}.${tense}`,
    `frame:${doer.kind}.${not}${verb}`,
    `frame:${voice}.${tense}.${not}${verb}`,
    `frame:${doer.kind}.${not}${modality}.${tense}`,
    `frame:${introducer}+${doer.kind}.${tense}`,
    `doer:${doer.head}`,
  ];
  for (const meaning of meaningsOf(verb))
    names.push(`frame:${doer.kind}.${voice}.${tense}.${not}${meaning}`, `frame:${not}${modality}.${tense}.${meaning}`);
  for (const meaning of meaningsOf(doer.head)) names.push(`doer:${meaning}.${voice}.${tense}`);
  return names.map((name) => ({ name, start, end: limit }));
}

/** A sense with who is spoken of, when, and how surely: small harm told of the past differs from a small step promised. */
function senseInFrame({ sense, start, end }: SenseFound, clauses: readonly Clause[]): Cue[] {
  const clause = clauses.find((each) => start >= Math.min(each.start, each.doer.start) && start < each.limit);
  if (!clause) return [];
  const names = [`in:${clause.doer.kind}.${clause.tense}.${sense}`];
  if (clause.negated) names.push(`in:not-${sense}`);
  if (clause.modality !== 'none') names.push(`in:${clause.modality}.${sense}`);
  return names.map((name) => ({ name, start, end }));
}

/** What was read in the sentence: apologies, regret, commitments and times. */
function readingCues(sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (const { manner, object, start, end } of sentence.apologies)
    cues.push(
      { name: `apology:${manner}`, start, end },
      { name: `apology:object-${object?.kind ?? 'none'}`, start, end },
    );
  for (const { kind, start, end } of sentence.regrets) cues.push({ name: `regret:${kind}`, start, end });
  for (const { kind, done, owned, clause } of sentence.commitments)
    cues.push({
      name: `commitment:${kind}.${done ? 'done' : 'open'}.${owned ? 'owned' : 'loose'}`,
      start: clause.start,
      end: clause.end,
    });
  const times = sentence.times;
  for (const { kind } of times) cues.push(whole(`time:${kind}`));
  if (times.length === 0) cues.push(whole('time:none'));
  return cues;
}

function wholeCues(sentence: Sentence): Cue[] {
  const { words, kind, isQuestion } = sentence;
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word.text));
  const length = LENGTHS.find((bound) => words.length <= bound) ?? 'long';
  const names = [`length:${length}`, `first:${words[0]?.lemma ?? ''}`];
  if (kind === 'item') names.push('whole:item');
  if (isQuestion) names.push('whole:question');
  if (has(/^(?:i|me|my|mine|myself)$/)) names.push('whole:i');
  if (has(/^(?:we|us|our|ours)$/)) names.push('whole:we');
  if (has(/^(?:you|your|yours)$/)) names.push('whole:you');
  if (words.some((word, i) => formOf(word, i) === '@name')) names.push('whole:name');
  if (has(/^\d/)) names.push('whole:number');
  return names.map(whole);
}

function whole(name: string): Cue {
  return { name, start: 0, end: 0 };
}
