import type { Move } from './move';

const OWN =
  /\b(?:my|our) (?:own |personal )?(?:fault|mistake|failure|failing|decision|responsibility|doing|error|call|choice|job)\b(?! (?:is|was) to\b)(?!\x27)|\b(?:i|we) (?:\w+ )?(?:take|took|accept|bear|own|carry) (?:\w+ ){0,3}(?:responsibility|blame|fault|that|it|this|findings|report|accountability|decision|mistake)\b|\b(?:is|was|are|were) (?:mine|ours)\b|\b(?:is|was|lies?|falls?|sits?|rests?) (?:squarely |entirely |solely |only )?(?:on|with) (?:me|us)\b|\b(?:i|we) (?:\w+ )?(?:am|'m|are|'re|was|were) (?:\w+ )?(?:responsible|accountable|wrong|to blame|at fault|ashamed)\b|\b(?:i|we) (?:have |'ve )?(?:\w+ )?(?:failed|let (?:\w+ ){1,4}down|let down|betrayed|fell short|wronged)\b|\bno ?(?:one|body) else(?:'s)?\b|\b(?:i|we) should (?:not |n't )?(?:have|never have)\b|\b(?:i|we) had no right\b|\b(?:i|we) owed?\b.*\bbetter\b/;

/** Takes responsibility in the first person. */
export const own: Move = {
  name: 'own',
  question: 'Whose responsibility was it?',
  advice: 'Say in the first person that the decision was yours.',
  insertion: 'That was my decision.',
  makes: (sentence) =>
    !sentence.isQuestion && OWN.test(sentence.wording) && !/\bnot (?:my|our|mine|ours)\b/.test(sentence.wording),
  examples: {
    made: ['That decision was mine.', 'We take full responsibility.', 'I was wrong.', 'We failed them.'],
    not: ['I had not checked.', 'My decision is to close the office.', 'It was not my decision.'],
  },
};
