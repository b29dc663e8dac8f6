import type { Move } from './move';

/** Makes or announces an apology, plain or faulty; regret and sympathy alone are none. */
export const apologize: Move = {
  name: 'apologize',
  question: 'Are you sorry?',
  advice: 'Say "I\'m sorry for" and name the act, with no if and no but.',
  insertion: "I'm sorry for {what I did}.",
  makes: (sentence) => sentence.apologies.length > 0,
  examples: {
    made: [
      "I'm sorry.",
      'We apologize for that.',
      'I would like to apologise for the outage.',
      'I apologised to her on Friday.',
    ],
    not: ['We regret the error.', 'She said sorry.', 'The kitchen was in a sorry state.'],
  },
};
