import type { Span } from '../report';
import { BLAME_WORDINGS } from './blame-wordings';
import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sense } from './phrases';
import { sensesIn } from './senses';
import type { Sentence } from './sentence';

const BECAUSE_OF =
  /^(?:due to|because of|owing to|thanks to|as a result of|on account of|caused by|driven by|forced by|attributable to|down to|triggered by|(?:stem(?:s|med)?|arose|resulted|came|comes) from|result of|prompted by|in view of|in light of)/;
const SINGLED_OUT =
  /^(?:one|some|several|two|a few|a handful|a number|(?:a|one) (?:\w+ )?member) of (?:our|my|the)\b|^an? (?:\w+ )?(?:single|junior|new|former|temporary|young|inexperienced|agency|night|individual|outside)\b/;
const OUTSIDE: readonly Sense[] = ['outsider', 'press', 'underling', 'circumstance'];
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
      clause.by !== null &&
      clause.tense === 'past' &&
      isOutside(sentence, clause.by.start, clause.by.end) &&
      (means(clause.verb, 'wrongVerb', 'blamable') || means(clause.doer.head, 'wrongNoun'))
    );
  if (clause.tense !== 'past' && clause.modality !== 'should-have') return false;
  if (clause.modality === 'should-have') return true;
  if (clause.verb === 'let' && /\bdown\b/.test(rest)) return true;
  if (tells(sentence, clause.start, clause.limit, 'letDown')) return true;
  if (clause.negated) return means(clause.verb, 'duty', 'communicate', 'heed', 'concrete');
  if (
    means(clause.verb, 'blamable') ||
    (clause.verb === 'miss' && /\b(?:deadline|date|check|step|error|fault|bug|it|this)\b/.test(rest))
  )
    return true;
  return (
    means(clause.verb, 'bringAbout') &&
    isOutside(sentence, clause.doer.start, clause.doer.end) &&
    clause.introducer !== 'which'
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
    return !negated && !/^to\b/.test(rest) && verb !== 'have';
  if (tense !== 'past') return false;
  if (negated)
    return /^(?:read|ask|follow|check|tell|raise|speak|understand|listen|report|come|say|call|notice|give|fill)$/.test(
      verb,
    );
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
  return sensesIn(sentence.words.slice(from, to)).some(({ sense }) => senses.includes(sense));
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
  const text = sentence.text.toLowerCase();
  for (const wording of BLAME_WORDINGS) {
    const match = wording.exec(text);
    if (!match) continue;
    const before = /(?:due to|because of|owing to|as a result of|thanks to|for)(?: \w+)? $/.exec(
      text.slice(0, match.index),
    );
    return { start: match.index - (before?.[0].length ?? 0), end: match.index + match[0].length };
  }
  return null;
}

/** "because of our supplier", "caused by the weather": a cause that is no choice of the speaker's. */
export function causeIn(sentence: Sentence): Span | null {
  for (let i = 0; i < sentence.words.length; i++) {
    const cause = BECAUSE_OF.exec(sentence.phrase(i, i + 4));
    if (!cause) continue;
    const from = i + cause[0].split(' ').length;
    const stop = sentence.words.findIndex(({ text }, k) => k > from && (k > from + 6 || /^[,;:.–]$/.test(text)));
    const to = stop < 0 ? sentence.words.length : stop;
    if (
      /\b(?:my|our) (?:own |\w+ )?(?:decision|choice|failure|mistake|order|neglect)\b/.test(sentence.phrase(from, to))
    )
      continue;
    if (isOutside(sentence, from, to)) return sentence.spanOf(i, to);
  }
  return null;
}
