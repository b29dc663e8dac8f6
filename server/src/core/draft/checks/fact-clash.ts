import { oncePerSentence } from '../../language/once';
import { matchesOf } from '../../text/matches';
import { isOneOff, isSlipOf } from '../../text/slip';
import { type CheckHit, defineCheck } from './check';
import type { BodySentence } from './whole-draft';

/** "312 people", "40 contracts": a count and what is counted. */
const COUNTED =
  /(?<![\w.,/:€$£-])(\d{1,3}(?:,\d{3})+|\d+) (?:of (?:you|us|them|our|the) )?(?:\w+ed )?([a-z]{4,}s|people|staff|children)\b/gi;
/** Counted anew each time: these tell of different things. */
const MEASURE =
  /^(?:days?|weeks?|months?|years?|hours?|minutes?|seconds?|times?|euros?|pounds?|dollars?|percent|cents?|miles?|metres?|meters?|degrees?|points?|words?|pages?|steps?|working)$/i;
const OTHER =
  /\b(?:another|more|further|other|of (?:the|those|these|them)|so far|by|until|since|in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|then|now|today|still|first|second|last|already|down|up|from|remaining|rest|target|instead)\b/i;

/** The same thing with two numbers, or a person with two names, one of which looks like a slip. */
export const factClash = defineCheck({
  id: 'fact-clash',
  level: 'information',
  message: 'The draft gives two numbers for this. Check which one is right.',
  why: 'Small slips in facts read as carelessness, where care is promised (RULEBOOK F23, F52).',
  quiet: [
    'numbers that are no slip of each other: 40 here, 55 there',
    'parts of a whole, and numbers that change over time',
    'lengths of time and sums of money',
  ],
  limits: {},
  *check({ sentences }) {
    yield* nameSlips(sentences);
    const counts = sentences.flatMap(countsIn);
    const first = new Map<string, (typeof counts)[number]>();
    for (const each of counts) {
      const known = first.get(each.noun);
      if (!known) first.set(each.noun, each);
      else if (isSlipOfNumber(each.number, known.number))
        yield {
          span: { start: each.start, end: each.end },
          message: `Above it is ${known.words}, here ${each.words}. Check which one is right.`,
        };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah tests the next file by 4 December, and »Priya Shaw« signs it.',
      },
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. It made 312 people wait for their pay. I apologize to these »321 people«.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. It made 312 people wait for their pay. Of the 312 people, 40 people paid fees.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Leeds has 140 drivers. York has 155 drivers.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. You waited 2 days, and the bank needs 3 days more.',
    ],
  },
});

const FULL_NAME = /(?<![\p{L}.])(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}{2,})(?![\p{L}])/gu;

const fullNamesIn = oncePerSentence(({ text }) => matchesOf(text, FULL_NAME));

/** "Priya Shah", later "Priya Shaw": the same first name, and a last name one letter off. */
function* nameSlips(sentences: readonly BodySentence[]): Iterable<CheckHit> {
  const known = new Map<string, string>();
  for (const { sentence, start } of sentences)
    for (const { 0: name, 1: first = '', 2: last = '', index } of fullNamesIn(sentence)) {
      const before = known.get(first);
      if (before === undefined) known.set(first, last);
      else if (before !== last && before.length > 3 && isOneOff(before, last))
        yield {
          span: { start: start + index, end: start + index + name.length },
          message: `Above it is ${first} ${before}, here ${name}. Check which one is right.`,
        };
    }
}

/** Whether one number is a slip of the other: two figures swapped, one changed or missing. Of small numbers nobody can tell. */
function isSlipOfNumber(number: string, other: string): boolean {
  return Math.max(number.length, other.length) > 2 && isSlipOf(number, other);
}

/** The one count of a sentence. One with two tells a part of a whole. */
const countIn = oncePerSentence(({ text }) => {
  const [found, ...more] = matchesOf(text, COUNTED).filter(({ 2: noun = '' }) => !MEASURE.test(noun));
  if (!found || more.length > 0 || OTHER.test(text)) return null;
  const { 0: words, 1: number = '', 2: noun = '', index } = found;
  return { words, number: number.replace(/,/g, ''), noun: noun.toLowerCase(), index };
});

function countsIn({ sentence, start, moves }: BodySentence) {
  const count = countIn(sentence);
  // A measure tells a change.
  if (!count || moves.has('measure')) return [];
  return [{ ...count, start: start + count.index, end: start + count.index + count.words.length }];
}
