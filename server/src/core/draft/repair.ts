import { isOwnAct } from '../language/acts';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import type { Placed } from './reading';

const OWN_WORDS =
  /\b(?:take|takes|taking|accept|bear) (?:\w+ )?(?:responsibility|the blame)\b|\b(?:my|our) (?:own )?(?:mistake|failure|fault|error)s?\b/;
const COURTESY =
  /^(?:sorry|apologies),? (?:but|for the (?:late|short|delay(?:ed)? (?:reply|response)|typo|noise|spam|wait|long|mess)|to (?:hear|bother|interrupt)|about the (?:late|noise|wait)|i'm late|i am late|if (?:this|i|that) (?:reaches|runs|is (?:a duplicate|off.topic|obvious|the wrong)|has (?:already|been)|am (?:late|missing)))|\bif this (?:reaches you twice|runs long)\b/i;
const HEADING =
  /\b(?:what went wrong|what happened|corrective plan|what i (?:did|will do)|our apology|an apology|how we will make (?:it|this) right)\b/i;

/** From this score on a text is one in which repair goes on (RULEBOOK 2, *Repair context*). */
export const REPAIR_SCORE = 3;

/** How surely repair goes on in these sentences: the sum of its signs, as RULEBOOK 2 weighs them. */
export function repairScore(placed: readonly Placed[], headings: readonly Sentence[]): number {
  let score = 0;
  for (const { sentence } of placed) {
    score += apologyScore(sentence) + ownershipScore(sentence);
    if (score >= REPAIR_SCORE) return score;
  }
  return score + headings.filter((heading) => HEADING.test(heading.text)).length;
}

function apologyScore(sentence: Sentence): number {
  if (COURTESY.test(sentence.text)) return 0;
  if (sentence.apologies.some((apology) => apology.manner !== 'reported' && isAddressed(sentence, apology.start)))
    return 3;
  return sentence.regrets.some((regret) => regret.kind === 'regret' || regret.kind === 'feeling') &&
    !/\bregret to (?:inform|announce|say|tell)\b/i.test(sentence.text)
    ? 2
    : 0;
}

/** An apology in the first person or with no person at all; "the minister is sorry" in a news item is none. */
function isAddressed(sentence: Sentence, at: number): boolean {
  const before = sentence.phrase(0, at + 1);
  return (
    /\b(?:i|we|my|our|me|us|let me|please)\b/.test(before) || at <= 1 || /^(?:an apology is|apologies)/.test(before)
  );
}

function ownershipScore(sentence: Sentence): number {
  const words = OWN_WORDS.test(sentence.wording) ? 2 : 0;
  return (
    words +
    (sentence.clauses.some(
      (clause) =>
        isOwnAct(clause) && means(clause.verb, 'wrongVerb') && !/^(?:lose|drop|break|cut|slip)$/.test(clause.verb),
    )
      ? 1
      : 0)
  );
}
