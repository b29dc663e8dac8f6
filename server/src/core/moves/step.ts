import { means } from '../language/lexicon';
import type { Move } from './move';
import { process } from './process';

/** Is a concrete corrective action, done or to be done. */
export const step: Move = {
  name: 'step',
  question: 'What are you doing about it, who, and by when?',
  advice: 'Give each step one owner and one date.',
  insertion: 'By {date}, {owner} {does something you can see}.',
  makes: (sentence, context) =>
    !sentence.isQuestion &&
    (sentence.commitments.some((each) => each.kind === 'step') ||
      isScheduled(sentence) ||
      process.makes(sentence, context)),
  examples: {
    made: [
      'By 1 June, Priya publishes the vendor checklist.',
      'I have suspended the contract.',
      'We will hold an audit in June.',
    ],
    not: ['We will do better.', 'We signed the contract in March.', 'What will you do?'],
  },
};

/** A present tense with a date ahead: "By Friday Priya publishes the checklist." */
function isScheduled(sentence: Parameters<Move['makes']>[0]): boolean {
  const dated = sentence.times.some((time) => time.kind !== 'vague');
  return (
    dated &&
    sentence.clauses.some(
      (clause) =>
        clause.tense === 'present' &&
        !clause.negated &&
        clause.modality === 'none' &&
        clause.introducer === '' &&
        clause.doer.kind !== 'audience' &&
        means(clause.verb, 'concrete', 'reporting', 'duty') &&
        !means(clause.verb, 'redressVerb'),
    )
  );
}
