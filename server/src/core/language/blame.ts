import type { Span } from '../report';
import { BLAME_WORDINGS } from './blame-wordings';
import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sense } from './phrases';
import type { Sentence } from './sentence';

const BECAUSE_OF =
  /^(?:due to|because of|owing to|as a result of|on account of|caused by|driven by|forced by|attributable to|(?:was|is|were|be) down to|triggered by|(?:stem(?:s|med)?|arose|resulted) from|(?:the|a) result of)\b/;
/** Cheap to see, and most sentences have none. */
const BECAUSE_OF_ANYWHERE = new RegExp(BECAUSE_OF.source.replace('^', ''));
const SINGLED_OUT =
  /^(?:one|some|several|two|a few|a handful|a number|(?:a|one) (?:\w+ )?member) of (?:our|my|the)\b|^an? (?:\w+ )?(?:single|junior|new|former|temporary|young|inexperienced|agency|night|individual|outside)\b/;
const OUTSIDE: readonly Sense[] = ['outsider', 'press', 'underling', 'circumstance'];
const SENSATION = /^(?:choose|blow|turn|paint|invent|stir|whip|allege|hound|fan|fuel|sensationali[sz]e)$/;
const LEFT_US = /^(?:me|us|our|my|it (?:impossible|hard|difficult)|(?:that )?(?:we|i|our)\b)/;
const MISREADING =
  /^(?:misread|misunderstand|misinterpret|misconstrue|overreact|exaggerate|twist|distort|choose|mistake|jump|assume|ignore)$/;

/** Whether the clause tells of a wrong or a cause that is somebody else's. */
export function blamesDoer(clause: Clause, sentence: Sentence): boolean {
  const rest = sentence.phrase(clause.end, clause.limit);
  if (/^(?:if|whether|unless)$/.test(clause.introducer) || clause.tense === 'future') return false;
  if (clause.doer.kind === 'speaker') return isMisled(clause, rest);
  if (/^(?:nobody|no-one|none|no one)\b/.test(sentence.phrase(clause.doer.start, clause.start)))
    return clause.tense === 'past' && means(clause.verb, 'communicate', 'heed') && /^(?:me|us)\b/.test(rest);
  if (clause.doer.kind === 'audience' || /\b(?:of you|you)$/.test(sentence.phrase(clause.doer.start, clause.doer.end)))
    return isMisreading(clause, rest);
  if (clause.voice === 'passive') return isTheirWrong(clause, sentence, rest);
  if (!isSomebodyElse(clause, sentence))
    return MISREADING.test(clause.verb) && clause.doer.kind === 'person' && clause.tense === 'past';
  if (
    /^(?:\w+ )?(?:to blame|at fault|(?:\w+ )?responsible for (?:this|the|what|it)|the (?:\w+ )?(?:cause|reason))\b/.test(
      rest,
    )
  )
    return clause.verb === 'be' && !clause.negated;
  return isTheirWrong(clause, sentence, rest);
}

function isTheirWrong(clause: Clause, sentence: Sentence, rest: string): boolean {
  if (clause.voice === 'passive')
    return (
      clause.tense === 'past' &&
      /^by\b/.test(rest) &&
      isOutside(sentence, clause.end + 1, clause.limit) &&
      (means(clause.verb, 'wrongVerb', 'blamable') || means(clause.doer.head, 'wrongNoun'))
    );
  if (clause.tense !== 'past' && clause.modality !== 'should-have') return false;
  // "Our driver did not wait for you" admits, to those it was done to, what the house did.
  const outsider = tells(sentence, clause.doer.start, clause.doer.end, 'outsider', 'press', 'circumstance');
  if (!outsider && /\b(?:you|your)\b/.test(rest)) return false;
  if (clause.modality === 'should-have') return means(clause.verb, 'preventing') && !clause.negated;
  if (tells(sentence, clause.doer.start, clause.doer.end, 'press') && SENSATION.test(clause.verb))
    return !clause.negated;
  if (
    tells(sentence, clause.doer.start, clause.doer.end, 'outsider') &&
    /^(?:lose|break|drop|damage|delay|leak|spoil|ruin)$/.test(clause.verb)
  )
    return true;
  if (means(clause.verb, 'assuring') && /^(?:me|us)\b/.test(rest) && !clause.negated) return true;
  if (clause.verb === 'let' && /\bdown\b/.test(rest)) return true;
  const named = /^(?:they|he|she)$/.test(clause.doer.head);
  if (!named && tells(sentence, clause.start, clause.limit, 'letDown')) return true;
  if (clause.negated) return means(clause.verb, 'duty', 'communicate', 'heed', 'concrete');
  if (
    means(clause.verb, 'blamable') ||
    (clause.verb === 'miss' && /\b(?:deadline|date|check|step|error|fault|bug|it|this)\b/.test(rest))
  )
    return true;
  return (
    isOutside(sentence, clause.doer.start, clause.doer.end) &&
    clause.introducer !== 'which' &&
    (means(clause.verb, 'bringAbout') || (/^(?:leave|make|mean|put|take)$/.test(clause.verb) && LEFT_US.test(rest)))
  );
}

/** "we were misled", "I had been assured that": the speaker as the one who was wronged. */
function isMisled({ voice, verb, tense, negated }: Clause, rest: string): boolean {
  if (voice !== 'passive' || tense !== 'past' || negated) return false;
  return (
    /^(?:mislead|misinform|deceive|assure|betray|blindside|dupe|trick|fool|misadvise|lie)$/.test(verb) ||
    (verb === 'let' && /\bdown\b/.test(rest)) ||
    (verb === 'lead' && /^to believe\b/.test(rest)) ||
    (verb === 'advise' && !/^(?:against|not)\b/.test(rest)) ||
    (verb === 'give' && /\b(?:wrong|incorrect|false|bad|inaccurate)\b/.test(rest))
  );
}

