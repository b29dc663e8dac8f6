import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes, thoseMaking } from './whole-draft';

const SKIPPED =
  /\b(?:without (?:the |a |an |any )?(?:\w+ )?(?:checks?|review|approval|test|sign-?off|second (?:signature|reader|look)|due diligence|procedure)|(?:skipped|bypassed|ignored|went around|did not follow|didn't follow|left out) (?:the |our |a )?(?:\w+ )?(?:checks?|reviews?|approvals?|tests?|procedures?|process|rules?|sign-?off|checklist)|untested|unchecked|unreviewed)\b/i;

/** A check was skipped, and nothing says what makes it sure from now on. */
export const processCause = defineCheck({
  id: 'process-cause',
  level: 'information',
  message: 'A check was skipped here. Say what makes sure that it happens from now on.',
  why: 'Where a procedure was not followed, people look for one that will be (RULEBOOK F8, F24, F30).',
  quiet: ['a draft that sets a check, a rule or a review', 'a quick acknowledgement'],
  limits: {},
  *check(draft) {
    // Without an apology it is a page about the repair, not the message.
    if (!makes(draft, 'apologize')) return;
    if (draft.plansLater || draft.genre.needs.process === 'optional' || draft.genre.needs.process === 'left-out')
      return;
    if (makes(draft, 'process')) return;
    for (const { sentence, start } of thoseMaking(draft, 'acknowledge', 'explain')) {
      const skipped = SKIPPED.exec(sentence.text);
      if (!skipped) continue;
      const from = start + skipped.index;
      yield { span: { start: from, end: from + skipped[0].length }, fixes: insertMove(draft, 'process') };
      return;
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I signed the Acme contract »without the required checks«. I am sorry that I did. It cost you two weekends.',
        fixed:
          'On 3 November I signed the Acme contract without the required checks. I am sorry that I did. It cost you two weekends.\n\nFrom {date}, every {decision} goes through {check} before {act}.',
      },
    ],
    clean: [
      'On 3 November I signed the Acme contract without the required checks. I am sorry that I did. From 1 December, every contract needs two signatures.',
      'On 3 November I told you that the raise was sure. I am sorry that I did. It cost you two weekends.',
    ],
  },
});
