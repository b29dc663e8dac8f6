import type { FaultCode } from '../../report';
import { defineCheck } from './check';
import { moveBefore } from './edits';
import type { BodySentence } from './whole-draft';

const DEFENDING: readonly FaultCode[] = ['excused-apology', 'intent-defense', 'blame-shifting'];
const OWN_ACT = /\b(?:i|we|my|our)\b/;

/** Reasons come before the act and the apology. */
export const explanationFirst = defineCheck({
  id: 'explanation-first',
  level: 'warning',
  message: 'A reason stands before the act and the apology. Put those first.',
  why: 'A reason that comes first is heard as an excuse (RULEBOOK F28).',
  quiet: [
    'a reason that names the own act in the same sentence',
    'a draft without an apology: the checklist tells that',
  ],
  limits: {},
  *check(draft) {
    const told = draft.making.get('acknowledge')?.[0];
    const sorry = draft.making.get('apologize')?.[0];
    if (!told || !sorry) return;
    const first = told.index < sorry.index ? told : sorry;
    const reason = draft.sentences.find((each) => each.index < first.index && gives(each));
    if (!reason) return;
    const movable = first.block === reason.block || first.block.kind === 'paragraph';
    yield {
      span: reason,
      fixes: movable ? [moveBefore(draft, [first], reason, 'Put the act or the apology first')] : [],
    };
  },
  examples: {
    flagged: [
      {
        text: '»The bank had changed its format that week.« On 3 November I approved the file without a test. I am sorry that I did.',
        fixed:
          'On 3 November I approved the file without a test.\n\nThe bank had changed its format that week. I am sorry that I did.',
      },
    ],
    clean: [
      'On 3 November I approved the file without a test. I am sorry that I did. The bank had changed its format that week.',
      'I skipped the test because I wanted to be home early. I am sorry that I did.',
    ],
  },
});

/** An explanation or a defence that does not name the own act. */
function gives({ moves, faults, sentence }: BodySentence): boolean {
  if (moves.has('acknowledge') || moves.has('own')) return false;
  const explains = moves.has('explain') && !OWN_ACT.test(sentence.wording);
  return explains || DEFENDING.some((code) => faults.includes(code));
}
