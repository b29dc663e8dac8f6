import type { Move } from './move';

const REDRESS =
  /\b(?:refund(?:s|ed|ing)?|reimburse\w*|compensat\w+|credited|credit (?:of|to|for|one|your|every|each)|voucher|repay|repaid|repaying|back pay|arrears|waiv\w+|make good|made good|free of charge|at no (?:extra )?cost|at our (?:own )?(?:cost|expense)|money back|reinstat\w+|days? off (?:back|in lieu)|time off|goodwill)\b/;

/** Offers to make good to those harmed. */
export const redress: Move = {
  name: 'redress',
  question: 'What do those harmed get back?',
  advice: 'Say what those who bore the cost get, and by when.',
  insertion: '{Who} gets {what} by {date}.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    (sentence.commitments.some((each) => each.kind === 'redress') ||
      (REDRESS.test(sentence.wording) &&
        !/\b(?:no|not|n't|without) (?:\w+ )?(?:refund|compensation|credit)/.test(sentence.wording))),
  examples: {
    made: ['We are refunding March in full.', 'We waive the fee for all of you.'],
    not: ['I take no credit for that.', 'The audit is free to read.'],
  },
};