/** The readers as those who read it wrongly, did not ask, or should have known. */
function isMisreading({ verb, tense, negated, modality, voice }: Clause, rest: string): boolean {
  if (voice !== 'active') return false;
  if (modality === 'should-have' || (modality === 'possible' && tense === 'past'))
    return !negated && means(verb, 'preventing');
  if (tense !== 'past') return false;
  if (negated) return means(verb, 'preventing') && !/^for\b/.test(rest);
  return (
    MISREADING.test(verb) &&
    (verb !== 'choose' || /^to (?:\w+ )?(?:read|see|take|hear|believe|ignore|think|make|share)/.test(rest))
  );
}

/** Whether the subject is a vendor, a unit, an underling, the press or the force of events, not the speaker's own house as a whole. */
function isSomebodyElse({ doer }: Clause, sentence: Sentence): boolean {
  if (doer.end <= doer.start) return false;
  return (
    means(doer.head, 'unit', 'role') ||
    sentence.text.slice(sentence.spanOf(doer.start, doer.end).start).startsWith('IT ') ||
    SINGLED_OUT.test(sentence.phrase(doer.start, doer.end)) ||
    isOutside(sentence, doer.start, doer.end) ||
    /^(?:they|he|she)$/.test(doer.head) ||
    (doer.kind === 'person' && /^\p{Lu}/u.test(sentence.text.charAt(sentence.spanOf(doer.end - 1, doer.end).start)))
  );
}

function isOutside(sentence: Sentence, from: number, to: number): boolean {
  return tells(sentence, from, to, ...OUTSIDE);
}

function tells(sentence: Sentence, from: number, to: number, ...senses: readonly Sense[]): boolean {
  // In front of the first word there is nothing.
  if (from < 0) return false;
  return sentence.senses.some(({ sense, start, end }) => start >= from && end <= to && senses.includes(sense));
}

/** Whether the readers are among those who are blamed. */
export function blamesReaders(sentence: Sentence): boolean {
  return sentence.clauses.some(
    ({ doer, start }) =>
      doer.kind === 'audience' || /\bof you$/.test(sentence.phrase(doer.start, Math.min(doer.end, start))),
  );
}

/** A set wording that puts the cause elsewhere. */
export function blameWordingIn(sentence: Sentence): Span | null {
  const text = sentence.lowerText;
  for (const wording of BLAME_WORDINGS) {
    const match = wording.exec(text);
    if (!match) continue;
    const before = /(?:due to|because of|owing to|as a result of|thanks to|for)(?: \w+)? $/.exec(
      text.slice(0, match.index),
    );
    const end = match.index + match[0].length;
    if (match[1] !== undefined) return { start: end - match[1].length, end };
    return { start: match.index - (before?.[0].length ?? 0), end };
  }
  return null;
}

const LIES_WITH =
  /\b(?:blame|fault|responsibility|cause|error|problem|mistake)s? (?:\w+ )?(?:lies?|lay|rests?|sits?|is|was|belongs?) (?:\w+ )?(?:with|at|to) (?:\w+ ){1,4}/;

/** No wrongs by themselves; another's are told as one. */
const WRONG_OR_NOT = new Set(['delay', 'decision', 'refusal', 'negligence', 'carelessness', 'behaviour', 'behavior']);

/** "the contractor's mistake", "a failure on the part of our vendor": a wrong that is named as another's. */
export function theirWrongIn(sentence: Sentence): Span | null {
  const { words } = sentence;
  const lies = LIES_WITH.exec(`${sentence.lowerText.replace(/(?<![.!?])[.!?]+$/, '')} `);
  const at = lies ? words.findIndex(({ start }) => start >= lies.index) : -1;
  if (lies && isOutside(sentence, at, at + lies[0].trim().split(' ').length))
    return { start: lies.index, end: lies.index + lies[0].trimEnd().length };
  for (let i = 0; i < words.length; i++) {
    if (!means(words[i]?.lemma ?? '', 'wrongNoun') && !WRONG_OR_NOT.has(words[i]?.lemma ?? '')) continue;
    const owner = words.slice(Math.max(0, i - 2), i).findIndex(({ text }) => text === "'s");
    const from = Math.max(0, i - 2) + owner;
    if (owner >= 0 && isOutside(sentence, from - 2, from)) return sentence.spanOf(from - 1, i + 1);
    const by = /^(?:by|on the part of|at|from|of) (?:a|an|the|our|one)\b/.exec(sentence.phrase(i + 1, i + 6));
    const end = i + 1 + (by ? by[0].split(' ').length + 2 : 0);
    if (by && isOutside(sentence, i + 1, Math.min(end, words.length)))
      return sentence.spanOf(i, Math.min(end, words.length));
  }
  return null;
}

/** "because of our supplier", "caused by the weather": a cause that is no choice of the speaker's. */
export function causeIn(sentence: Sentence): Span | null {
  if (!BECAUSE_OF_ANYWHERE.test(sentence.wording)) return null;
  for (let i = 0; i < sentence.words.length; i++) {
    const cause = BECAUSE_OF.exec(sentence.phrase(i, i + 4));
    if (!cause) continue;
    const from = i + cause[0].split(' ').length;
    const stop = sentence.words.findIndex(({ text }, k) => k > from && (k > from + 6 || /^[,;:.–]$/.test(text)));
    const to = stop < 0 ? sentence.words.length : stop;
    const own = /^(?:my|our)\b/.test(sentence.phrase(from, to));
    if (own ? tells(sentence, from, to, 'outsider', 'underling') : isOutside(sentence, from, to))
      return sentence.spanOf(i, to);
  }
  return null;
}
