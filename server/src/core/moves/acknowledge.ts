import { isOwnAct } from '../language/acts';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import type { Move } from './move';

const MENDING = /\b(?:have|'ve|has) (?:now |already |since |also )?\w+(?:ed|en)\b|\bsince then\b|\bthis morning\b/;

/** Names the mistake: what was done or left undone, concretely. */
export const acknowledge: Move = {
  name: 'acknowledge',
  question: 'What did you do?',
  advice: 'Say what you did or left undone, with the day.',
  insertion: 'On {date} I {what you did}.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    (namesActWithPlaceholder(sentence) ||
      sentence.clauses.some((clause) => isWrongByUs(sentence, clause)) ||
      namesActInApology(sentence)),
  examples: {
    made: [
      'On 3 May I signed the Acme contract without the required checks.',
      'We broke the promise we made to you in March.',
      "I'm sorry for signing the contract alone.",
      'The checks were not followed.',
    ],
    not: ['It was a mistake.', 'I signed the refunds this morning.', 'We will sign nothing alone.'],
  },
};

function namesActWithPlaceholder(sentence: Sentence): boolean {
  return /\{[^{}]{0,80}what (?:i|you|we) did[^{}]{0,80}\}|\bi \{[^{}]{0,80}\bact\b[^{}]{0,80}\}/i.test(sentence.source);
}

function isWrongByUs(sentence: Sentence, clause: Sentence['clauses'][number]): boolean {
  const rest = sentence.phrase(clause.start, clause.limit);
  if (/^(?:if|whether|once)$/.test(clause.introducer)) return false;
  const wrong =
    clause.negated ||
    means(clause.verb, 'wrongVerb') ||
    /\b(?:without|before|late|wrong|alone|instead of|too (?:late|fast|quickly|early|soon)|unread|behind)\b/.test(rest);
  if (isOwnAct(clause))
    return (
      (wrong || (means(clause.verb, 'decideVerb') && !MENDING.test(rest))) &&
      rest.split(' ').length > 1 &&
      !/\brefund/.test(rest)
    );
  if (clause.doer.kind === 'speaker' && clause.modality === 'should-have') return true;
  return (
    clause.voice === 'passive' &&
    clause.tense === 'past' &&
    clause.introducer !== 'that' &&
    (clause.negated ? means(clause.verb, 'duty', 'communicate', 'concrete') : means(clause.verb, 'wrongVerb')) &&
    clause.doer.kind !== 'speaker'
  );
}

function namesActInApology(sentence: Sentence): boolean {
  return sentence.apologies.some(({ object }) => {
    if (!object) return false;
    const words = sentence.words.slice(object.start, object.end);
    return (
      object.kind === 'for' &&
      words.some(
        (word, i) =>
          i < 3 && /ing$/.test(word.text) && word.lemma !== word.text && !/^(?:be|have|let|fall)$/.test(word.lemma),
      )
    );
  });
}
