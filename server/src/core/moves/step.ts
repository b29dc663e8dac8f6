import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import type { Span } from '../report';
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
    not: [
      'We will do better.',
      'We signed the contract in March.',
      'On 9 November we deleted 214 of your project files.',
      'We are writing to inform you that files were lost on 9 November.',
      'What will you do?',
    ],
  },
};

/** A present tense with a date ahead: "By Friday Priya publishes the checklist." */
function isScheduled(sentence: Sentence): boolean {
  const dated = sentence.times.some((time) => time.kind !== 'vague' && !tellsPast(sentence, time));
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

/** Whether a day stands in a clause about the past: "On 9 November we deleted your project files." */
function tellsPast(sentence: Sentence, time: Span): boolean {
  const before = sentence.clauses.findLast(({ start, end }) => sentence.spanOf(start, end).start < time.start);
  return (before ?? sentence.clauses[0])?.tense === 'past';
}
