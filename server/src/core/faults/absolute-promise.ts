import type { Sentence } from '../language/sentence';
import type { Fix } from '../report';
import { type Fault, NONE } from './fault';
import { anew, replacement } from './rewrite';

const NEVER_AGAIN =
  /\b(?:this|that|it|such a thing|such things|nothing like (?:this|that|it)|anything like (?:this|that|it)|these things|mistakes? like (?:this|that|these)|those mistakes) (?:will|can|could|must|shall|is|are|would)(?: not|n't| never)? (?:\w+ )?(?:ever |going to )?(?:happen|occur|be repeated|recur|arise)(?: \w+){0,2} ?(?:again|twice)?\b|^(?:and )?never again\W*$|\b(?:will|shall) never (?:again )?(?:happen|occur|be repeated|recur)\b|\b(?:guarantee|promise|swear|assure|vow)\b(?: \w+){0,5} (?:never|always|no one|nobody|every|ever again)\b|\b(?:ensure|make sure|make certain|see to it)\b(?: \w+){0,6} (?:never|not|n't|cannot|no longer)\b(?: \w+){0,6} again\b/;
const SOFTENED =
  /\b(?:try|trying|work|working|hope|hoping|aim|effort|efforts|cannot promise|can ?n't promise|should (?:never|not)|less likely)\b/;
const ENSURE =
  /\bto (?:ensure|make sure|make certain) (?:that )?(?:this|it|that) (?:never|does not|doesn't|cannot|can't) (?:ever )?happens? again\b/i;

/** Guarantees what no leader can. */
export const absolutePromise: Fault = {
  code: 'absolute-promise',
  level: 'warning',
  message: 'Nobody can keep this for certain. Promise the check that you control.',
  why: 'One slip turns a guarantee into the next broken promise; a check that you control can be kept (RULEBOOK F26).',
  quiet: [
    'an own act: "I will never again approve a contract alone."',
    '"should never have happened"',
    'effort: "we are working to make sure …"',
    '"I cannot promise that …"',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{') || SOFTENED.test(sentence.wording)) return NONE;
    const match = NEVER_AGAIN.exec(sentence.lowerText);
    return match ? [{ span: { start: match.index, end: match.index + match[0].length } }] : NONE;
  },
  mend: (sentence) => [
    ...lessLikely(sentence),
    anew(sentence, 'From {date}, {who} checks {what} before {act}. If it fails, {who} tells you within {time}.'),
  ],
  examples: {
    flagged: [
      {
        text: '[This will never happen again].',
        fixed: 'From {date}, {who} checks {what} before {act}. If it fails, {who} tells you within {time}.',
      },
      {
        text: 'I [guarantee that you will always] be told first.',
        fixed: 'From {date}, {who} checks {what} before {act}. If it fails, {who} tells you within {time}.',
      },
      {
        text: '[Never again.]',
        fixed: 'From {date}, {who} checks {what} before {act}. If it fails, {who} tells you within {time}.',
      },
    ],
    clean: [
      'I will never again approve a contract alone.',
      'This should never have happened.',
      'I cannot promise that this will never happen again.',
      'I never told you about the contract.',
    ],
  },
};

/** "to ensure this never happens again" → "to make it less likely and to catch it early". */
function lessLikely(sentence: Sentence): Fix[] {
  const match = ENSURE.exec(sentence.source);
  if (!match) return [];
  const text = 'to make it less likely and to catch it early';
  return [replacement(`Replace with: ${text}`, match.index, match.index + match[0].length, text)];
}
