import { means } from '../language/lexicon';
import type { Move } from './move';

/** Names a metric or what success will look like. */
export const measure: Move = {
  name: 'measure',
  question: 'How will we know that it works?',
  advice: 'Name one number for the process and one for the result, with a target.',
  insertion: 'We count {process number} and {outcome number}; the target is {target}.',
  makes: (sentence) => {
    const text = sentence.wording;
    if (sentence.isQuestion) return false;
    const verb = sentence.clauses.some(
      (clause) =>
        means(clause.verb, 'measureVerb') &&
        clause.tense !== 'past' &&
        clause.voice !== 'copula' &&
        sentence.words[clause.end]?.text !== 'as',
    );
    return (
      verb ||
      /\b(?:target|benchmark|baseline|metric|measures? of success)\b|\bthe (?:number|share|rate|percentage) of\b.*\b(?:post|publish|track|report|show|display|fall|rise|below|above|is|are)\b|\bwe(?:'ll| will) know\b|\bjudge (?:me|us|it) by\b|\bhow many\b.*\b(?:publish|post|report|show)|\b(?:publish|post|report|show)\w* how many\b|\bsuccess (?:means|is|looks)\b|\b(?:if|when) (?:fewer|more) than\b/.test(
        text,
      )
    );
  },
  examples: {
    made: ['We track the share of purchases checked, and late deliveries.', 'We track signed files and late payments.'],
    not: ['We counted 312 people.', 'It counts as work.'],
  },
};
