import type { Move } from './move';

/** Asks those affected to shape the fix or to answer. */
export const invite: Move = {
  name: 'invite',
  question: 'Do we get a say?',
  advice: 'Ask one real question, with a channel and a day.',
  insertion: 'Tell me {question} via {channel} by {date}.',
  makes: (sentence) => {
    const text = sentence.wording;
    return (
      /\b(?:tell|write to|reply to|ask|call|ring|email|e-mail|talk to|show) (?:me|us|him|her)\b|\b(?:come|join) (?:and|us|me|to)\b|\bplease (?:write|reply|tell|join|comment|send|come|speak|raise|respond)\b|\bcomment (?:by|until|on)\b|\b(?:co-?write|co-?design|help (?:me |us )?(?:design|shape|write|decide|choose))\b|\bwhat (?:did|have) (?:i|we) (?:miss|missed|get wrong)\b|\b(?:volunteer|seats?|places?) (?:\w+ )?(?:are|is) open\b|\b(?:want|would like|'d like|need) to hear (?:from|what|how)\b|\bwill (?:co-?write|vote|choose|decide)\b|\b(?:anyone|those) who (?:wants?|would like|wishes?)\b|\byour (?:views|answers?|questions?|suggestions?|say)\b|\bopen (?:session|meeting|hour|forum)\b|\bmy (?:door|line|inbox|number) is\b/.test(
        text,
      ) &&
      !/\b(?:did|do) ?(?:n't|not) (?:tell|ask)\b/.test(text) &&
      !sentence.clauses.some(
        (clause) => clause.doer.kind === 'speaker' && clause.tense === 'past' && /^(?:tell|ask)$/.test(clause.verb),
      )
    );
  },
  examples: {
    made: [
      'Tell me what the checklist misses by Friday.',
      'I want to hear from you.',
      'Tell me what I got wrong about that.',
    ],
    not: ['You told me in March.', 'We did not ask you.'],
  },
};
