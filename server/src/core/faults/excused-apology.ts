import { admitsOrMends, rejectsDefence, tellsOwnPart } from '../language/acts';
import type { Sentence } from '../language/sentence';
import type { SentenceContext } from './context';
import { type Fault, type Hit, NONE } from './fault';
import { apologyAnew, capitalize, plainly, replacement } from './rewrite';

const JOINED = /^(?:but|although|though|yet|albeit|however)$/;
const OPENER =
  /^(?:but|however|yet|still|that said|though|although|to be fair|in fairness|then again|and yet|in our defen[cs]e|in my defen[cs]e|nevertheless)\b[ ,]*/;
const COURTESY = /\b(?:meeting|demo|call|session|workshop|moves?|moved|rescheduled|running late|room)\b/;
const NO_CHOICE =
  /\b(?:because|since|as|due to|given|owing to)\b.*\b(?:we|i|they|nobody|everyone|no one|there|it|the)\b/;

/** Joins the apology or the admission to an excuse that has the last word. */
export const excusedApology: Fault = {
  code: 'excused-apology',
  level: 'warning',
  message: 'The reason takes the apology back. End the sentence at the apology; explain later, by itself.',
  why: 'An explanation helps when it stands apart. Welded to the apology, it cancels it (RULEBOOK 3).',
  quiet: [
    'the admission has the last word: "The deadline was tight, but I should have stopped."',
    'a courtesy',
    '"but that is no excuse"',
    'a remedy after "but"',
  ],
  check(sentence, context) {
    const hits = [joined(sentence, context), nextSentence(sentence, context)].filter((hit) => hit !== null);
    return hits.length > 0 ? hits : NONE;
  },
  mend: plainly,
  examples: {
    flagged: [
      {
        text: "I'm sorry for the late pay, [but the deadline left us no choice].",
        fixed: "I'm sorry for the late pay.",
      },
      {
        text: 'We apologize for the outage, [although nobody could have answered them all].',
        fixed: 'We apologize for the outage.',
      },
      {
        text: 'We missed the review. [However, everyone was stretched thin.]',
        fixed: 'We missed the review. Everyone was stretched thin. That does not excuse it.',
      },
    ],
    clean: [
      'The deadline was tight, but I should have stopped.',
      "I'm sorry for the late pay, and I will fix it.",
      'Sorry, but the meeting moved to 3 pm.',
      'I missed the review. But that is no excuse.',
    ],
  },
};

function joined(sentence: Sentence, context: SentenceContext): Hit | null {
  const apology = sentence.apologies.find((each) => each.manner !== 'reported');
  const regret = sentence.regrets[0];
  const anchor = apology?.end ?? regret?.end;
  if (anchor === undefined) return null;
  const at = sentence.words.findIndex(
    (word, i) => i >= anchor && JOINED.test(word.text) && /^(?:,|sorry)$|./.test(sentence.words[i - 1]?.text ?? ''),
  );
  if (
    at < 0 ||
    /^(?:not only|nothing|all)$/.test(sentence.phrase(at - 1, at)) ||
    sentence.phrase(0, at).includes('not only')
  )
    return null;
  const tail = sentence.phrase(at + 1);
  if (
    rejectsDefence(tail) ||
    admitsOrMends(tail) ||
    isCourtesy(sentence, apology !== undefined) ||
    tail.split(' ').length < 3
  )
    return null;
  const { start, end } = sentence.spanOf(at, sentence.words.length);
  const apart = apology ? apologyAnew(sentence, context, apology, { keepObject: true }) : cutBefore(sentence, at);
  const fixes = [endBefore(sentence, at), apart];
  return { span: { start, end: end - (/[.!?]$/.test(sentence.text) ? 1 : 0) }, fixes };
}

function isCourtesy(sentence: Sentence, apology: boolean): boolean {
  return apology && /^sorry\b/i.test(sentence.text) && COURTESY.test(sentence.text);
}

function cutBefore(sentence: Sentence, at: number): ReturnType<typeof replacement> {
  const from = sentence.words[at]?.start ?? 0;
  const rest = sentence.source.slice(sentence.words[at + 1]?.start ?? from).replace(/(?<![\s.!])[\s.!]+$/, '');
  const newText = `. ${capitalize(rest)}. That does not excuse it.`;
  const start = sentence.text.slice(0, from).replace(/(?<![\s,])[\s,]+$/, '').length;
  return replacement('End the sentence here', start, sentence.text.length, newText);
}

/** The sentence up to the excuse. Where the excuse names a fault of its own, it cannot stand apart either. */
function endBefore(sentence: Sentence, at: number): ReturnType<typeof replacement> {
  const start = sentence.text.slice(0, sentence.words[at]?.start ?? 0).replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '').length;
  return replacement(`End it here: ${sentence.source.slice(0, start)}.`, start, sentence.text.trimEnd().length, '.');
}

/** "However, everyone was stretched thin." after an apology or an admission. */
function nextSentence(sentence: Sentence, context: SentenceContext): Hit | null {
  const opener = OPENER.exec(sentence.lowerText);
  if (!opener || !context.previous) return null;
  const rest = sentence.text.slice(opener[0].length);
  if (
    rejectsDefence(rest) ||
    admitsOrMends(rest.toLowerCase()) ||
    tellsOwnPart(sentence) ||
    sentence.apologies.length > 0 ||
    sentence.isQuestion
  )
    return null;
  const admitted =
    context.previous.apologies.length > 0 ||
    (tellsOwnPart(context.previous) && !/^(?:still|yet|though)$/.test(opener[0].trim()));
  if (!admitted || !(NO_CHOICE.test(rest.toLowerCase()) || isDefence(sentence))) return null;
  const newText = `${capitalize(sentence.source.slice(opener[0].length).replace(/(?<![\s.!])[\s.!]+$/, ''))}. That does not excuse it.`;
  return {
    span: { start: 0, end: sentence.text.length },
    fixes: [replacement(`Replace with: ${newText}`, 0, sentence.text.length, newText)],
  };
}

/** The clause defends: hardship, others like us, necessity, ignorance, merits. */
function isDefence(sentence: Sentence): boolean {
  return /\b(?:everyone|everybody|every|no one|nobody|few|had to|no way of|could (?:not |n't )?have|stretched|short of|busy|busiest|pressure|never|only|always|the same|nothing|complain\w*|not changed|hard(?:er)?|difficult|inevitable|more than|foresee|understaffed|on fire)\b/.test(
    sentence.wording,
  );
}
