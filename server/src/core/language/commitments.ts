import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sentence } from './sentence';
import { isOfLetters } from './words';

/** Something that the draft says will be done, or has been done, in answer to the wrong. */
export interface Commitment {
  readonly clause: Clause;
  readonly done: boolean;
  /** step: mends the cause · redress: makes good to the harmed. */
  readonly kind: 'step' | 'redress';
  /** Whether one person or named role does it (RULEBOOK 3, missing-owner). */
  readonly owned: boolean;
}

/** Subjects with no content: whatever is done to them, nobody could check it. */
const EMPTY_SUBJECT =
  /^(?:step|measure|action|change|improvement|lesson|learning|effort|everything|nothing|work|progress|more|better|this|that|these|there|attention|care|decision|thing|trust|question|option|way|support|feedback|which|what|who|one|answer|everyone|anyone|nobody|same|concern|issue|problem|matter|approach|priority|situation|solution|wrinkle|information|standard|value|culture)$/;
/** Verbs whose passive promises effort or attitude, or is no work at all. */
const EMPTY_PASSIVE = new Set(
  `learn take make address improve strengthen consider look monitor support affect need require remember tell ask know see judge forgive miss think treat allow
  determine commit confirm expect call continue do remain honour honor respect value welcome enhance prioritise prioritize reinforce interest surprise understand
  explore investigate please charge deal handle go glad force leave find keep watch bear help forget cost like doubt leverage streamline refresh optimise optimize align
  smooth swear say sing scrutinise scrutinize`.split(/\s+/),
);
/** A particle or complement that turns a light verb into work: "made available", "carried out", "taken up". */
const RESULT = /^(?:\w+ )?(?:available|public|good|out|up|down|back|off|live)\b/;
const EFFORT_OBJECT =
  /\b(?:better|best|harder|everything|whatever|our utmost|steps|action|changes|measures|improvements|lessons|efforts?|trust|confidence|culture|communication|priority|standards?|accountable|(?:hard|close|closer|another|serious) (?:look|thought)|our game|things|certain|sure|upholding|working|on board|seriously)\b/;
const REDRESS =
  /\b(?:refund|reimburs|compensat|credit|voucher|repay|repaid|arrears|back ?pay|waive|waiving|make good|made good|free of charge|at no (?:extra )?cost|at our (?:own )?(?:cost|expense)|your money|money back|the fee|fees|owed|days? off|goodwill|replacement|in full|payout|shortfall|the (?:full |corrected )?amount|costs?|damages)/;
/** What will be held, run or made, in "there will be a review". */
const ANNOUNCED_EVENT =
  /^(?:also )?(?:be )?(?:an?|another|the|two|three) (?:\w+ ){0,3}?(?:review|audit|inquiry|session|meeting|training|debrief|workshop|investigation|survey|hotline|report)\b/;

/** Finds the concrete steps and remedies of a sentence, done or to be done. Vague promises are none (LABELS, vague-commitment). */
export function readCommitments(sentence: Sentence): Commitment[] {
  if (sentence.isQuestion) return [];
  return sentence.clauses.flatMap((clause) => {
    const open = isOpen(clause, sentence);
    if (!open && !isDone(clause)) return [];
    if (!isConcrete(clause, sentence)) return [];
    const kind = isRedress(clause, sentence) ? 'redress' : 'step';
    return [{ clause, done: !open, kind, owned: isOwned(clause, sentence) } as const];
  });
}

function isOpen(clause: Clause, sentence: Sentence): boolean {
  if (
    /^(?:if|when|unless|until|once|who|whoever|whether|that|as|since|because|where|before|while|after)$/.test(
      clause.introducer,
    )
  )
    return false;
  if (clause.negated || clause.modality !== 'none') return false;
  return (
    clause.tense === 'future' ||
    (clause.tense === 'present' &&
      clause.voice === 'passive' &&
      sentence.phrase(clause.start, clause.end).includes('being'))
  );
}

function isDone(clause: Clause): boolean {
  return clause.tense === 'past' && clause.doer.kind === 'speaker' && !clause.negated && clause.end - clause.start > 1;
}

function isConcrete(clause: Clause, sentence: Sentence): boolean {
  const object = sentence.phrase(clause.end, clause.limit);
  const { kind, head } = clause.doer;
  if (kind === 'audience') return /^(?:get|receive|have)$/.test(clause.verb) && REDRESS.test(object);
  if (kind === 'nobody') return false;
  if (clause.voice === 'passive') return isConcretePassive(clause, sentence, object);
  if (head === 'there') return ANNOUNCED_EVENT.test(object);
  if (clause.voice === 'copula') return /^(?:in|on) (?:place|force|effect|hand|line|your account)\b/.test(object);
  if (/^(?:it|this|that)$/.test(head) || EFFORT_OBJECT.test(object.split(' ').slice(0, 6).join(' '))) return false;
  if (clause.verb === 'take' && /^(?:\w+ )?questions?\b/.test(object)) return false;
  if (means(clause.verb, 'effort') && !means(clause.verb, 'concrete')) return false;
  return means(clause.verb, 'concrete', 'redressVerb') && object.trim().length > 1;
}

function isConcretePassive(clause: Clause, sentence: Sentence, object: string): boolean {
  const { head } = clause.doer;
  if (
    EMPTY_SUBJECT.test(head) ||
    means(head, 'wrongNoun', 'reaction') ||
    /^(?:accountable|responsible|to account)/.test(object)
  )
    return false;
  if (!EMPTY_PASSIVE.has(clause.verb)) return true;
  return (
    RESULT.test(object) || (clause.verb === 'make' && REDRESS.test(sentence.phrase(clause.doer.start, clause.doer.end)))
  );
}

function isRedress(clause: Clause, sentence: Sentence): boolean {
  if (/^(?:your|his|her|their) /.test(sentence.phrase(clause.doer.start, clause.doer.end))) return true;
  return (
    means(clause.verb, 'redressVerb') ||
    means(clause.doer.head, 'redressNoun') ||
    REDRESS.test(sentence.phrase(clause.doer.start, clause.limit))
  );
}

function isOwned(clause: Clause, sentence: Sentence): boolean {
  const text = sentence.wording;
  if (/\b(?:owner|who|dri|lead|responsible) ?:|@\w|\bled by\b|\b(?:run|chaired|headed|overseen) by\b/.test(text))
    return true;
  if (clause.by !== null) return clause.by.kind === 'person' || clause.by.kind === 'speaker';
  if (clause.voice === 'passive') return false;
  return clause.doer.head === 'i' || clause.doer.kind === 'person' || namesSomeone(clause, sentence);
}

/** A proper name or a role anywhere in the subject: "the course measurer, Tom Okoye,". */
function namesSomeone(clause: Clause, sentence: Sentence): boolean {
  const words = sentence.words.slice(0, clause.start);
  return words.some(
    (word, i) => i > 0 && word.capital && word.text !== 'i' && words[i - 1]?.text === ',' && isOfLetters(word.text),
  );
}
