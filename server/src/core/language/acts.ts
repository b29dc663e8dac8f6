import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sentence } from './sentence';

/** Verbs that, done by the speaker in the past, name no act: saying, feeling, being, hearing. */
const NO_ACT = new Set(
  `be have feel know think believe want hope wish understand hear see regret apologize apologise learn realize realise come look try say thank appreciate seem
  become need find speak mean intend like love owe get care expect remain continue value promise fall`.split(/\s+/),
);
const OWN_PART =
  /\b(?:my|our) (?:own )?(?:fault|mistake|failure|failing|decision|responsibility|doing|error|call|choice|job|watch|negligence|omission|oversight|judge?ment)\b|\b(?:is|was) (?:squarely |entirely |solely )?on (?:me|us)\b|\b(?:lies?|lay|falls?|sits?|rests?) (?:squarely |entirely |solely )?(?:on|with) (?:me|us)\b|\bby (?:me|us)\b|\bresponsibility is (?:mine|ours)\b|\b(?:was|is|are|were) (?:mine|ours)\b|\bbecause of (?:me|us)\b|\b(?:i|we) (?:take|took|accept|bear|own|have) (?:the |full |complete |all |sole )*(?:responsibility|blame|fault|it)\b|\b(?:i|we) (?:\w+ )?(?:am|'m|are|'re|was|were) (?:\w+ )?(?:responsible|accountable|wrong|to blame|at fault)\b/;
const ACT_NOUN =
  /\b(?:outage|cancellation|lay-?offs?|closure|breach|leak|delays?|late (?:pay|payment|payroll|delivery)|redundanc(?:y|ies)|price (?:rise|increase)|strike|crash|recall|overcharge|fire|accident|collapse|cuts?|failure to|decision to|headline|joke|remarks?|comments?|email|e-mail|tweet|post|notice|moderator notice|error in|mistake in|strike|absence|silence|tone|behaviour towards|behavior towards|treatment of|handling of|delay in)\b/;

/** Whether a clause tells, in the first person, of something that the speaker did or left undone. */
export function isOwnAct(clause: Clause): boolean {
  if (clause.doer.kind !== 'speaker' || clause.voice !== 'active' || clause.tense !== 'past') return false;
  if (clause.modality === 'willing' || clause.modality === 'possible') return false;
  return !NO_ACT.has(clause.verb);
}

/** Whether the sentence says in the first person who did it, or claims the speaker's part in it (RULEBOOK 2, SELFPART). */
export function tellsOwnPart(sentence: Sentence): boolean {
  return (
    OWN_PART.test(sentence.wording) ||
    sentence.clauses.some(isOwnAct) ||
    sentence.clauses.some((clause) => clause.doer.kind === 'speaker' && clause.modality === 'should-have')
  );
}

/** Whether the sentence claims the speaker's part in it in so many words, whatever acts it tells. */
export function claimsOwnPart(sentence: Sentence): boolean {
  return (
    OWN_PART.test(sentence.phrase(0)) ||
    sentence.clauses.some((clause) => clause.doer.kind === 'speaker' && clause.modality === 'should-have')
  );
}

/** Whether a sentence names the wrong concretely enough for an apology next door to lean on it. */
export function namesAct(sentence: Sentence): boolean {
  // A placeholder stands for the act until the writer fills it in.
  if (sentence.text.includes('{')) return true;
  return sentence.clauses.some((clause) => isOwnAct(clause) || isWrongTold(clause)) || ACT_NOUN.test(sentence.wording);
}

/** A past wrong told of others or of things: "the contract was signed unread", "payroll ran late". */
function isWrongTold(clause: Clause): boolean {
  if (clause.tense !== 'past' || clause.doer.kind === 'audience') return false;
  return clause.voice === 'passive' || means(clause.verb, 'wrongVerb') || clause.negated;
}

/** Whether the words reject an excuse or a defence instead of making it (RULEBOOK 2, REJECT). */
export function rejectsDefence(text: string): boolean {
  return /\b(?:no|not an?|never an?|hardly an?|isn't an?|n't an?) (?:\w+ )?(?:excuse|defen[cs]e|justification|reason)\b|\b(?:does|do|did) ?(?:n't|not) (?:excuse|matter|change|justify|lessen|undo|make)|\b(?:is|are|was) ?(?:n't|not) (?:good )?enough|\b(?:wo n't|will not|am not going to|refuse to) (?:say|tell|pretend|claim|hide|blame|call|use|offer)|\bregardless of|\bwhatever (?:i|we) (?:meant|intended|wanted)|\bnot good enough\b|\bneither (?:\w+ )?(?:excuse|justif)|\bexcuses? nothing\b/i.test(
    text,
  );
}

/** Whether these words admit or mend: the speaker's duty, own part, or a step, which may follow an apology after *but*. */
export function admitsOrMends(text: string): boolean {
  return /\b(?:i|we) (?:\w+ )?(?:should|ought|failed|chose|will|'ll|am|are going|did ?n't|was wrong|were wrong|want|know|must|can do|can still|have (?:now|since|already)|had no right)\b|\b(?:my|our) (?:fault|decision|responsibility|mistake|job|choice)\b|\b(?:sorry|apology|apologies|words|that) (?:is|are|'s) ?(?:not|n't) enough|\bstill wrong\b|\bwas wrong\b|\bdeserved? (?:better|more)\b|\bmine\b/i.test(
    text,
  );
}
