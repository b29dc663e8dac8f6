import { namesAct } from '../language/acts';
import type { Apology } from '../language/apology';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import { naming, renaming, rewording, scaffold } from './apology-parts';
import { nextDoor } from './context';
import { displacedApology } from './displaced-apology';
import { type Fault, NONE } from './fault';

const EMPTY =
  /^(?:what (?:has |have |had )?(?:happened|occurred|went wrong|took place|has gone on|we did|i did)|how (?:this|it|things|that) (?:was|were|has been) handled|letting you down|falling short|missing the mark|getting it wrong|dropping the ball|not living up to .*|whatever .*|all (?:of )?(?:this|it|that)(?: .*)?|all that has happened|recent events|everything(?: .*)?|it all)$/;

/** Apologizes, and what for is named neither here nor next door. */
export const vagueApology: Fault = {
  code: 'vague-apology',
  level: 'warning',
  message: 'Readers cannot tell what this is for. Name the act, and when.',
  why: 'An apology that could be for anything answers nobody. The act, named once next to it, is enough (RULEBOOK 3).',
  quiet: ['the act is named in the sentence or next door', 'a noun that names it: outage, late pay, layoffs'],
  check(sentence, context) {
    const apology = sentence.apologies.find((each) => each.manner !== 'reported');
    if (!apology || isNamed(sentence, apology) || nextDoor(context).some(namesAct)) return NONE;
    if (displacedApology.check(sentence, context).length > 0) return NONE;
    const object = apology.object;
    const span = object ? sentence.spanOf(object.start, object.end) : sentence.spanOf(apology.start, apology.end);
    return [{ span: trimmed(sentence, span) }];
  },
  mend(sentence, context) {
    const apology = sentence.apologies.find((each) => each.manner !== 'reported') ?? sentence.apologies[0];
    const anew = scaffold(sentence, context, ' It cost {whom} {what}.');
    if (!apology) return [anew];
    const { object, end } = apology;
    return [rewording(sentence, [object ? renaming(sentence, context, object) : naming(sentence, context, end)]), anew];
  },
  examples: {
    flagged: [
      { text: 'We apologize for [what happened].', fixed: 'We apologize for {what we did}.' },
      { text: 'I am sorry for [the situation].', fixed: 'I am sorry for {what I did}.' },
      {
        text: 'Once more, please accept our [apologies].',
        fixed: 'Once more, please accept our apologies for {what we did}.',
      },
    ],
    clean: [
      "On 3 May I approved the contract without a check. I'm sorry for that.",
      'We apologize for the outage on Monday.',
      'I am sorry for telling the press before you.',
      'I am sorry that I signed the contract alone.',
    ],
  },
};

/** Whether the sentence itself tells what the apology is for. */
function isNamed(sentence: Sentence, apology: Apology): boolean {
  if (/\{/.test(sentence.text)) return true;
  const { object } = apology;
  if (!object)
    return (
      namesAct(sentence) ||
      sentence.clauses.some(
        ({ introducer, doer }) =>
          introducer === 'if' && doer.kind === 'thing' && !means(doer.head, 'vague', 'reaction'),
      )
    );
  const text = sentence
    .phrase(object.start, object.end)
    .replace(/(?<![ ,;:.!])[ ,;:.!]+$/, '')
    .replace(/^for /, '');
  if (EMPTY.test(text)) return false;
  const words = sentence.words.slice(object.start, object.end);
  if (object.kind === 'clause') return words.length > 3;
  const close = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(?:,|and|that|which|in|of|on|to|from|at|who|when|where|so|as|once|again|with|over|about)$/.test(word.text),
  );
  const phrase = close < 0 ? words : words.slice(0, close);
  const content = phrase.filter(
    (word) =>
      !/^(?:the|a|an|any|all|my|our|this|that|these|those|your|such|so|of|recent|whole|entire|part|very|own|past|, )$/.test(
        word.text,
      ) && /^\w/.test(word.text),
  );
  const vague = content.length === 0 || content.every((word) => means(word.lemma, 'vague'));
  if (!vague) return true;
  const modified =
    close >= 0 &&
    /^(?:in which|when|where|on \w|that (?:i|we)|in (?:which|the \w+))/.test(
      words
        .slice(close, close + 3)
        .map((word) => word.text)
        .join(' '),
    );
  return modified || namesAct(sentence);
}

function trimmed(sentence: Sentence, span: { start: number; end: number }): { start: number; end: number } {
  const text = sentence.text.slice(span.start, span.end).replace(/(?<![\s.,;:!?])[\s.,;:!?]+$/, '');
  return { start: span.start, end: span.start + Math.max(1, text.length) };
}
