import { defineCheck } from './check';
import { daysSinceKnown } from './late-acknowledgement';

const DELAY =
  /\b(?:late|later|sooner|earlier|delay(?:ed)?|waited too long|too long|kept (?:silent|quiet|it)|(?:\w+ )?(?:days|weeks) (?:to (?:tell|write|say)|before (?:i|we))|should have (?:told|written|said)|did(?: not|n't) (?:tell|write|say))\b/i;

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
    const end = draft.sentences.find(({ moves }) => moves.has('apologize'))?.end ?? draft.head.end;
    const newText = ' I should have told you on {date}; I waited because {reason}.';
    yield {
      span: draft.head,
      fixes: [{ title: `Insert:${newText}`, edits: [{ span: { start: end, end }, newText }] }],
    };
  },
  examples: {
    flagged: [
      {
        text: '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
        fixed:
          '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did. I should have told you on {date}; I waited because {reason}.',
      },
    ],
    clean: [
      '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did, and that I told you two weeks late.',
      '---\ndate: 2026-11-24\nknown: 2026-11-20\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});
