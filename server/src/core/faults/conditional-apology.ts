import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import type { Span } from '../report';
import { type Fault, NONE } from './fault';
import { apologyAnew, plainly, replacement } from './rewrite';

const CONDITION =
  /\b(?<!\b(?:even|as|ask|see|know|only|wonder|tell me) )if\b(?! only\b| you (?:want|need|would|'d|have (?:any )?(?:question|thought|idea)|wish|like|prefer|can|see|know|find)\b)|\bto the (?:extent|degree)\b|\binsofar as\b|\binasmuch as\b|\bin case\b|\bwhether or not\b|(?:^|[,;:] )should (?:any|some|you|this|it|i|we|the|my|our|that)\w*\b/;
const POSSIBLE_HARM = /\b(?:any|whatever)\b(?: \w+){1,6}? (?:that )?(?:\w+ ){0,4}?(?:may|might|could)\b(?: \w+){0,2}/;
const WHOEVER =
  /\b(?:anyone|anybody|any of (?:you|our|my|them)|whoever|any (?:other )?\w+(?: \w+)?(?: or \w+)*(?=,? (?:who|that) ))\b(?: else)?(?: [\w']+){0,3}?(?: (?:who|that))?(?: [\w']+){0,4}/;
const SOME_WHO_MAY =
  /\b(?:those|people|everyone|everybody|all|colleagues|customers|guests|members|families|staff|someone|anyone)\b(?: of \w+ \w+)?(?: else)?(?: \w+)?,? (?:who|that) (?:may|might|could|feels?|felt)\b(?: [\w']+){0,3}/;

/** Makes the apology, or the admission, depend on whether there was any harm. */
export const conditionalApology: Fault = {
  code: 'conditional-apology',
  level: 'warning',
  message: 'This makes the apology depend on someone being hurt. Say what you did and what it cost.',
  why: 'A condition makes readers prove the harm. Swapping "if" for "that" gains little; naming who did what does the work (RULEBOOK 3).',
  quiet: [
    'a condition on a remedy: "If you were charged twice, we will refund you."',
    'an offer to talk',
    'even if, as if, see if',
    'readers who are named as a fact',
  ],
  check(sentence, context) {
    const apology = sentence.apologies.find((each) => each.manner !== 'reported');
    if (!apology && sentence.regrets.length === 0 && !acceptsBlame(sentence)) return NONE;
    const span = conditionIn(sentence);
    if (!span || isRemedy(sentence, span)) return NONE;
    const fixes = apology
      ? [apologyAnew(sentence, context, apology, { harm: 'It cost {whom} {what}.' })]
      : [replacement('Say it as a fact', span.start, span.end, '{what happened}')];
    return [{ span, fixes }];
  },
  mend: plainly,
  examples: {
    flagged: [
      { text: "I'm sorry [if the change upset anyone].", fixed: "I'm sorry for {what I did}. It cost {whom} {what}." },
      {
        text: 'We apologize for [any harm this may have caused].',
        fixed: 'We apologize for {what we did}. It cost {whom} {what}.',
      },
      {
        text: '[To the extent that my words hurt you], I am sorry.',
        fixed: 'I am sorry for {what I did}. It cost {whom} {what}.',
      },
      {
        text: 'We apologise to [anyone who felt left out].',
        fixed: 'We apologise for {what we did}. It cost {whom} {what}.',
      },
    ],
    clean: [
      "I'm sorry I approved the contract without a check. If you were charged twice, we will refund you.",
      "I'm sorry for signing it alone. If you want to talk, my door is open.",
      "I'm sorry, even if that comes late, for signing the contract alone.",
      'I apologize to everyone who worked the weekend because I signed too early.',
    ],
  },
};

function acceptsBlame(sentence: Sentence): boolean {
  return /\b(?:i|we) (?:take|accept) (?:full |the )?(?:responsibility|blame)\b/.test(sentence.wording);
}

function conditionIn(sentence: Sentence): Span | null {
  const text = sentence.lowerText;
  const condition = CONDITION.exec(text);
  if (condition) {
    const start = condition.index + (/^[,;:]/.test(condition[0]) ? 2 : 0);
    return { start, end: conditionEnd(text, start) };
  }
  for (const pattern of [POSSIBLE_HARM, SOME_WHO_MAY, WHOEVER]) {
    const match = pattern.exec(text);
    if (
      match &&
      (pattern === POSSIBLE_HARM || / (?:who|that|may|might|feels?|felt|whoever)\b|^whoever/.test(match[0])) &&
      !isInvited(match[0])
    )
      return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function isInvited(words: string): boolean {
  return /\b(?:wants?|would like|needs?|wishes|asks?|asked|bought|worked|relied|followed)\b/.test(words);
}

/** A condition goes to the next comma or stop, past commas inside a list of nouns. */
function conditionEnd(text: string, start: number): number {
  const stop =
    /[;:.!?]|, (?:i|we|then|please|but|and (?:i|we)|my|our|it|to|this|that|sorry|although|though|yet|the)\b/.exec(
      text.slice(start + 2),
    );
  return stop ? start + 2 + stop.index : text.length;
}

/** "If you lost money, we refund it": the condition belongs to the remedy when no apology stands in its own part of the sentence. */
function isRemedy(sentence: Sentence, span: Span): boolean {
  const text = sentence.text;
  const part = text.slice(
    text.lastIndexOf(';', span.start) + 1,
    text.indexOf(';', span.end) < 0 ? text.length : text.indexOf(';', span.end),
  );
  const words = sentence.words.filter((word) => word.start >= span.start && word.end <= span.end);
  const remedy =
    /\b(?:will|'ll|can) (?:\w+ )?(?:refund|repay|pay|replace|credit|reimburse|help|answer|listen|call|fix)\b/i.test(
      part,
    );
  const harm = words.some((word) =>
    means(word.lemma, 'harmVerb', 'reaction', 'feeling', 'harmNoun', 'wrongNoun', 'wrongVerb'),
  );
  const apologyPart = part.toLowerCase();
  return (
    (remedy && !harm) ||
    !/sorry|apolog|regret|responsib|blame|pardon/.test(apologyPart) ||
    (remedy && !/sorry|apolog|regret/.test(apologyPart))
  );
}
