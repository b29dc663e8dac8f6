import { rejectsDefence, tellsOwnPart } from '../language/acts';
import type { Clause } from '../language/clauses';
import { means } from '../language/lexicon';
import type { Sense } from '../language/phrases';
import type { Sentence } from '../language/sentence';
import { nextDoor, type SentenceContext } from './context';
import type { Fault } from './fault';
import { anew, continued, speakerOf } from './rewrite';

const OTHERS: ReadonlySet<Sense> = new Set(['outsider', 'press', 'underling']);
const BEYOND_CONTROL =
  /\b(?:(?:beyond|outside|out of) (?:my|our|anyone's) (?:control|hands)|no fault of (?:my|our) own|(?:nobody|no one) could (?:have |possibly |ever )*(?:foreseen?|known|predicted?|expected)|perfect storm|force majeure|act of god|unforeseen circumstances|unprecedented (?:\w+ )?(?:demand|conditions|circumstances|volumes?)|rogue (?:employee|trader|actor|staff member)|bad apples?|bad actors?|before (?:my|our) time|(?:i|we) inherited)\b/;
const MISREADERS =
  /\b(?:some|many|a few|certain) of you (?:have |had )?(?:misread|misunderstood|misinterpreted|overreacted|chose to|took it)\b/;

/** Puts the wrong on others, on circumstances or on the audience, with the speaker's own part nowhere near. */
export const blameShifting: Fault = {
  code: 'blame-shifting',
  level: 'warning',
  message: 'This puts the cause elsewhere. Add your own part, or leave it out.',
  why: 'A cause outside the speaker tells readers that nothing will change here. With the own part beside it, the same fact explains (RULEBOOK 3).',
  quiet: [
    'the own part in the sentence or next door: "The vendor failed, and I chose that vendor without a check."',
    '"I do not blame the team"',
    'dated facts without a verdict: "The vendor delivered on 4 May."',
  ],
  *check(sentence, context) {
    if (sentence.isQuestion || sentence.text.includes('{') || rejectsDefence(sentence.wording)) return;
    if (tellsOwnPart(sentence) || nextDoor(context).some(tellsOwnPart)) return;
    const clause = sentence.clauses.find((each) => isOthersWrong(each, sentence));
    const phrase = BEYOND_CONTROL.exec(sentence.text.toLowerCase()) ?? MISREADERS.exec(sentence.text.toLowerCase());
    if (clause) yield { span: sentence.spanOf(clause.doer.start, clause.end) };
    else if (phrase) yield { span: { start: phrase.index, end: phrase.index + phrase[0].length } };
  },
  mend: (sentence, context) => [
    continued(sentence, ownPart(sentence, context)),
    anew(sentence, `${speakerOf(sentence, context)} {did what, or left what undone}.`),
  ],
  examples: {
    flagged: [
      {
        text: '[The vendor let] us all down.',
        fixed: 'The vendor let us all down, and I {what I did or left undone}.',
      },
      {
        text: 'The delay was due to circumstances [beyond our control].',
        fixed: 'The delay was due to circumstances beyond our control, and we {what we did or left undone}.',
      },
      {
        text: '[Some of you misread] my note.',
        fixed: 'Some of you misread my note, and I {what I did or left undone}.',
      },
    ],
    clean: [
      'The vendor failed, and I chose that vendor without a check.',
      'The vendor delivered the readers on 4 May.',
      'This was not the fault of the vendor.',
      'Some of you wrote to me about my note.',
      'I let you all down.',
    ],
  },
};

/** A past wrong done by others: an outsider, an underling or the press fails, misleads, lets down. */
function isOthersWrong(clause: Clause, sentence: Sentence): boolean {
  if (
    clause.tense !== 'past' ||
    clause.doer.end <= clause.doer.start ||
    /^(?:if|when|who|which|that)$/.test(clause.introducer)
  )
    return false;
  const others = sentence.senses.some(
    ({ sense, start }) => OTHERS.has(sense) && start >= clause.doer.start && start < clause.doer.end,
  );
  if (!others || clause.voice === 'passive') return false;
  const lets = clause.verb === 'let' && /\bdown\b/.test(sentence.phrase(clause.end, clause.limit));
  return clause.negated || lets || (means(clause.verb, 'wrongVerb') && clause.verb !== 'lose');
}

function ownPart(sentence: Sentence, context: SentenceContext): string {
  return speakerOf(sentence, context) === 'We'
    ? ', and we {what we did or left undone}'
    : ', and I {what I did or left undone}';
}
