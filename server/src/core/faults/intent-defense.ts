import { rejectsDefence } from '../language/acts';
import type { Sentence } from '../language/sentence';
import type { Span } from '../report';
import type { SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { anew, speakerOf } from './rewrite';

const MEANT =
  /\b(?:it|this|that) (?:was|is|has|were) ?(?:n't|not|never)(?: been)?(?: \w+)? (?:my|our) (?:\w+ )?(?:intent|intention|aim|goal|purpose|wish|desire)\b|\b(?:my|our) (?:\w+ )?(?:intent|intention|aim|purpose|motive|heart)s? (?:was|were|has|have|is) (?:always |only |never |purely |simply )*(?:been )?(?:good|to|in|pure|the best|kind)|\b(?:i|we) (?:never|did ?(?:n't|not)) (?:mean|meant|intend|intended|want|wanted|set out|wish|wished)(?: for)? (?:to|any|it|for|this|that|you)\b|\bno (?:harm|offen[cs]e|disrespect|malice|slight) (?:was|were) (?:ever )?(?:meant|intended)\b|\bmeant well\b|\b(?:best|good) (?:of )?intentions?\b|\bgood faith\b|\bout of context\b|\b(?:followed|follow|in line with|in accordance with|according to|consistent with) (?:\w+ ){0,3}?(?:procedures?|policy|policies|protocols?|rules|guidelines|guidance)\b|\bno (?:other )?(?:choice|option|alternative) but\b/;

/** Defends by good intentions, by character, or by the correctness of the act. */
export const intentDefense: Fault = {
  code: 'intent-defense',
  level: 'information',
  message: 'This defends what you meant. Say what it did to people.',
  why: 'People judge the harm, not the aim. A defence of the aim asks them to weigh your side first (RULEBOOK 3).',
  quiet: [
    'a defence that is rejected: "My intent does not matter here."',
    'plans: "I intend to publish the results on 1 June."',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{') || rejectsDefence(sentence.wording)) return NONE;
    const span = defenceIn(sentence);
    return span ? [{ span }] : NONE;
  },
  mend: (sentence, context) => [
    anew(sentence, harmInstead(sentence, context)),
    anew(sentence, `What ${speakerOf(sentence, context) === 'We' ? 'we' : 'I'} meant does not change {the harm}.`),
  ],
  examples: {
    flagged: [
      { text: '[It was never our intention] to mislead.', fixed: 'We {did what}. It {did what to whom}.' },
      { text: '[I never meant to] hurt anyone.', fixed: 'I {did what}. It {did what to whom}.' },
      { text: 'All of it was done in [good faith].', fixed: 'I {did what}. It {did what to whom}.' },
    ],
    clean: [
      'I intend to publish the results on 1 June.',
      'My intention does not matter here.',
      'Our aim is to post a note every Friday.',
      'I meant to tell you on Monday and did not.',
    ],
  },
};

/** Where the words of a defence stand; the sentence's words and its wording are matched one to one. */
function defenceIn(sentence: Sentence): Span | null {
  const match = MEANT.exec(sentence.wording);
  if (!match) return null;
  const from = sentence.wording.slice(0, match.index).split(' ').filter(Boolean).length;
  return sentence.spanOf(from, from + match[0].split(' ').filter(Boolean).length);
}

function harmInstead(sentence: Sentence, context: SentenceContext): string {
  return `${speakerOf(sentence, context)} {did what}. It {did what to whom}.`;
}
