import { isOwnAct } from './acts';
import type { Clause } from './clauses';
import { ADVERB, PREPOSITION } from './closed-classes';
import { means } from './lexicon';
import { oncePerSentence } from './once';
import type { Sentence } from './sentence';
import { gerundOf, gerundOfBase, pastOfParticiple } from './verb-forms';
import type { Word } from './words';

/** An own wrong that the draft tells, as a verb phrase in the speaker's own words. */
export interface ToldAct {
  /** After a subject: "approved the Acme contract without the required checks". */
  readonly past: string;
  /** After *for*: "approving the Acme contract without the required checks". */
  readonly gerund: string;
  /** Who tells it of themselves. */
  readonly speaker: 'I' | 'We';
  /** The sentence that tells it; its own rewrites must not lean on it. */
  readonly source: string;
}

/** Longer than this, a phrase tells more than one act. */
const MOST_WORDS = 14;
const FINITE_START = /^(?:and|but|because|yet|so)?$/;
/** A clause after one of these is left out; after another, it belongs to the phrase ("told you that …", "before I asked"). */
const CUT =
  /^(?:[,;:–()—.!?-]|because|since|although|though|while|when|where|but|yet|so|as|whereas|until|once|unless)$/;
const BREAK = /^(?:[,;:–-]|and|but|because|yet|so)$/;
const FRONTED = /^(?:last|this|yesterday|earlier|today|then|two|three|four|five|six|\d.*|one)$/;
/** Whoever meets the phrase in another sentence would not know what these stand for. */
const POINTING = /^(?:it|its|this|that|these|those|them|their|they|him|his|her|he|she|there|same|both|neither|either)$/;
const ALMOST = /^(?:almost|nearly|hardly|barely|just|only|merely|simply|perhaps|possibly|probably|apparently|rightly)$/;
/** What shrinks, softens or fogs the act, so that a sentence made of it would be at fault again. */
const SOFT =
  /\b(?:just|only|simply|merely|few|handful|small|minor|slight(?:ly)?|somewhat|perhaps|maybe|any|everything|things?|(?:let|letting) .* down|the ball|the mark|short|trust|confidence|faith|expectations?|standards?|values|circumstances|situation|challenges?|issues?|inappropriate(?:ly)?|impacted|always|never again|felt|feel|feelings)\b/;
const WRONG_WAY =
  /\b(?:without|before|late|alone|instead of|rather than|too (?:late|fast|quickly|early|soon)|unread|unchecked|untested)\b/;
const MENDING =
  /\b(?:straight away|at once|immediately|already|swift(?:ly)?|prompt(?:ly)?|action|steps?|measures|since then|this morning|today|back|offline|down|an? (?:review|audit|inquiry))\b/;
const TELLING = /^(?:write|tell|say|speak|post|report|update|answer|respond|share|address|meet)$/;
const OWN_VERDICT = /\b(?:my|our) (?:own )?(?:decision|choice|call|fault|mistake|failure|doing)\b|\b(?:was|is) wrong\b/;
/** An act that is no wrong in itself is the one that the message is about only where it opens the message. */
const OPENING = 4;

/**
 * The first own wrong that the sentences tell plainly; null where none surely does. Sentences that apologize come last, since
 * they may be the ones to be mended.
 */
export function toldAct(sentences: readonly Sentence[]): ToldAct | null {
  const told = (when: 'first' | 'last'): ToldAct | null => {
    for (let at = 0; at < sentences.length; at++) {
      const act = turnOf(sentences[at] as Sentence) === when ? actIn(sentences, at) : null;
      if (act) return act;
    }
    return null;
  };
  return told('first') ?? told('last');
}

/** When a sentence is looked at; a question never is. */
const turnOf = oncePerSentence(({ isQuestion, apologies, regrets }) => {
  if (isQuestion) return 'never';
  return apologies.length > 0 || regrets.length > 0 ? 'last' : 'first';
});

