import { PREPOSITION } from '../language/closed-classes';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import { isOfLetters, type Word } from '../language/words';
import { type Fault, NONE } from './fault';
import { anew, without } from './rewrite';

const SHRINKERS: ReadonlySet<string> = new Set([
  ...['just', 'only', 'merely', 'simply', 'minor', 'small', 'slight', 'slightly', 'brief', 'briefly', 'little', 'tiny'],
  ...['trivial', 'isolated', 'limited', 'minimal', 'marginal', 'marginally', 'modest', 'negligible', 'temporary'],
  ...['short-lived', 'momentary', 'mere'],
]);
const NEGATED = /\b(?:not|n't|never|no|nor|more than|anything but|far from|hardly) (?:an? |the |just |some )*$/;

/** Shrinks the wrong or its harm. */
export const minimizing: Fault = {
  code: 'minimizing',
  level: 'warning',
  message: 'This makes the harm smaller than those who bore it know it. Give the number.',
  why: 'Those who bore it hear that it did not count. A count or a name says how large it was (RULEBOOK 3).',
  quiet: [
    'exact counts: "It affected 312 people."',
    '"only I am to blame"',
    'a shrinker that is denied: "This was no small thing."',
    'small in its plain sense: a small team',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{')) return NONE;
    const at = sentence.words.findIndex((_, i) => shrinksWrong(sentence, i));
    return at >= 0 ? [{ span: sentence.spanOf(at, at + 1) }] : NONE;
  },
  mend(sentence, _context, span) {
    const shrinkers = sentence.words.filter(
      ({ text, start, end }, i) =>
        SHRINKERS.has(text) && start < span.end && end > span.start && modifies(sentence.words[i + 1]),
    );
    return [
      ...shrinkers.map((word) => without(sentence, word)),
      anew(sentence, 'It affected {how many} of {whom}: {how}.'),
    ];
  },
  examples: {
    flagged: [
      { text: 'It was [just] a small misunderstanding.', fixed: 'It affected {how many} of {whom}: {how}.' },
      {
        text: 'This was a [minor] glitch that affected only a few people.',
        fixed: 'It affected {how many} of {whom}: {how}.',
      },
      {
        text: 'It was an [isolated] lapse, and no real harm was done.',
        fixed: 'It affected {how many} of {whom}: {how}.',
      },
    ],
    clean: [
      'It affected 312 people.',
      'This was no small mistake.',
      'Only I am to blame for the error.',
      'We are a small team of nine.',
      'Our minor league plays on Friday.',
    ],
  },
};

/** Whether the word at `i` shrinks a noun for the wrong that stands right after it. */
function shrinksWrong(sentence: Sentence, i: number): boolean {
  const word = sentence.words[i];
  if (!word || !SHRINKERS.has(word.text) || NEGATED.test(`${sentence.phrase(0, i)} `)) return false;
  return sentence.words.slice(i + 1, i + 4).some((next) => means(next.lemma, 'wrongNoun') && next.lemma !== 'lack');
}

/** Whether a word is one that a shrinker before it could be left out of: "a small error", not "small in most cases". */
function modifies(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    isOfLetters(next.text) &&
    !PREPOSITION.has(next.text) &&
    !/^(?:and|or|but|if)$/.test(next.text)
  );
}
