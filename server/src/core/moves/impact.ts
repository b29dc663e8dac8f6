import { means } from '../language/lexicon';
import type { Move } from './move';

const BORNE =
  /\b(?:lost|waited|worked (?:the|through|late|over)|missed|had to|could ?(?:n't|not)|paid (?:for|twice|late)|went without|were (?:left|stranded|locked|stuck|unable|hurt|injured|laid|without)|was (?:left|stranded|stuck|unable|hurt|injured)|suffered|died|lay awake|sat (?:on|in|for)|stood|slept|gave up|spent|borrowed|cancell?ed|turned away|cried|quit|left without|did ?(?:n't|not) (?:get|receive|know|have))\b/;
const COST =
  /\b(?:(?:it|that|this|which|decision|mistake|delay|and|has|have) cost (?!of|is|was|us\b)|costing (?:you|them)|damaged? (?:your|their|our)|trust|at your expense|it (?:hurt|harmed) |caused (?:\w+ ){0,3}(?:harm|pain|hardship|stress|worry|damage|loss|trouble|inconvenience|distress|anxiety|frustration)|because of (?:me|us|what i|what we|my|our)|thanks to (?:me|us))\b/;

/** Names the harm or cost to others. */
export const impact: Move = {
  name: 'impact',
  question: 'What did it cost us?',
  advice: 'Name who bore what: count, hours, money.',
  insertion: 'It cost {whom} {what, how much}.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    (/\bit cost \{/i.test(sentence.source) ||
      (COST.test(sentence.wording) && !/\bwill\b/.test(sentence.wording)) ||
      sentence.clauses.some((clause) => bornByOthers(sentence, clause))),
  examples: {
    made: [
      'Forty of you worked the weekend.',
      'It cost you three weekends.',
      '312 people went without pay until Tuesday.',
      'You were paid two days late.',
    ],
    not: ['I worked the weekend.', 'You will lose nothing.', 'What did it cost you?'],
  },
};

function bornByOthers(
  sentence: Parameters<Move['makes']>[0],
  clause: Parameters<Move['makes']>[0]['clauses'][number],
): boolean {
  const unable = sentence.phrase(clause.start, clause.start + 1) === 'could' && clause.negated;
  if ((clause.tense !== 'past' && !unable) || clause.modality === 'willing' || clause.introducer === 'if') return false;
  const { kind, head } = clause.doer;
  const others =
    kind === 'audience' ||
    (kind === 'person' && !means(head, 'role')) ||
    /^(?:\d[\d,]*|forty|dozen|hundred|thousand|half|third|some|many|most|family|thousand|few)$/.test(head);
  return others && BORNE.test(sentence.phrase(clause.start, clause.limit));
}
