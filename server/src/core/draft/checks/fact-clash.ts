import type { Span } from '../../report';
import { matchesOf } from '../../text/matches';
import { isOneOff, isSlipOf } from '../../text/slip';
import type { Reading } from '../judge';
import { spanInDraft } from '../original';
import type { Placed } from '../reading';
import { toldOf } from '../stretches';
import { type CheckHit, defineCheck } from './check';

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
  *check({ reading }) {
    yield* nameSlips(reading);
    const first = new Map<string, Count>();
    for (const { index, told: count } of countsIn(reading)) {
      const known = first.get(count.noun);
      if (!known) first.set(count.noun, count);
      else if (isSlipOfNumber(count.number, known.number))
        yield {
          span: spanInDraft(reading.placed[index] as Placed, count.span),
          message: `Above it is ${known.words}, here ${count.words}. Check which one is right.`,
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

const fullNamesIn = toldOf(({ sentence: { text } }) => {
  const names = matchesOf(text, FULL_NAME);
  return names.length > 0 ? names : null;
});

/** "Priya Shah", later "Priya Shaw": the same first name, and a last name one letter off. */
function* nameSlips(reading: Reading): Iterable<CheckHit> {
  const known = new Map<string, string>();
  for (const { index, told: names } of fullNamesIn(reading))
    for (const { 0: name, 1: first = '', 2: last = '', index: at } of names) {
      const before = known.get(first);
      if (before === undefined) known.set(first, last);
      else if (before !== last && before.length > 3 && isOneOff(before, last))
        yield {
          span: spanInDraft(reading.placed[index] as Placed, { start: at, end: at + name.length }),
          message: `Above it is ${first} ${before}, here ${name}. Check which one is right.`,
        };
    }
}

/** Whether one number is a slip of the other: two figures swapped, one changed or missing. Of small numbers nobody can tell. */
function isSlipOfNumber(number: string, other: string): boolean {
  return Math.max(number.length, other.length) > 2 && isSlipOf(number, other);
}

/** So many of something, and where a sentence tells it. */
interface Count {
  readonly words: string;
  readonly number: string;
  readonly noun: string;
  readonly span: Span;
}

/** The one count of a sentence. One with two tells a part of a whole, and a measure tells a change. */
const countsIn = toldOf(({ sentence: { text }, moves }): Count | null => {
  const [found, ...more] = matchesOf(text, COUNTED).filter(({ 2: noun = '' }) => !MEASURE.test(noun));
  if (!found || more.length > 0 || OTHER.test(text) || moves.has('measure')) return null;
  const { 0: words, 1: number = '', 2: noun = '', index } = found;
  const span = { start: index, end: index + words.length };
  return { words, number: number.replace(/,/g, ''), noun: noun.toLowerCase(), span };
});
