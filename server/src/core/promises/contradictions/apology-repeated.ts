import { overlap } from '../matter';
import type { Message, Statement } from '../message';
import { type Contradiction, saidAfter } from './contradiction';

/** The same apology as before, and nothing new is done about it. */
export const apologyRepeated: Contradiction = {
  code: 'apology-repeated',
  level: 'information',
  message: 'This apology was made before, and no new step comes with it. Say what you do now.',
  why: 'An apology that is only repeated wears thin; a step renews it.',
  *find({ series, messages, chains }) {
    if (!series) return;
    const made: { message: Message; statement: Statement }[] = [];
    for (const message of messages) {
      const apologies = message.statements.filter(({ moves }) => moves.includes('apologize'));
      const renewed =
        chains.some(({ tellings: [first] }) => first?.message === message) || message.promises.some(({ done }) => done);
      for (const statement of apologies) {
        const before = made.find(({ statement: other }) => isSame(other, statement));
        if (!before || renewed) continue;
        const later = { message, span: statement.span };
        const own = 'By {date} I {new step}.';
        yield {
          earlier: { message: before.message, span: before.statement.span },
          later,
          fix: saidAfter(later, `Add: ${own}`, own),
        };
        break;
      }
      made.push(...apologies.map((statement) => ({ message, statement })));
    }
  },
  examples: {
    flagged: [
      [
        [
          '2027-04-05',
          'I am sorry I sent the payroll file to the wrong list. Dana will check each list from 12 April.',
        ],
        ['2027-05-10', 'I am sorry I sent the payroll file to the wrong list.'],
      ],
    ],
    clean: [
      [
        [
          '2027-04-05',
          'I am sorry I sent the payroll file to the wrong list. Dana will check each list from 12 April.',
        ],
        [
          '2027-05-10',
          'I am sorry I sent the payroll file to the wrong list. Priya will train the payroll clerks by 17 May.',
        ],
      ],
    ],
  },
};

function isSame(a: Statement, b: Statement): boolean {
  return overlap(a.matter, b.matter) >= 0.5 && a.verbs.some((verb) => verb !== 'be' && b.verbs.includes(verb));
}