/** Something that the speaker does by themselves. */
interface OwnAct {
  /** Wrong in itself; else a choice or a piece of work. */
  readonly isWrong: boolean;
  readonly isDatedOrFelt: boolean;
  readonly phrase: ToldAct;
}

/** The own acts of a sentence that may be the wrong, and that can be told in a sentence of their own. */
const ownActsOf = oncePerSentence((sentence) =>
  [...sentence.clauses.entries()].flatMap(([k, clause]): OwnAct[] => {
    if (!isOwnAct(clause) || clause.modality !== 'none' || !isAlone(clause, sentence)) return [];
    const wrong = isWrong(clause, sentence);
    const phrase = wrong || isDeed(clause, sentence) ? phraseOf(sentence, clause, k) : null;
    return phrase ? [{ isWrong: wrong, isDatedOrFelt: isDatedOrFelt(clause, sentence), phrase }] : [];
  }),
);

function actIn(sentences: readonly Sentence[], at: number): ToldAct | null {
  const acts = ownActsOf(sentences[at] as Sentence);
  if (acts.length === 0) return null;
  const answered = [at - 1, at, at + 1].some((i) => sentences[i] && answersForIt(sentences[i]));
  const told = acts.find((act) => act.isWrong || (at < OPENING && (answered || act.isDatedOrFelt)));
  return told?.phrase ?? null;
}

/** A plain apology, or "That was my decision": it makes the act next to it a wrong one. */
const answersForIt = oncePerSentence(
  (sentence) => sentence.apologies.some(({ manner }) => manner === 'plain') || OWN_VERDICT.test(sentence.phrase(0)),
);

/** Whether the clause tells of something wrong in itself: a wrong verb, a duty left undone, or done in a wrong way. */
function isWrong(clause: Clause, sentence: Sentence): boolean {
  if (clause.negated)
    return (
      means(clause.verb, 'duty', 'communicate', 'concrete', 'heed') && !means(clause.verb, 'wrongVerb', 'harmVerb')
    );
  return means(clause.verb, 'wrongVerb') || (isDeed(clause, sentence) && WRONG_WAY.test(objectOf(clause, sentence)));
}

/** Whether the clause tells a choice or a piece of work that mends nothing. */
function isDeed(clause: Clause, sentence: Sentence): boolean {
  return (
    !clause.negated &&
    means(clause.verb, 'decideVerb', 'duty') &&
    !means(clause.verb, 'redressVerb', 'redressNoun') &&
    !TELLING.test(clause.verb) &&
    !MENDING.test(objectOf(clause, sentence))
  );
}

/** Whether a day stands before the clause, or it was done to the readers. */
function isDatedOrFelt(clause: Clause, sentence: Sentence): boolean {
  return (
    /\b(?:on|in|last) (?:the )?(?:\w+day|\d|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)/.test(
      sentence.phrase(0, clause.start),
    ) || /^(?:all of |each of |some of |many of )?(?:you|your)\b/.test(objectOf(clause, sentence))
  );
}

function objectOf({ end, limit }: Clause, sentence: Sentence): string {
  return sentence.phrase(end, limit);
}

/** Whether *I* or *we* alone is the subject, in a clause that follows a break or a phrase of time: no "the contract I signed". */
function isAlone({ doer, introducer, start }: Clause, { words }: Sentence): boolean {
  if (!/^(?:i|we)$/.test(words[doer.start]?.text ?? '') || !FINITE_START.test(introducer)) return false;
  const between = words.slice(doer.start + 1, Math.max(start, doer.end)).map(({ text }) => text);
  if (doer.end > start || between.some((text) => ALMOST.test(text) || !(ADVERB.has(text) || /ly$/.test(text))))
    return false;
  let from = doer.start;
  while (from > 0 && !BREAK.test(words[from - 1]?.text ?? '')) from--;
  const first = words[from]?.text ?? '';
  return from === doer.start || (doer.start - from < 7 && (FRONTED.test(first) || PREPOSITION.has(first)));
}

