import { rejectsDefence } from '../language/acts';
import { pleads, selfWordingIn, turnsToSelf } from '../language/self-regard';
import { Sentence } from '../language/sentence';
import { leaveOut, spanOfClause } from './cut';
import { type Fault, NONE } from './fault';
import { replacement, speakerOf } from './rewrite';

/** Turns to the speaker's own virtue, record, priorities or hardship. */
export const selfFocus: Fault = {
  code: 'self-focus',
  level: 'information',
  message: 'This turns to you. Turn to those who bore the cost.',
  why: 'Readers want to know what it cost them and what changes. Praise or pity for the speaker takes that place (RULEBOOK 3).',
  quiet: [
    'remorse for the act: "I am ashamed of that decision."',
    "the readers' hardship",
    'a norm: "There is no place here for harassment."',
    'a rejected defence: "My record does not matter here."',
  ],
  check(sentence) {
    if (sentence.isQuestion || rejectsDefence(sentence.text)) return NONE;
    const clause = sentence.clauses.find((each) => turnsToSelf(each, sentence));
    const span = clause ? spanOfClause(sentence, clause) : selfWordingIn(sentence);
    return span ? [{ span }] : NONE;
  },
  mend(sentence, context, span) {
    const sound = (text: string): boolean => selfFocus.check(new Sentence(text, sentence.kind), context).length === 0;
    const rest = leaveOut(sentence, span, sound);
    const turned = [
      'It cost {whom} {what}.',
      `Since {date} ${speakerOf(sentence, context) === 'I' ? 'I' : 'we'} have {done what}.`,
    ];
    if (!pleads(sentence)) turned.reverse();
    const anew = turned.map((text) => replacement(`Replace with: ${text}`, 0, sentence.text.trimEnd().length, text));
    return rest ? [rest, ...anew] : anew;
  },
  examples: {
    flagged: [
      { text: '[This has been the hardest week of my career].', fixed: 'It cost {whom} {what}.' },
      { text: 'We [take safety very seriously].', fixed: 'Since {date} we have {done what}.' },
      { text: '[We pride ourselves on our service], and we paid 312 people late.', fixed: 'We paid 312 people late.' },
      { text: '[I have given twenty years to this school].', fixed: 'Since {date} I have {done what}.' },
      { text: '[Nobody is more upset about this than me].', fixed: 'It cost {whom} {what}.' },
      { text: 'Patient safety is [our top priority].', fixed: 'Since {date} we have {done what}.' },
    ],
    clean: [
      'I am ashamed of that decision.',
      'You have had a hard week because of my decision.',
      'There is no place here for harassment.',
      'My twenty years here do not excuse what I did this week.',
      'I did not take your report seriously.',
      'From Monday two nurses take turns on the night desk.',
      'The refund list is in order of priority.',
      'Two patients were seriously hurt.',
    ],
  },
};
