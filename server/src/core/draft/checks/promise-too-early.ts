import { defineCheck } from './check';
import { daysSinceKnown } from './late-acknowledgement';

const PREVENTION = /\b(?:never|no longer|from now on|from today|will not|won't|every|each|prevent|again)\b/i;
const UNKNOWN =
  /\b(?:do(?: not|n't) (?:yet )?know|not (?:yet )?known|unknown|still (?:looking|checking|finding out)|find(?:ing)? out|as soon as (?:i|we) know|under investigation|not sure yet)\b/i;

/** Within a day, many promises that it will not happen again, and nothing said to be unknown. */
export const promiseTooEarly = defineCheck({
  id: 'promise-too-early',
  level: 'hint',
  message: 'These are many promises for the first day. Say also what you do not know yet, and by when you will.',
  why: 'Apologize at once; promise when the causes are known, or the promise breaks (RULEBOOK F26).',
  quiet: ['a sentence that tells what is not known yet', 'more than a day after you knew'],
  limits: { days: 1, promises: 3 },
  *check(draft, limits) {
    const days = daysSinceKnown(draft);
    if (days === undefined || days > limits.days) return;
    if (draft.sentences.some(({ sentence }) => UNKNOWN.test(sentence.text))) return;
    const promises = draft.sentences.filter(
      ({ moves, faults, sentence }) =>
        faults.includes('absolute-promise') ||
        ((moves.has('process') || moves.has('step')) && PREVENTION.test(sentence.text)),
    );
    const [first] = promises;
    if (first && promises.length >= limits.promises) yield { span: first };
  },
  examples: {
    flagged: [
      {
        text: '---\ndate: 2026-11-24\nknown: 2026-11-23\n---\n\nOn 23 November I approved the bank file without a test. I am sorry that I did. »From today, every file is tested by two people.« From 1 December, Priya signs every file before it goes out. From 2 December, I will not approve a file alone.',
      },
    ],
    clean: [
      '---\ndate: 2026-11-24\nknown: 2026-11-23\n---\n\nOn 23 November I approved the bank file without a test. I am sorry that I did. We do not know yet why the test was off. From today, every file is tested by two people. From 1 December, Priya signs every file before it goes out. From 2 December, I will not approve a file alone.',
      '---\ndate: 2026-11-24\nknown: 2026-11-23\n---\n\nOn 23 November I approved the bank file without a test. I am sorry that I did. From today, every file is tested by two people.',
    ],
  },
});
