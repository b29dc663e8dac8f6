import { nextDoor } from './context';
import { displacedApology } from './displaced-apology';
import type { Fault } from './fault';
import { plainApology, plainly, replacement, whatTheyDid } from './rewrite';

/** Offers regret or sympathy where an apology is due. */
export const regretOnly: Fault = {
  code: 'regret-only',
  level: 'warning',
  message: 'This regrets, and nobody answers for it. Apologize, and say who did what.',
  why: 'Regret without responsibility can do worse than silence when the fault is clear (RULEBOOK 3).',
  quiet: [
    'an apology in the sentence or next door',
    'a bare adverb: "Unfortunately, the backup was stale."',
    'regret for a reaction, which is another fault',
  ],
  *check(sentence, context) {
    const regret = sentence.regrets[0];
    if (!regret || sentence.apologies.length > 0 || sentence.isQuestion) return;
    if (nextDoor(context).some((neighbour) => neighbour.apologies.some((apology) => apology.manner === 'plain')))
      return;
    if ([...displacedApology.check(sentence, context)].length > 0) return;
    const what = `${plainApology(sentence, context, 'sorry')} for ${whatTheyDid(sentence, context)}.`;
    const scaffold = replacement(`Replace with: ${what}`, 0, sentence.text.length, what);
    yield { span: sentence.spanOf(regret.start, regret.end), fixes: [scaffold] };
  },
  mend: plainly,
  examples: {
    flagged: [
      { text: 'We deeply [regret] this incident.', fixed: "We're sorry for {what we did}." },
      { text: 'It [is unfortunate] that payroll was late.', fixed: "I'm sorry for {what I did}." },
      { text: 'Our [thoughts] are with those who were hurt.', fixed: "We're sorry for {what we did}." },
    ],
    clean: [
      'I regret approving it without a review, and I apologize.',
      'Unfortunately, the backup was stale.',
      'You will not regret this visit.',
      'It was unfortunate weather for a picnic.',
      'I regret that I cannot come on Friday.',
    ],
  },
};