/** The verb phrase of the clause in both forms, where it can stand in a sentence of its own. */
function phraseOf(sentence: Sentence, clause: Clause, index: number): ToldAct | null {
  const forms = formsOf(sentence.words.slice(clause.start, clause.end), sentence.words[clause.start - 1]);
  const end = phraseEnd(sentence, clause, index);
  const rest = sentence.words.slice(clause.end, end);
  if (!forms || !isTelling(rest, clause, sentence.clauses)) return null;
  const { start, end: stop } = sentence.spanOf(clause.end, end);
  const written = sentence.source.slice(start, stop).replace(/ +/g, ' ');
  const past = `${forms.past} ${written}`;
  if (/["*_[\]{}<>`]/.test(written) || SOFT.test(past.toLowerCase())) return null;
  const speaker = sentence.words[clause.doer.start]?.text === 'i' ? 'I' : 'We';
  return { past, gerund: `${forms.gerund} ${written}`, speaker, source: sentence.source };
}

/** Where the phrase ends: at a break, or before a clause that is none of its complements. */
function phraseEnd({ words, clauses }: Sentence, clause: Clause, index: number): number {
  for (let i = clause.end; i < words.length; i++) {
    const text = words[i]?.text ?? '';
    if (CUT.test(text)) return i;
    const starts = clauses.find((each, k) => k > index && (each.start === i + 1 || each.doer.start === i + 1));
    if (/^(?:and|or)$/.test(text) && starts && starts.tense !== 'infinitive') return i;
  }
  return words.length;
}

/** Whether the words after the verb name something that a reader elsewhere in the draft would know. */
function isTelling(rest: readonly Word[], clause: Clause, clauses: readonly Clause[]): boolean {
  const last = rest.at(-1);
  if (!last || rest.length < 2 || rest.length >= MOST_WORDS || pointsElsewhere(rest, clauses)) return false;
  if (
    PREPOSITION.has(last.text) ||
    /^(?:the|a|an|my|our|your|to|and|or|one|ones|so|did|had|has|have|was|were|could|would)$/.test(last.text)
  )
    return false;
  if (clause.verb === 'fail' && rest[0]?.text !== 'to') return false;
  return rest.some(
    ({ text, lemma }) => text.length > 3 && !PREPOSITION.has(text) && !means(lemma, 'vague', 'wrongNoun', 'reaction'),
  );
}

/** Whether a pronoun among the words stands for something named before them; *that* may tie a clause instead. */
function pointsElsewhere(rest: readonly Word[], clauses: readonly Clause[]): boolean {
  const ties = rest.some(({ text }) => text === 'that') && clauses.some(({ introducer }) => introducer === 'that');
  return rest.some(({ text }) => POINTING.test(text) && !(text === 'that' && ties));
}

/** Both forms of a verb group, with the word before it, which may be *never*; null for groups that tell no finished act. */
function formsOf(group: readonly Word[], before: Word | undefined): { past: string; gerund: string } | null {
  const verb = group.at(-1)?.text ?? '';
  const auxiliaries = group.slice(0, -1).map((word) => word.text);
  const not = [...auxiliaries, before?.text].includes('never') ? 'never' : 'not';
  const negated = not === 'never' || auxiliaries.some((text) => text === 'not' || text === "n't");
  if (/ing$/.test(verb) && auxiliaries.length > 0) return null;
  switch (auxiliaries[0] ?? '') {
    case '':
      return negated
        ? { past: `never ${verb}`, gerund: `never ${gerundOf(verb)}` }
        : { past: verb, gerund: gerundOf(verb) };
    case 'did':
      return negated ? { past: `did ${not} ${verb}`, gerund: `${not} ${gerundOfBase(verb)}` } : null;
    case 'had':
      return negated
        ? { past: `had ${not} ${verb}`, gerund: `${not} ${gerundOf(verb)}` }
        : { past: pastOfParticiple(verb), gerund: gerundOf(verb) };
    default:
      return null;
  }
}
