import { isOwnAct } from '../language/acts';
import type { ApologyObject } from '../language/apology';
import { means } from '../language/lexicon';
import type { Regret } from '../language/regret';
import type { Sentence } from '../language/sentence';
import type { Fix } from '../report';
import { apologyAt, apologyBefore, clauseHead, rewording, scaffold } from './apology-parts';
import { nextDoor, type SentenceContext } from './context';
import { displacedApology } from './displaced-apology';
import { type Fault, NONE } from './fault';
import { didWhat, plainApology, speakerOf, whatTheyDid } from './rewrite';

const OWN_DEED =
  /^(?:own )?(?:decision|choice|failure|silence|refusal|delay|handling|treatment|neglect|order|email|e-mail|announcement|remarks?|joke)\b/;

/** Offers regret or sympathy where an apology is due. */
export const regretOnly: Fault = {
  code: 'regret-only',
  level: 'warning',
  message: 'This regrets, and nobody answers for it. Apologize, and say who did what.',
  why: 'Regret without responsibility can do worse than silence when the fault is clear (RULEBOOK 3).',
  quiet: [
    'an apology in the sentence or next door',
    'a bare adverb: "Unfortunately, the backup was stale."',
    'regret for a reaction, which is another fault',
  ],
  check(sentence, context) {
    const regret = sentence.regrets[0];
    if (!regret || sentence.apologies.length > 0 || sentence.isQuestion || isForReaction(sentence, regret)) return NONE;
    if (nextDoor(context).some((neighbour) => neighbour.apologies.some((apology) => apology.manner === 'plain')))
      return NONE;
    if (displacedApology.check(sentence, context).length > 0) return NONE;
    return [{ span: sentence.spanOf(regret.start, regret.end) }];
  },
  mend(sentence, context) {
    const regret = sentence.regrets[0];
    const before = apologyBefore(sentence, context);
    const anew = scaffold(sentence, context, '');
    if (!regret) return [anew, before];
    const kept = regret.object ? answeredFor(sentence, context, regret, regret.object) : null;
    if (kept) return [kept, anew];
    if (!isHeaded(sentence, regret)) return [anew, before];
    return regret.kind === 'sympathy' || regret.kind === 'feeling'
      ? [before, anew]
      : [inItsPlace(sentence, context, regret), before];
  },
  examples: {
    flagged: [
      { text: 'We deeply [regret] this incident.', fixed: "We're sorry for {what we did}." },
      {
        text: 'It [is unfortunate] that payroll was late.',
        fixed: "I'm sorry that payroll was late. I {what I did}.",
      },
      {
        text: 'Our [thoughts] are with those who were hurt.',
        fixed: "We're sorry for {what we did}.",
      },
      { text: 'I [regret] approving the contract.', fixed: "I'm sorry for approving the contract." },
    ],
    clean: [
      'I regret approving it without a review, and I apologize.',
      'Unfortunately, the backup was stale.',
      'You will not regret this visit.',
      'It was unfortunate weather for a picnic.',
      'I regret that I cannot come on Friday.',
    ],
  },
};

/** "I regret approving it" → "I'm sorry for approving it": the act that is regretted is the speaker's own, and stays. */
function answeredFor(sentence: Sentence, context: SentenceContext, regret: Regret, object: ApologyObject): Fix | null {
  const first = sentence.words[object.start];
  if (!first || regret.kind === 'sympathy') return null;
  const doing = /ing$/.test(first.text) && first.lemma !== first.text;
  const harm = harmTold(sentence, context, regret, object);
  if (harm) return harm;
  const own = sentence.clauses.some(
    (clause) => isOwnAct(clause) && clause.doer.start === object.start && clause.modality === 'none',
  );
  const noun = /^(?:my|our)$/.test(first.text) && OWN_DEED.test(sentence.phrase(object.start + 1, object.end));
  if (!doing && !own && !noun) return null;
  const link = own ? 'that' : 'for';
  return headReplaced(sentence, context, regret, object.start, `${link} `);
}

/** "It is unfortunate that payroll was late" → "I'm sorry that payroll was late. I {what I did}.": the harm stays, with its doer. */
function harmTold(sentence: Sentence, context: SentenceContext, regret: Regret, object: ApologyObject): Fix | null {
  const clause = sentence.clauses.find(({ start }) => start >= object.start);
  const text = sentence.source.trimEnd();
  const plain = object.end >= sentence.words.length - 1 && /[\w"')]\.?$/.test(text) && isHeaded(sentence, regret);
  if (object.kind !== 'clause' || !clause || !plain || clause.modality !== 'none' || clause.doer.kind === 'speaker')
    return null;
  if (means(clause.doer.head, 'vague', 'reaction', 'wrongNoun') || /\b(?:feel|felt|one person|someone)\b/.test(text))
    return null;
  const [head] = headReplaced(sentence, context, regret, object.start, 'that ').edits;
  if (!head) return null;
  const own = `${/\.$/.test(text) ? '' : '.'} ${speakerOf(sentence, context)} ${didWhat(sentence, context)}.`;
  return rewording(sentence, [head, { span: { start: text.length, end: text.length }, newText: own }]);
}

/** Whether the regret's own clause begins with its subject, so that both can be replaced together. */
function isHeaded(sentence: Sentence, { start, kind }: Regret): boolean {
  const head = clauseHead(sentence, start);
  const subject = sentence.phrase(head, start);
  if (kind === 'sympathy') return true;
  if (/^(?:that|because)$/.test(sentence.words[head - 1]?.text ?? '')) return false;
  return /\b(?:i|we)\b/.test(subject) || /^(?:\w+ly )?(?:it|this|that|what)\b/.test(subject);
}

/** Regret for a reaction is another fault, and none beside a sentence that names the act. */
function isForReaction(sentence: Sentence, { object }: Regret): boolean {
  return (
    object !== null &&
    sentence.words.slice(object.start, object.start + 4).some(({ lemma }) => means(lemma, 'reaction'))
  );
}

/** The words of regret and their object give way to an apology; the rest of the sentence stays. */
function inItsPlace(sentence: Sentence, context: SentenceContext, regret: Regret): Fix {
  const end = Math.max(regret.end, regret.object?.end ?? regret.end);
  return headReplaced(sentence, context, regret, end, `for ${whatTheyDid(sentence, context)}`);
}

/** From the start of the regret's clause up to word `to`. */
function headReplaced(sentence: Sentence, context: SentenceContext, regret: Regret, to: number, text: string): Fix {
  const head = clauseHead(sentence, regret.start);
  const { start } = sentence.spanOf(head, to);
  const stop = text.endsWith(' ') ? sentence.spanOf(to, to + 1).start : trimmedEnd(sentence, start, to);
  const core = apologyAt(plainApology(sentence, context, 'sorry'), start);
  return rewording(sentence, [{ span: { start, end: stop }, newText: `${core} ${text}` }]);
}

function trimmedEnd(sentence: Sentence, start: number, to: number): number {
  return (
    start + sentence.text.slice(start, sentence.spanOf(0, to).end).replace(/(?<![\s,;:.!?–])[\s,;:.!?–]+$/, '').length
  );
}
