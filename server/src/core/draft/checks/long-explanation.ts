import type { Fix } from '../../report';
import { defineCheck } from './check';
import { cutOf, insertAt, newlineOf } from './edits';
import { type BodySentence, thoseMaking, type WholeDraft } from './whole-draft';

/** A section that holds the reasons for those who want them. */
const APART = /\b(?:how it came about|background|details|appendix|in full)\b/i;

/** The reasons take up much of the draft. */
export const longExplanation = defineCheck({
  id: 'long-explanation',
  level: 'information',
  message: 'The reasons take up much of this. Keep the two that matter, or put the rest in a page of its own.',
  why: 'Short reasons inform; long ones sound like a defence (RULEBOOK F28).',
  quiet: [
    'an incident follow-up, up to two fifths',
    'reasons in a section of their own',
    'reasons of sixty words or fewer',
  ],
  // `kept` is ours: so many reasons stay where they are when the rest is set apart.
  limits: { share: 25, followUpShare: 40, words: 60, kept: 2 },
  *check(draft, limits) {
    const { words, genre } = draft;
    const share = genre.name === 'incident-follow-up' ? limits.followUpShare : limits.share;
    const reasons = thoseMaking(draft, 'explain').filter(
      ({ moves, heading }) => !moves.has('acknowledge') && !moves.has('own') && !APART.test(heading?.text ?? ''),
    );
    const told = reasons.reduce((sum, each) => sum + each.words, 0);
    const [first] = reasons;
    if (!first || told <= limits.words || told * 100 <= share * words) return;
    yield { span: first, fixes: setApart(draft, reasons.slice(limits.kept)) };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »The bank had changed its format in the week before, because a new rule from Brussels came into force.« The new format has two columns more than the old one, so the old script put each sum into the wrong place. The script was written in 2019 by a firm that has since closed, which is why nobody knew where the columns were set. The test system had been switched off in October because its licence had run out, and the man who renews licences was on leave until the middle of the month.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. The bank had changed its format in the week before, because a new rule from Brussels came into force. The new format has two columns more than the old one, so the old script put each sum into the wrong place. \n\n## How it came about\n\nThe script was written in 2019 by a firm that has since closed, which is why nobody knew where the columns were set. The test system had been switched off in October because its licence had run out, and the man who renews licences was on leave until the middle of the month.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. The bank had changed its format in the week before, because a new rule came into force.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. You were paid two days late.',
    ],
  },
});

/** Splits the explanation: the surplus goes to the end, under a heading of its own. Plain text has no headings. */
function setApart(draft: WholeDraft, surplus: readonly BodySentence[]): Fix[] {
  if (surplus.length === 0 || draft.reading.summary.format === 'plaintext') return [];
  const newline = newlineOf(draft);
  const words = surplus.map(({ start, end }) => draft.text.slice(start, end).trim()).join(' ');
  const end = draft.text.trimEnd().length;
  return [
    {
      title: 'Set the rest of the reasons apart, at the end',
      edits: [
        ...surplus.map((each) => ({ span: cutOf(draft.text.slice(0, end), each), newText: '' })),
        insertAt(end, `${newline}${newline}## How it came about${newline}${newline}${words}`),
      ],
    },
  ];
}
