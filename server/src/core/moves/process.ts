import { means } from '../language/lexicon';
import type { Move } from './move';

const STANDING =
  /\b(?:every|each|any|all|no) (?:\w+ ){0,4}(?:goes?|gets?|needs?|passes|requires?|must|has to|have to|will|is|are|may|signs?|leaves|carries|without)\b|\b(?:from|starting|as of|since) (?:today|tomorrow|now|monday|tuesday|wednesday|thursday|friday|\d|this|next|january|february|march|april|may|june|july|august|september|october|november|december)|\bno longer\b|\b(?:before|until) (?:it|anyone|any|i|we|they|anything)\b|\btwo signatures\b|\bfrom now on\b|\bin future\b|\bevery (?:time|week|month|monday|friday)\b/;

/** Re-establishes a predictable process: checklist, approval, review, post-mortem. */
export const process: Move = {
  name: 'process',
  question: 'What keeps it from depending on luck next time?',
  advice: 'Name the check, and from which day every case passes it.',
  insertion: 'From {date}, every {decision} goes through {check} before {act}.',
  makes(sentence) {
    if (sentence.isQuestion || !STANDING.test(sentence.wording)) return false;
    const named = sentence.words.some(
      (word) => means(word.lemma, 'processNoun') || /^(?:check|sign|approve|initial|countersign)$/.test(word.lemma),
    );
    return named && sentence.clauses.some((clause) => clause.tense !== 'past' && clause.modality !== 'possible');
  },
  examples: {
    made: [
      'Every purchase goes through the procurement checklist.',
      'From Monday, every contract over $50k needs two signatures.',
    ],
    not: ['Every purchase went through the checklist in May.', 'Every day I think of you.'],
  },
};
