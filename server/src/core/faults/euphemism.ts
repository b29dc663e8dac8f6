import type { Sense } from '../language/phrases';
import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import type { Fault } from './fault';
import { anew, replacement, speakerOf } from './rewrite';

/** Soft words that stand for a harsher thing wherever they stand in a repair message. */
const SOFT: ReadonlySet<string> = new Set(
  'learnings rightsizing right-sizing rightsized downsizing rightsize downsize offboarded offboarding exited deprioritised deprioritized suboptimal sub-optimal misspoke misstatement misstatements headwinds slippage irregularities optics'.split(
    ' ',
  ),
);
const FOGGY: ReadonlySet<Sense> = new Set(['corporate', 'softVerdict', 'softDeath', 'softData', 'foggyEvent']);
/** Where the plain word is the same whatever happened (RULEBOOK 3). */
const PLAIN: Readonly<Record<string, string>> = {
  learnings: 'lessons',
  rightsizing: 'layoffs',
  'right-sizing': 'layoffs',
  downsizing: 'layoffs',
  misspoke: 'said something untrue',
};

/** Names the wrong or its harm by a softer or foggier word than the thing. */
export const euphemism: Fault = {
  code: 'euphemism',
  level: 'information',
  message: 'A softer word stands for what happened. Use the plain one.',
  why: 'Readers know what happened; a softer word tells them that you will not say it (RULEBOOK 3).',
  quiet: [
    'the thing is plainly named beside it',
    'a term of art: "security incident" where what happened is told',
    'challenge as a verb; transition to a tool; issue a refund',
  ],
  *check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{')) return;
    const word = sentence.words.find(({ text }) => SOFT.has(text));
    if (word) yield { span: { start: word.start, end: word.end } };
  },
  mend(sentence, context, span) {
    const soft = softWords(sentence, span);
    return [
      ...(soft ? [plainly(sentence, soft)] : []),
      anew(sentence, `${speakerOf(sentence, context)} {did what to whom}.`),
    ];
  },
  examples: {
    flagged: [
      {
        text: 'We will share our [learnings] from the payroll run.',
        fixed: 'We will share our lessons from the payroll run.',
      },
      { text: 'The [rightsizing] hit forty of you.', fixed: 'The layoffs hit forty of you.' },
      { text: 'The [optics] of that dinner were poor.', fixed: 'The {plain word} of that dinner were poor.' },
    ],
    clean: [
      'We will share our lessons from the payroll run.',
      'We laid off forty of you.',
      'You may challenge the decision by Friday.',
      'We issue a refund for March.',
    ],
  },
};

/** The soft words at the span, or the first of the sentence. */
function softWords(sentence: Sentence, span: Span): Span | null {
  const known = sentence.words.find(({ text, start }) => SOFT.has(text) && start >= span.start && start < span.end);
  if (known) return known;
  const found = sentence.senses
    .filter(({ sense }) => FOGGY.has(sense))
    .map(({ start, end }) => sentence.spanOf(start, end));
  return found.find(({ start, end }) => start < span.end && end > span.start) ?? found[0] ?? null;
}

function plainly(sentence: Sentence, { start, end }: Span): Fix {
  const words = sentence.source.slice(start, end);
  const plain = PLAIN[words.toLowerCase()];
  return plain
    ? replacement(`Replace with: ${plain}`, start, end, plain)
    : replacement(`Replace "${words}" with the plain word`, start, end, '{plain word}');
}
