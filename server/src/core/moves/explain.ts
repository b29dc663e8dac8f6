import type { Move } from './move';

const CAUSE =
  /\b(?:because|the reason|here is (?:how|why|what)|here's (?:how|why|what)|this is (?:how|why)|came about|led to|due to|owing to|as a result of|caused by|the cause|stemmed from|resulted from|down to|that is why|that's why|so that|in order to|to save (?:time|money)|points? to|turned out|wanted to|i thought|we thought|i assumed|we assumed|i believed|we believed|assuming|i was afraid|in the belief|had been told|had (?:\w+ )?(?:left|changed|switched|moved))\b/;

const NAMED = /^how (?:it|this|that) (?:came about|happened|came to be) ?:/;

/** Tells how it came about, factually. */
export const explain: Move = {
  name: 'explain',
  question: 'How did it come about?',
  advice: 'Tell how it came about in a sentence or two, apart from the apology.',
  insertion: 'How it came about: {fact}. That is no excuse.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    CAUSE.test(sentence.wording) &&
    (/\bhow it came about\b/.test(sentence.wording) || sentence.clauses.some((clause) => clause.tense === 'past')) &&
    !/\b(?:will|going to)\b/.test(sentence.wording),
  names: ({ wording }) => NAMED.test(wording),
  examples: {
    made: [
      'I skipped the review because I wanted to announce at the town hall.',
      'How it came about: I had left no time for the checks.',
    ],
    not: ['I will publish it because you asked.', 'Because of me.'],
  },
};
