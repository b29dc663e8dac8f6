import { defineCheck } from './check';
import { type BodySentence, thoseMaking } from './whole-draft';

const COUNT =
  /\d|[€$£{]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|half|all|every|each|none|nobody|no one|both|hours?|days?|weeks?|weekends?|nights?|months?|years?)\b/i;

/** The harm is told, with no number, name, time or sum to measure it by. */
export const harmUncounted = defineCheck({
  id: 'harm-uncounted',
  level: 'hint',
  message: 'This tells the cost without a number, a name or a time. How many, how long, how much?',
  why: 'A count shows that somebody looked, and leaves nobody out (RULEBOOK 3, minimizing).',
  quiet: ['a message to one reader', 'a number, a name, a time or a sum in one of these sentences'],
  limits: {},
  *check(draft) {
    // To one reader, "you waited in the rain" is count enough.
    if (/^(?:one-to-one|customer-letter)$/.test(draft.genre.name)) return;
    const impacts = thoseMaking(draft, 'impact');
    const [first] = impacts;
    if (first && !impacts.some(isCounted)) yield { span: first };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »People lost money because of it.«',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Forty people lost money because of it.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. Lina Berg paid the fees because of it.',
    ],
  },
});

/** A count, or a name within the sentence: a capital word that does not open it. */
function isCounted({ sentence }: BodySentence): boolean {
  if (COUNT.test(sentence.text)) return true;
  return (
    sentence.words.some((word, i) => i > 0 && word.capital && !/^(?:i|i'm|i've|i'd|i'll)$/.test(word.text)) ||
    /^(?:Mr|Mrs|Ms|Dr)\b/.test(sentence.text)
  );
}
