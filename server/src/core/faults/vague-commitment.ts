import type { Clause } from '../language/clauses';
import type { Sense } from '../language/phrases';
import type { Sentence } from '../language/sentence';
import type { Span } from '../report';
import { type Fault, NONE } from './fault';
import { anew, speakerOf } from './rewrite';

const EMPTY: ReadonlySet<Sense> = new Set(['effortWord', 'improveWord', 'someMeasures']);
const TIED = /\b(?:by|through|so that you|:)\b.*\b(?:publish|post|hire|appoint|send|pay|meet|report|train|audit)/;

/** Promises future conduct that nobody could check. */
export const vagueCommitment: Fault = {
  code: 'vague-commitment',
  level: 'warning',
  message: 'Nobody can check this. Say who does what by when.',
  why: 'Conduct that people can see and count is what rebuilds trust; a promise of effort cannot be kept or broken (RULEBOOK F27–F38).',
  quiet: [
    'a concrete action: "By 1 June, Priya publishes the vendor checklist."',
    '"do better by publishing …"',
    'a lead-in that ends in a colon before the steps',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{') || /:\s*$/.test(sentence.text)) return NONE;
    if (sentence.commitments.length > 0 || TIED.test(sentence.wording)) return NONE;
    const clause = sentence.clauses.find((each) => isPromise(each) && isEmpty(each, sentence));
    return clause ? [{ span: promiseIn(clause, sentence) }] : NONE;
  },
  mend: (sentence, context) => [
    anew(sentence, 'By {date}, {owner} {does something you can see}.'),
    anew(sentence, `${speakerOf(sentence, context)} will {do what} by {date}.`),
  ],
  examples: {
    flagged: [
      { text: 'We [will do better].', fixed: 'By {date}, {owner} {does something you can see}.' },
      { text: 'We [will work hard] to earn your trust.', fixed: 'By {date}, {owner} {does something you can see}.' },
      { text: 'I [will look into the matter].', fixed: 'By {date}, {owner} {does something you can see}.' },
    ],
    clean: [
      'By 1 June, Priya publishes the vendor checklist.',
      'I will read every reply and answer each by Friday.',
      'We looked into the matter on Monday.',
      'You will work with a new checklist from Monday.',
    ],
  },
};

/** What the speaker or the institution says of its own conduct to come. */
function isPromise({ doer, tense, negated, introducer, modality }: Clause): boolean {
  const ours = doer.kind === 'speaker' || doer.kind === 'institution';
  return (
    ours &&
    tense === 'future' &&
    !negated &&
    modality === 'none' &&
    !/^(?:if|when|until|that|who|which)$/.test(introducer)
  );
}

/** The promise and its complement, up to the end of the clause and without its full stop. */
function promiseIn({ start, end, limit }: Clause, sentence: Sentence): Span {
  const stop = sentence.words.findIndex(({ text }, i) => i >= end && /^[,;:.!]$/.test(text));
  return sentence.spanOf(start, Math.max(end, stop < 0 ? limit : Math.min(limit, stop)));
}

function isEmpty(clause: Clause, sentence: Sentence): boolean {
  return sentence.senses.some(({ sense, start }) => EMPTY.has(sense) && start >= clause.start && start < clause.limit);
}
