import type { Move } from './move';

/** Sets a time to judge whether the repair worked. */
export const reevaluate: Move = {
  name: 'reevaluate',
  question: 'When do we judge whether it worked?',
  advice: 'Name a day, some 60 to 90 days off, to judge it together.',
  insertion: 'On {date in 60 to 90 days} we judge it together by {measure}.',
  makes: (sentence) => {
    const text = sentence.wording;
    const dated = sentence.times.some((time) => time.kind === 'date');
    if (sentence.isQuestion || !dated) return false;
    return (
      /\b(?:decide|judge|review|look|ask|assess|evaluate|check|vote|tell|meet)\w*\b.*\b(?:whether|if (?:it|this|the|that|we|i)|by (?:it|these|this|that|the (?:number|share|measure))|again|how it went|worked|stays?|enough|what changed)\b|\bjudge (?:it|me|us|this)\b|\breview (?:date|of (?:this|the) (?:plan|repair|promise))\b|\bwe (?:judge|decide) (?:it )?together\b/.test(
        text,
      ) && sentence.clauses.some((clause) => clause.tense === 'future' || clause.tense === 'present')
    );
  },
  examples: {
    made: ['On 1 September we decide together whether this worked.'],
    not: ['On 1 September I decided to sign.', 'We will see whether it works.'],
  },
};
