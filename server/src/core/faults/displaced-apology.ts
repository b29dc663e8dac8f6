import { namesAct } from '../language/acts';
import type { ApologyObject } from '../language/apology';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { apologyAnew, plainApology, plainly, replacement, whatTheyDid } from './rewrite';

const OTHERS_FELT =
  /\b(?:you|people|some|many|anyone|anybody|somebody|someone|they|employees|colleagues|customers|readers|she|he|pupils?|persons?|staff|families|members|those|others|the \w+|household|it)(?: \w+){0,5}? (?:feel|feels|felt|feeling|found it|finds it|took it|take it|took offen[cs]e|(?:was|were|are|is|been|got|has been|had been|feel|felt) (?:\w+ )?(?:confused|offended|upset|hurt|worried|disappointed|alarmed|offen[cs]e|misled|put out|troubled|inconvenienced|distressed))\b/;
const CAME_ACROSS =
  /\b(?:came|come|comes|coming) across\b|\b(?:it|that|this|they|joke|words?|message|remarks?) (?:\w+ )?(?:landed|sounded)\b|\b(?:was|were|is|been|be|being) (?:\w+ )?(?:perceived|interpreted|received|misinterpreted|misunderstood|misread|misconstrued|taken (?:the wrong way|badly|out of context)|heard (?:in|as|that)|seen as|read as)\b|\btaken the wrong way\b|\btook (?:it|this|that) (?:the wrong way|badly)\b|\b(?:was|were) ?(?:n't|not) (?:apparent|clear|obvious) to\b|\bthe (?:way|manner) (?:in which |that )?(?:it|this|parts|they|my words)\b|\boffen[cs]e (?:was )?taken\b/;

/** Apologizes for how others felt or read it, instead of for the act. */
export const displacedApology: Fault = {
  code: 'displaced-apology',
  level: 'warning',
  message: 'This apologizes for how people felt. Name what you did.',
  why: "It moves the trouble into the readers' feelings. An apology holds when it is for the act (RULEBOOK 3).",
  quiet: [
    'the act is named in the sentence or next door',
    'a concrete harm: "sorry you sat on a bus until ten"',
    'your act as the doer: "my email hurt you"',
  ],
  check(sentence, context) {
    const apology = sentence.apologies.find((each) => each.manner !== 'reported');
    const regret = sentence.regrets.find((each) => each.kind !== 'sympathy');
    const start = apology?.start ?? regret?.start;
    if (start === undefined) return NONE;
    const span = displacedIn(sentence, context, apology?.object ?? regret?.object ?? null);
    if (!span) return NONE;
    const fix = apology
      ? apologyAnew(sentence, context, apology, { harm: 'It cost {whom} {what}.' })
      : replaceAll(
          sentence,
          `${plainApology(sentence, context, 'sorry')} for ${whatTheyDid(sentence, context)}. It cost {whom} {what}.`,
        );
    return [{ span, fixes: [fix] }];
  },
  mend: plainly,
  examples: {
    flagged: [
      { text: "I'm sorry [you feel] ignored.", fixed: "I'm sorry for {what I did}. It cost {whom} {what}." },
      { text: 'We apologize for [any confusion].', fixed: 'We apologize for {what we did}. It cost {whom} {what}.' },
      { text: 'We regret [the inconvenience].', fixed: "We're sorry for {what we did}. It cost {whom} {what}." },
    ],
    clean: [
      "I'm sorry if the change upset anyone.",
      "I'm sorry I ignored your report.",
      "We're sorry for the frustration: we shipped without a test.",
      "I'm sorry you sat on a bus until ten.",
      'On 3 May we closed the shop without telling you. We regret the inconvenience.',
    ],
  },
};

function replaceAll(sentence: Sentence, text: string): ReturnType<typeof replacement> {
  return replacement(`Replace with: ${text}`, 0, sentence.text.trimEnd().length, text);
}

function displacedIn(
  sentence: Sentence,
  context: SentenceContext,
  object: ApologyObject | null,
): { start: number; end: number } | null {
  const text = sentence.lowerText;
  const across = CAME_ACROSS.exec(text);
  if (across) return { start: across.index, end: across.index + across[0].length };
  const felt = OTHERS_FELT.exec(text);
  if (felt && !/\bi (?:\w+ )?(?:hurt|upset|offended|ignored|misled)\b/.test(text))
    return { start: felt.index, end: felt.index + felt[0].length };
  return object ? reactionIn(sentence, context, object) : null;
}

/** A reaction noun as what the apology is for; with *any* always a fault, else only where nothing here or next door names the act. */
function reactionIn(
  sentence: Sentence,
  context: SentenceContext,
  object: ApologyObject,
): { start: number; end: number } | null {
  const words = sentence.words.slice(object.start, object.end);
  const at = words.findIndex((word) => means(word.lemma, 'reaction'));
  if (at < 0 || at > 8) return null;
  const any = words.slice(0, at).some((word) => word.text === 'any');
  const earlier = words
    .slice(0, at)
    .filter(
      (word) =>
        !/^(?:the|any|all|this|that|your|such|great|a|an|of|and|,|or|'s|for|my|our|deep|real|considerable|undue|every|some|no|to|\w+ing|further|additional|very|much)$/.test(
          word.text,
        ) && !means(word.lemma, 'reaction', 'harmNoun'),
    );
  if (!any && earlier.length > 1) return null;
  const span = sentence.spanOf(object.start, object.start + at + 1);
  if (any) return span;
  const actHere =
    sentence.clauses.some((clause) => clause.doer.kind === 'speaker' && clause.tense === 'past') ||
    /:/.test(sentence.text.slice(span.end));
  return actHere || nextDoor(context).some(namesAct) ? null : span;
}
