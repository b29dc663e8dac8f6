import type { Fix } from '../../report';
import { defineCheck } from './check';
import { type BodySentence, thoseMaking, type WholeDraft } from './whole-draft';

/** What becomes of the words where one person speaks for themselves. */
const SINGULAR: Readonly<Record<string, string>> = {
  we: 'I',
  "we're": "I'm",
  "we've": "I've",
  "we'll": "I'll",
  "we'd": "I'd",
  our: 'my',
  ours: 'mine',
  us: 'me',
  ourselves: 'myself',
};
const AGREEING: Readonly<Record<string, string>> = { are: 'am', were: 'was', "aren't": 'am not', "weren't": "wasn't" };

/** One person signs, and every acknowledgement, apology and admission says we. */
export const weForI = defineCheck({
  id: 'we-for-I',
  level: 'information',
  message: 'One person signs this, and all of it says we. If the act was yours, say I.',
  why: 'Behind we, nobody answers for it; responsibility is the weightiest part of an apology (RULEBOOK F41).',
  quiet: [
    'a group or an office that signs',
    'customer letters and public statements',
    'an I in one of these sentences',
  ],
  limits: {},
  *check(draft) {
    if (
      !isSignedByOne(draft) ||
      /\b[Ww]e, \p{Lu}/u.test(draft.text) ||
      /^(?:customer-letter|public-statement)$/.test(draft.genre.name)
    )
      return;
    const owning = thoseMaking(draft, 'acknowledge', 'apologize', 'own').filter(({ faults }) => faults.length === 0);
    const says = (sentence: BodySentence, words: RegExp): boolean => words.test(sentence.sentence.wording);
    if (owning.some((each) => says(each, /\b(?:i|my|me|mine|myself)\b/))) return;
    for (const each of owning) if (says(each, /\b(?:we|our)\b/)) yield { span: each, fixes: inSingular(draft, each) };
  },
  examples: {
    flagged: [
      {
        text: '---\nspeaker: Ana Reis\n---\n\n»On 3 November we approved the bank file without a test.« »We are sorry that we did.« You were paid two days late.',
        fixed:
          '---\nspeaker: Ana Reis\n---\n\nOn 3 November I approved the bank file without a test. We are sorry that we did. You were paid two days late.',
      },
    ],
    clean: [
      '---\nspeaker: The payroll team\n---\n\nOn 3 November we approved the bank file without a test. We are sorry that we did.',
      '---\nspeaker: Ana Reis\n---\n\nOn 3 November we approved the bank file without a test. I am sorry that we did.',
      'On 3 November we approved the bank file without a test. We are sorry that we did.',
    ],
  },
});

/** A person's name in the front matter: two or more capital words, none of them a group. */
function isSignedByOne({ front }: WholeDraft): boolean {
  const speaker = front['speaker'] ?? '';
  return (
    /^\p{Lu}[\p{L}.'-]*(?: [\p{L}.'-]+){1,3}(?:,.*|\s*\(.*\))?$/u.test(speaker) &&
    !/\b(?:team|board|committee|council|department|group|and|management|leadership|office|company|family|staff|clinic|hospital|school|university|college|club|church|bank|agency|ltd|inc|llc|plc|gmbh|corp|co|services|systems|group)\b|&/i.test(
      speaker,
    )
  );
}

/** The sentence with I for we; none where a verb stands too far from its *we*, or where *we* are counted. */
function inSingular({ text }: WholeDraft, { start, end, sentence }: BodySentence): Fix[] {
  if (/\b(?:of|both|all) us\b|\bwe (?:all|both)\b/.test(sentence.wording)) return [];
  const verbs = sentence.words.filter(({ text: word }) => AGREEING[word] !== undefined).length;
  const edits = sentence.words.flatMap((word, i) => {
    const before = sentence.words[i - 1]?.text ?? '';
    const replacement = SINGULAR[word.text] ?? (before === 'we' ? AGREEING[word.text] : undefined);
    return replacement === undefined ? [] : [{ word, newText: atStart(replacement, text, start + word.start) }];
  });
  const agreed = edits.filter(({ word }) => AGREEING[word.text] !== undefined).length;
  if (agreed < verbs) return [];
  return [
    {
      title: `Say I: ${applied(text.slice(start, end), edits)}`,
      edits: edits.map(({ word, newText }) => ({
        span: { start: start + word.start, end: start + word.end },
        newText,
      })),
    },
  ];
}

function atStart(replacement: string, text: string, at: number): string {
  return /^\p{Lu}/u.test(text.slice(at, at + 1))
    ? replacement.replace(/^\p{L}/u, (first) => first.toUpperCase())
    : replacement;
}

function applied(
  words: string,
  edits: readonly { readonly word: { readonly start: number; readonly end: number }; readonly newText: string }[],
): string {
  return [...edits]
    .reverse()
    .reduce((result, { word, newText }) => result.slice(0, word.start) + newText + result.slice(word.end), words)
    .replace(/\s+/g, ' ');
}
