import { defineCheck } from './check';
import { insertAt } from './edits';
import { daysSinceKnown } from './late-acknowledgement';
import { thoseMaking } from './whole-draft';

const TELLING =
  '(?:tell|told|write|wrote|written|say|said|speak|spoke|spoken|word|message|letter|note|answer|hear|heard|silent|silence|quiet|kept (?:this|it|that))';
const LATE =
  '(?:late|later|sooner|earlier|delay(?:ed)?|too long|waited|for (?:\\w+ )?(?:days|weeks)|(?:days|weeks) (?:ago|before|to)|should have)';
/** That the telling was late; that pay was late is something else. */
const DELAY = new RegExp(
  `\\b${TELLING}\\b.{0,60}\\b${LATE}\\b|\\b${LATE}\\b.{0,60}\\b${TELLING}\\b|\\b(?:did|do)(?: not|n't) (?:tell|write|say)\\b`,
  'i',
);

/** The message comes more than a week late, and does not speak of it. */
export const delayUnowned = defineCheck({
  id: 'delay-unowned',
  level: 'warning',
  message: 'Over a week has passed, and the draft does not speak of it. Own the delay too.',
  why: 'A late answer is a second breach, and asks for its own word (RULEBOOK F27).',
  quiet: ['a sentence on the delay', 'an update, and a one-to-one after listening'],
  absent: true,
  limits: { days: 7 },
  *check(draft, limits) {
    if (/^(?:progress-update|one-to-one)$/.test(draft.genre.name)) return;
    const days = daysSinceKnown(draft);
    if (days === undefined || days <= limits.days) return;
    if (draft.sentences.some(({ sentence }) => DELAY.test(sentence.text))) return;
    const beside = thoseMaking(draft, 'apologize', 'acknowledge')[0];
    const words = 'I should have told you on {date}; I waited because {reason}.';
    const fixes = beside ? [{ title: `Insert: ${words}`, edits: [insertAt(beside.end, ` ${words}`)] }] : [];
    yield { span: draft.head, fixes };
  },
  examples: {
    flagged: [
      {
        text: '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
        fixed:
          '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I should have told you on {date}; I waited because {reason}. I am sorry that I did.',
      },
    ],
    clean: [
      '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did. I have kept this from you for two weeks.',
      '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did, and that I told you two weeks late.',
      '---\ndate: 2026-11-24\nknown: 2026-11-20\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
