import { isOwnAct, rejectsDefence, tellsOwnPart } from '../language/acts';
import { BLAME_WORDINGS } from '../language/blame-wordings';
import type { Clause } from '../language/clauses';
import { means } from '../language/lexicon';
import type { Sense } from '../language/phrases';
import { sensesIn } from '../language/senses';
import { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { nextDoor } from './context';
import { leaveOut, spanOfClause } from './cut';
import type { Fault } from './fault';
import { didWhat, replacement, speakerOf } from './rewrite';

const BECAUSE_OF =
  /^(?:due to|because of|owing to|thanks to|as a result of|on account of|caused by|driven by|forced by|attributable to|down to|triggered by|(?:stem(?:s|med)?|arose|resulted|came|comes) from|result of|prompted by|in view of|in light of)/;
const OWN_VERDICT =
  /\b(?:my|our) (?:own )?(?:decision|choice|call|fault|mistake|failure|doing|part|responsibility)\b|\b(?:i|we) (?:am|are|was|were) (?:\w+ )?(?:wrong|responsible|accountable|to blame|at fault)\b|\b(?:on|with|by) (?:me|us)\b/;
const SINGLED_OUT =
  /^(?:one|some|several|two|a few|a handful|a number|(?:a|one) (?:\w+ )?member) of (?:our|my|the)\b|^an? (?:\w+ )?(?:single|junior|new|former|temporary|young|inexperienced|agency|night|individual|outside)\b/;
const OUTSIDE: readonly Sense[] = ['outsider', 'press', 'underling', 'circumstance'];
const MISREADING =
  /^(?:misread|misunderstand|misinterpret|misconstrue|overreact|exaggerate|twist|distort|choose|mistake|jump|assume|ignore)$/;

/** Puts the wrong on others, on circumstances or on the audience, with no part of the speaker's own near it. */
export const blameShifting: Fault = {
  code: 'blame-shifting',
  level: 'warning',
  message: 'This puts the cause elsewhere. Add your own part, or leave it out.',
  why: 'Readers ask what the speaker could have done. A cause outside answers only together with the own part (RULEBOOK 3).',
  quiet: [
    "the speaker's own part in the sentence or next door",
    'facts about others that judge nothing: "The vendor delivered on 4 May."',
    '"It was not the vendor\'s fault"',
  ],
  *check(sentence, context) {
    if (sentence.isQuestion || rejectsDefence(sentence.text) || clearsOthers(sentence)) return;
    if ([sentence, ...nextDoor(context)].some(hasOwnPart)) return;
    const clause = sentence.clauses.find((each) => blamesDoer(each, sentence));
    const span = clause ? spanOfClause(sentence, clause) : (wordingIn(sentence) ?? causeIn(sentence));
    if (span) yield { span };
  },
  mend(sentence, context, span) {
    const sound = (text: string): boolean =>
      /\b(?:I|[Ww]e)\b/.test(text) && [...blameShifting.check(new Sentence(text, sentence.kind), context)].length === 0;
    const own = `${speakerOf(sentence, context)} ${didWhat(sentence, context)}`;
    const anew = replacement(`Replace with: ${own}.`, 0, sentence.text.trimEnd().length, `${own}.`);
    const cause = causeIn(sentence);
    const withOwn = cause ? withoutCause(sentence, cause, own) : withOwnPart(sentence, own);
    const rest = leaveOut(sentence, span, sound);
    const fixes = blamesReaders(sentence) ? [anew] : wordingIn(sentence) && !cause ? [anew, withOwn] : [withOwn, anew];
    return rest ? [...fixes, rest] : fixes;
  },
  examples: {
    flagged: [
      { text: '[The vendor let us all down].', fixed: 'The vendor let us all down, and I {what I did}.' },
      { text: '[Some of you misread my note].', fixed: 'I {what I did}.' },
      {
        text: 'Orders went out late [due to circumstances beyond our control].',
        fixed: 'Orders went out late. We {what we did}.',
      },
      { text: '[We were misled by the agency].', fixed: 'We were misled by the agency, and we {what we did}.' },
      {
        text: '[The payroll team failed to load the file].',
        fixed: 'The payroll team failed to load the file, and I {what I did}.',
      },
    ],
    clean: [
      'The vendor failed, and I chose that vendor without a check.',
      'The vendor delivered on 4 May.',
      "It was not the vendor's fault.",
      'The team worked two weekends because of my decision.',
      'Some of you read my note on Friday.',
      'The courier failed us. I picked the cheapest one and never asked why.',
    ],
  },
};

function hasOwnPart(sentence: Sentence): boolean {
  if (/\b(?:I|[Ww]e) \{/.test(sentence.text)) return true;
  if (sentence.clauses.some(isOwnAct)) return sentence.clauses.some(isOwnDeed) || OWN_VERDICT.test(sentence.phrase(0));
  return tellsOwnPart(sentence);
}

/** Whether the clause tells a choice or a neglect of the speaker's, not only that they spoke, looked or helped. */
function isOwnDeed(clause: Clause): boolean {
  return (
    isOwnAct(clause) &&
    (clause.negated || means(clause.verb, 'wrongVerb', 'decideVerb', 'heed')) &&
    !/^(?:take|give|tell|send|write|print|publish|agree)$/.test(clause.verb)
  );
}

/** "not the vendor's fault", "I do not blame the night shift". */
function clearsOthers(sentence: Sentence): boolean {
  return /\b(?:not|n't|never|nor|nobody else|no one else|rather than|instead of)\b[^,;.]*\b(?:fault|blame|blaming|responsible|excuse)\b/.test(
    sentence.phrase(0).replace(/ n't/g, " n't"),
  );
}

/** Whether the clause tells of a wrong or a cause that is somebody else's. */
function blamesDoer(clause: Clause, sentence: Sentence): boolean {
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

function blamesReaders(sentence: Sentence): boolean {
  return sentence.clauses.some(
    ({ doer, start }) =>
      doer.kind === 'audience' || /\bof you$/.test(sentence.phrase(doer.start, Math.min(doer.end, start))),
  );
}

function wordingIn(sentence: Sentence): Span | null {
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
function causeIn(sentence: Sentence): Span | null {
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

/** A cause at the end of the sentence goes, and the own part comes in a sentence of its own; elsewhere it stays. */
function withoutCause(sentence: Sentence, cause: Span, own: string): Fix {
  const text = sentence.text.trimEnd();
  if (!/^[\s.!]*$/.test(text.slice(cause.end)) || cause.start < 12) return withOwnPart(sentence, own);
  const start = text
    .slice(0, cause.start)
    .replace(/(?:[\s,]|\b(?:only|just|simply|mainly|partly|largely|all|and))+$/, '').length;
  return replacement(`Replace with: ${text.slice(0, start)}. ${own}.`, start, text.length, `. ${own}.`);
}

/** The own part put behind the sentence: in it where it is short and plain, else as a sentence of its own. */
function withOwnPart(sentence: Sentence, own: string): Fix {
  const text = sentence.text.trimEnd();
  const stop = /(?<![.!?])\.$/.exec(text);
  const plain = text.length < 140 && !/[;:–?]|, and\b/.test(text) && (stop !== null || /\w$/.test(text));
  if (!plain)
    return replacement(`Add: ${own}.`, text.length, text.length, `${/[.!?]["')\]]*$/.test(text) ? '' : '.'} ${own}.`);
  const at = stop ? stop.index : text.length;
  const added = `, and ${own.replace(/^We\b/, 'we')}`;
  return replacement(`Add: and ${own.replace(/^We\b/, 'we')}`, at, at, added);
}
