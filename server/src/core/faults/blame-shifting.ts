import { claimsOwnPart, isOwnAct, rejectsDefence } from '../language/acts';
import { blamesDoer, blamesReaders, blameWordingIn, causeIn, theirWrongIn } from '../language/blame';
import { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { nextDoor, type SentenceContext } from './context';
import { leaveOut, spanOfClause } from './cut';
import { type Fault, NONE } from './fault';
import { didWhat, replacement, speakerOf } from './rewrite';

const OWN_VERDICT =
  /\b(?:my|our) (?:own )?(?:part|doing|negligence|carelessness|silence)\b|\b(?:i|we) (?:\w+ )?(?:got (?:it|this|that) (?:badly |very |all )?wrong|(?:was|were|am|are) (?:\w+ )?(?:wrong|careless|slow|late|too \w+|responsible|accountable|to blame|at fault))\b|\bour (?:\w+ )?(?:checks?|process\w*|systems?|review|rules?|controls?|oversight) (?:\w+ )?(?:failed|missed|let|did ?n't|did not|was|were)\b|\b(?:failing|failed|fail) you\b/;

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
  check(sentence, context) {
    if (sentence.isQuestion || rejectsDefence(sentence.text) || clearsOthers(sentence)) return NONE;
    if ([sentence, ...nextDoor(context)].some((each) => hasOwnPart(each, context))) return NONE;
    const clause = sentence.clauses.find((each) => blamesDoer(each, sentence));
    const span = clause
      ? spanOfClause(sentence, clause)
      : (blameWordingIn(sentence) ?? causeIn(sentence) ?? theirWrongIn(sentence));
    return span ? [{ span }] : NONE;
  },
  mend(sentence, context, span) {
    const sound = (text: string): boolean =>
      /\b(?:I|[Ww]e)\b/.test(text) && blameShifting.check(new Sentence(text, sentence.kind), context).length === 0;
    const own = `${speakerOf(sentence, context)} ${didWhat(sentence, context)}`;
    const anew = replacement(`Replace with: ${own}.`, 0, sentence.text.trimEnd().length, `${own}.`);
    const cause = causeIn(sentence);
    const withOwn = cause ? withoutCause(sentence, cause, own) : withOwnPart(sentence, own);
    const rest = leaveOut(sentence, span, sound);
    const fixes = blamesReaders(sentence)
      ? [anew]
      : blameWordingIn(sentence) && !cause
        ? [anew, withOwn]
        : [withOwn, anew];
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
      'The hosting company did nothing wrong.',
      'The team worked two weekends because of my decision.',
      'Some of you read my note on Friday.',
      'I approved the file without a test. The bank had changed its format that week.',
      'The courier failed us. I picked the cheapest one and never asked why.',
    ],
  },
};

/** Whether the sentence tells the speaker's own part: the act that the draft tells, a choice, a neglect, or a verdict on oneself. */
function hasOwnPart(sentence: Sentence, { draft }: SentenceContext): boolean {
  if (draft.act && sentence.source.includes(draft.act.past)) return true;
  if (/\b(?:I|[Ww]e) \{/.test(sentence.text)) return true;
  const acted = sentence.clauses.some(
    (clause) => isOwnAct(clause) && !/^(?:have|has|'ve)$/.test(sentence.words[clause.start]?.text ?? ''),
  );
  return acted || claimsOwnPart(sentence) || OWN_VERDICT.test(sentence.phrase(0));
}

/** "not the vendor's fault", "I do not blame the night shift", "The vendor did nothing wrong". */
function clearsOthers(sentence: Sentence): boolean {
  return /\b(?:not|n't|never|nor|nobody else|no one else|rather than|instead of)\b[^,;.]*\b(?:fault|blame|blaming|responsible|excuse)\b|\b(?:did|has done|have done|done) nothing wrong\b/.test(
    sentence.phrase(0),
  );
}

/** A cause at the end of the sentence goes, and the own part comes in a sentence of its own; elsewhere it stays. */
function withoutCause(sentence: Sentence, cause: Span, own: string): Fix {
  const text = sentence.text.trimEnd();
  if (!/^[\s.!]*$/.test(text.slice(cause.end)) || cause.start < 12) return withOwnPart(sentence, own);
  const start = text
    .slice(0, cause.start)
    .replace(/(?<![\s,])(?:[\s,]|\b(?:only|just|simply|mainly|partly|largely|all|and))+$/, '').length;
  return replacement(`Replace with: ${text.slice(0, start)}. ${own}.`, start, text.length, `. ${own}.`);
}

/** The own part put behind the sentence: in it where it is short and plain, else as a sentence of its own. */
function withOwnPart(sentence: Sentence, own: string): Fix {
  const text = sentence.text.trimEnd();
  const stop = /(?<![.!?])\.$/.exec(text);
  const plain =
    text.length < 90 && !/[,;:–?]|\b(?:that|which|who|because|if)\b/.test(text) && (stop !== null || /\w$/.test(text));
  if (!plain)
    return replacement(
      `Add: ${own}.`,
      text.length,
      text.length,
      `${/[.!?:;,–]["')\]]*$/.test(text) ? '' : '.'} ${own}.`,
    );
  const at = stop ? stop.index : text.length;
  const added = `, and ${own.replace(/^We\b/, 'we')}`;
  return replacement(`Add: and ${own.replace(/^We\b/, 'we')}`, at, at, added);
}
