import type { Message, Statement } from '../message';
import { type Contradiction, isOwned, saidAfter } from './contradiction';

/** Nouns of deeds, and how the deed is told as done. */
const DEEDS: readonly (readonly [promised: RegExp, done: RegExp])[] = [
  [
    /\bno (?:more |further )?(?:layoffs|redundancies|dismissals|job cuts)\b/i,
    /\b(?:laid off|let go|dismissed|made \w+ redundant)\b/i,
  ],
  [
    /\bno (?:more |further )?(?:pay|salary|wage) cuts\b/i,
    /\bcut (?:your |the |all |our )?(?:pay|salar(?:y|ies)|wages)\b/i,
  ],
  [
    /\bno (?:more |further )?(?:site |office |plant |store )?closures\b/i,
    /\bclosed (?:the|our|your|\w+) (?:\w+ )?(?:site|office|plant|store)s?\b/i,
  ],
];

/** What was ruled out has been done. */
export const polarityFlip: Contradiction = {
  code: 'polarity-flip',
  level: 'warning',
  message: 'Before, this was ruled out. Say that you said so, and what made you do it.',
  why: 'Words that later acts contradict are the deepest breach.',
  *find({ series, messages }) {
    if (!series) return;
    const ruledOut: { message: Message; statement: Statement; done: RegExp }[] = [];
    for (const message of messages) {
      for (const statement of message.statements) {
        const before = ruledOut.find(({ done }) => done.test(statement.text));
        if (!before || !statement.past || statement.negated || isOwned(message, statement.span)) continue;
        const later = { message, span: statement.span };
        const own = 'I said I would not; I did it because {my part}.';
        yield {
          earlier: { message: before.message, span: before.statement.span },
          later,
          fix: saidAfter(later, `Add: ${own}`, own),
        };
      }
      for (const statement of message.statements)
        for (const [promised, done] of DEEDS)
          if (promised.test(statement.text)) ruledOut.push({ message, statement, done });
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I froze the budget. There will be no layoffs this year.'],
        ['2027-06-07', 'On 1 June I laid off 40 people. I am sorry I did.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I froze the budget. There will be no layoffs this year.'],
        ['2027-06-07', 'I promised no layoffs. On 1 June I laid off 40 people. I am sorry I did.'],
      ],
      [
        ['2027-04-05', 'I am sorry I froze the budget. There will be no layoffs this year.'],
        ['2027-06-07', 'I am sorry I froze the budget. I laid out the new plan on 1 June.'],
      ],
    ],
  },
};
