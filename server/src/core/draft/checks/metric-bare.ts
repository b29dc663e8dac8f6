import { defineCheck } from './check';
import { endOfWords } from './edits';
import { promisesOf } from './plan';
import { sentenceAt } from './whole-draft';

/** Any count may be a start or a target: "fewer than one in twenty". */
const COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|zero|nil|none|no|all|every)\b/i;

/** A number is named, with nothing to compare it to and no day to see it. */
export const metricBare = defineCheck({
  id: 'metric-bare',
  level: 'hint',
  message:
    'This measure has no start, target or rhythm. Say where it stands, where it shall stand, and how often you show it.',
  why: 'A number tells something only beside another (RULEBOOK F2, F34).',
  quiet: ['a baseline, a target or a rhythm', 'a draft that reports in a rhythm'],
  limits: {},
  *check(draft) {
    if (promisesOf(draft, 'cadence').length > 0) return;
    for (const { span, measure, due } of promisesOf(draft, 'measure')) {
      if (measure?.baseline || measure?.target || due?.interval || due?.date) continue;
      const sentence = sentenceAt(draft, span.start);
      if (
        sentence &&
        (sentence.sentence.text.includes('{') || COUNT.test(sentence.sentence.text) || sentence.moves.has('incentive'))
      )
        continue;
      const end = sentence ? endOfWords(sentence) : span.end;
      const newText = ': {baseline} today, {target} by {date}';
      const fixes = sentence ? [{ title: `Add${newText}`, edits: [{ span: { start: end, end }, newText }] }] : [];
      yield { span, fixes };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »We track signed files and late payments.«',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. We track signed files and late payments: {baseline} today, {target} by {date}.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. We track late payments: from 40 to none.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. We track signed files and late payments. Every Friday I post the numbers on the intranet.',
    ],
  },
});
