import { defineCheck } from './check';
import { type BodySentence, sentenceAt, thoseMaking } from './whole-draft';

/** The draft speaks longer of the speaker than of those who bore the cost. */
export const selfOverHarmed = defineCheck({
  id: 'self-over-harmed',
  level: 'warning',
  message: 'More words go to you than to those who bore the cost. Turn to them.',
  why: 'People listen for their own loss; a speaker who tells of theirs seems to ask for comfort (RULEBOOK 3, self-focus).',
  quiet: ['sentences in which you take responsibility', 'fewer than twenty words about yourself'],
  limits: { words: 20 },
  *check(draft, limits) {
    const turned = draft.findings.filter(({ code }) => code === 'self-focus');
    const self = [...new Set(turned.flatMap(({ sentence }) => sentenceAt(draft, sentence.start) ?? []))].filter(
      ({ moves }) => !moves.has('own'),
    );
    const others = thoseMaking(draft, 'impact', 'redress', 'invite');
    const [first] = self;
    if (first && wordsIn(self) >= limits.words && wordsIn(self) > wordsIn(others)) yield { span: first };
  },
  examples: {
    flagged: [
      {
        text: '»This has been the hardest month of my whole career, and I have hardly slept.« My family has suffered with me, and those who know me know how much I care. On 3 November I approved the bank file without a test. I am sorry that I did. You waited for your pay.',
      },
    ],
    clean: [
      'This has been the hardest month of my career. On 3 November I approved the bank file without a test. I am sorry that I did.',
      'This has been the hardest month of my whole career, and I have hardly slept. On 3 November I approved the bank file without a test. I am sorry that I did. Forty of you waited two days for your pay, nine of you paid fees to your bank, and Lina Berg could not pay her rent. By 4 December, everyone gets the fees back.',
    ],
  },
});

function wordsIn(sentences: readonly BodySentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}
