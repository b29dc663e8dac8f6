import { means } from '../language/lexicon';
import type { Move } from './move';

/** Commits to regular updates or check-ins. */
export const cadence: Move = {
  name: 'cadence',
  question: 'When do we hear from you again?',
  advice: 'Name a weekday on which you report, and where.',
  insertion: 'Every {weekday} I post {process number and outcome number} in {place}.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    (sentence.times.some((time) => time.kind === 'interval') || /\bevery \{/i.test(sentence.source)) &&
    sentence.words.some(
      (word) =>
        means(word.lemma, 'reporting') ||
        /^(?:check-in|checkpoint|progress|mail|email|e-mail|walk|call|report|number|figure|dashboard|visit|session|newsletter|bulletin)$/.test(
          word.lemma,
        ),
    ) &&
    sentence.clauses.some((clause) => clause.tense === 'future' || clause.tense === 'present'),
  examples: {
    made: [
      'I will post a progress note every Friday.',
      'Every Monday the head of procurement and I meet and publish the result.',
    ],
    not: ['We met every Friday in May.', 'Every contract needs two signatures.'],
  },
};
