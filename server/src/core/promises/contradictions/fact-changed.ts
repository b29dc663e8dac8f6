import { overlap } from '../matter';
import type { Message, Statement } from '../message';
import { type Contradiction, isOwned, saidAfter } from './contradiction';

/** A count of what happened differs from the one told before. */
export const factChanged: Contradiction = {
  code: 'fact-changed',
  level: 'warning',
  message: 'Before, another number was told for this. Say which is right: "I said X; it is Y."',
  why: 'Facts that change in silence make every other number doubtful.',
  *find({ series, messages }) {
    if (!series) return;
    const told: { message: Message; statement: Statement }[] = [];
    for (const message of messages) {
      const facts = message.statements.filter(isIncident);
      for (const statement of facts)
        for (const { count, of } of statement.numbers) {
          const before = told.findLast(({ statement: other }) => isSameFact(other, statement, of));
          const old = before?.statement.numbers.find((number) => number.of === of)?.count;
          if (!before || old === undefined || old === count || isOwned(message, statement.span)) continue;
          const later = { message, span: statement.span };
          const own = `I said ${old} before; it is ${count} because {what I got wrong}.`;
          yield {
            earlier: { message: before.message, span: before.statement.span },
            later,
            says: `Before, this was ${old}; here it is ${count}. Say which is right: "I said ${old}; it is ${count}."`,
            fix: saidAfter(later, `Add: ${own}`, own),
          };
        }
      told.push(...facts.map((statement) => ({ message, statement })));
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'On 1 April I sent 312 payslips to the wrong list. I am sorry I did.'],
        ['2027-04-12', 'On 1 April I sent 480 payslips to the wrong list. I am sorry I did.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'On 1 April I sent 312 payslips to the wrong list. I am sorry I did.'],
        ['2027-04-12', 'I said 312; it is 480. On 1 April I sent 480 payslips to the wrong list. I am sorry I did.'],
      ],
    ],
  },
};

function isIncident({ past, moves, numbers }: Statement): boolean {
  return past && numbers.length > 0 && moves.some((move) => /^(?:acknowledge|apologize|impact)$/.test(move));
}

/** Close wording and the same verb: a later count of something else is no other fact. */
function isSameFact(a: Statement, b: Statement, of: string): boolean {
  return (
    a.numbers.some((number) => number.of === of) &&
    a.verbs.some((verb) => b.verbs.includes(verb)) &&
    overlap(a.matter, b.matter) >= 0.6
  );
}
