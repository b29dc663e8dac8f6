import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sentence } from './sentence';

/** Something that the draft says will be done, or has been done, in answer to the wrong. */
export interface Commitment {
  readonly clause: Clause;
  readonly done: boolean;
  /** step: mends the cause · redress: makes good to the harmed. */
  readonly kind: 'step' | 'redress';
  /** Whether one person or named role does it (RULEBOOK 3, missing-owner). */
  readonly owned: boolean;
}

const EMPTY_SUBJECT =
  /^(?:step|measure|action|change|improvement|lesson|effort|everything|nothing|work|progress|more|better|it|this|that|these|there|attention|care|decision|thing|trust|question|option|way|support|feedback|which|what|who|one|answer|everyone|anyone|nobody|same|what|concern|issue|problem|matter|approach|priority)$/;
const EMPTY_PASSIVE = new Set(
  `learn take make address improve strengthen consider look monitor support affect need require remember tell ask know see judge hear forgive miss think treat allow
  determine commit hold confirm expect call continue do remain honour honor respect value honest welcome enhance prioritise prioritize reinforce learnt interest
  surprise understand explore investigate please able charge deal handle go glad learn force leave find put bear help forget cost like doubt`.split(/\s+/),
);
const EFFORT_OBJECT = /\b(?:better|best|harder|everything|whatever|our utmost|steps|action|changes|measures|improvements|lessons|efforts?|trust|confidence|culture|communication|priority|standards?|accountable)\b/;
const REDRESS = /\b(?:refund|reimburs|compensat|credit|voucher|repay|repaid|arrears|back ?pay|back payment|waive|waiving|make good|made good|free of charge|at no (?:extra )?cost|at our (?:own )?(?:cost|expense)|your money|money back|the fee|fees|owed|days? off|goodwill|replacement|in full|payout|shortfall)/;

/** Finds the concrete steps and remedies of a sentence, done or to be done. Vague promises are none (LABELS, vague-commitment). */
export function readCommitments(sentence: Sentence): Commitment[] {
  if (sentence.isQuestion) return [];
  return sentence.clauses.flatMap((clause) => {
    const open = isOpen(clause);
    if (!open && !isDone(clause)) return [];
    if (!isConcrete(clause, sentence)) return [];
    const kind = isRedress(clause, sentence) ? 'redress' : 'step';
    return [{ clause, done: !open, kind, owned: isOwned(clause, sentence) } as const];
  });
}

function isOpen(clause: Clause): boolean {
  if (/^(?:if|when|unless|until|once|who|whoever|whether|that|as|since|because|where|before|while|after)$/.test(clause.introducer)) return false;
  if (clause.negated || clause.modality !== 'none') return false;
  return clause.tense === 'future' || (clause.tense === 'present' && clause.voice === 'passive' && clause.end - clause.start > 2);
}

function isDone(clause: Clause): boolean {
  return clause.tense === 'past' && clause.doer.kind === 'speaker' && !clause.negated && clause.end - clause.start > 1;
}

function isConcrete(clause: Clause, sentence: Sentence): boolean {
  const object = sentence.phrase(clause.end, clause.limit);
  if (clause.doer.kind === 'audience' || clause.doer.kind === 'nobody') return false;
  if (clause.voice === 'passive') return !EMPTY_SUBJECT.test(clause.doer.head) && !EMPTY_PASSIVE.has(clause.verb) && !means(clause.doer.head, 'wrongNoun', 'reaction');
  if (clause.voice === 'copula') return /^(?:in|on) (?:place|force|effect|hand|line|your account)\b/.test(object);
  if (EFFORT_OBJECT.test(object.split(' ').slice(0, 5).join(' '))) return false;
  if (means(clause.verb, 'effort') && !means(clause.verb, 'concrete')) return false;
  if (means(clause.verb, 'concrete', 'redressVerb')) return object.trim().length > 1 || clause.verb === 'call';
  return false;
}

function isRedress(clause: Clause, sentence: Sentence): boolean {
  return means(clause.verb, 'redressVerb') || means(clause.doer.head, 'redressNoun') || REDRESS.test(sentence.phrase(clause.doer.start, clause.limit));
}

function isOwned(clause: Clause, sentence: Sentence): boolean {
  const text = sentence.phrase(0);
  if (/\b(?:owner|who|dri|lead|responsible) ?:|@\w|\bled by\b|\b(?:run|chaired|headed|overseen) by\b/.test(text)) return true;
  if (clause.by !== null) return clause.by.kind === 'person' || clause.by.kind === 'speaker';
  if (clause.voice === 'passive') return false;
  return clause.doer.head === 'i' || clause.doer.kind === 'person';
}
