import { defineCheck } from './check';

/** The reasons take up much of the draft. */
export const longExplanation = defineCheck({
  id: 'long-explanation',
  level: 'information',
  message: 'The reasons take up much of this. Keep the two that matter, or put the rest in a page of its own.',
  why: 'Short reasons inform; long ones sound like a defence (RULEBOOK F28).',
  quiet: ['an incident follow-up, up to two fifths', 'reasons of sixty words or fewer'],
  limits: { share: 25, followUpShare: 40, words: 60 },
  *check({ sentences, words, genre }, limits) {
    const share = genre.name === 'incident-follow-up' ? limits.followUpShare : limits.share;
    const reasons = sentences.filter(
      ({ moves }) => moves.has('explain') && !moves.has('acknowledge') && !moves.has('own'),
    );
    const told = reasons.reduce((sum, each) => sum + each.words, 0);
    const [first] = reasons;
    if (first && told > limits.words && told * 100 > share * words) yield { span: first };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »The bank had changed its format in the week before, because a new rule from Brussels came into force.« The new format has two columns more than the old one, so the old script put each sum into the wrong place. The script was written in 2019 by a firm that has since closed, which is why nobody knew where the columns were set. The test system had been switched off in October because its licence had run out, and the man who renews licences was on leave until the middle of the month.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. The bank had changed its format in the week before, because a new rule came into force.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. You were paid two days late.',
    ],
  },
});
