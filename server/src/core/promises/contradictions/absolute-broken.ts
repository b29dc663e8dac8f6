import { overlap } from '../matter';
import type { Message, Statement } from '../message';
import { type Contradiction, isOwned, saidAfter } from './contradiction';

/** It was never to happen again, and has. */
export const absoluteBroken: Contradiction = {
  code: 'absolute-broken',
  level: 'warning',
  message: 'Before, you said that this would never happen again. Say so, and what you check from now on.',
  why: 'A promise without limits breaks at the first slip.',
  *find({ series, messages }) {
    if (!series) return;
    const vowed: { message: Message; vow: Statement; wrongs: readonly Statement[] }[] = [];
    for (const message of messages) {
      const wrongs = message.statements.filter(tellsWrong);
      for (const wrong of wrongs) {
        // The wrong of a first message told anew is no new wrong: it needs a word that says so, or another day.
        const before = vowed.find(({ vow, wrongs: told }) => [vow, ...told].some((one) => isSame(one, wrong)));
        if (!before || !/\bagain\b|\bonce more\b|\bsecond time\b/i.test(wrong.text) || isOwned(message, wrong.span))
          continue;
        const later = { message, span: wrong.span };
        const own = 'I said this would not happen again, and it did because {my part}.';
        yield {
          earlier: { message: before.message, span: before.vow.span },
          later,
          fix: saidAfter(later, `Add: ${own}`, own),
        };
      }
      for (const vow of message.statements) if (vow.absolute) vowed.push({ message, vow, wrongs });
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I sent the payroll file late. I am sorry I did. I guarantee this will never happen again.'],
        ['2027-06-07', 'I sent the payroll file late again. I am sorry I did.'],
      ],
    ],
    clean: [
      [
        [
          '2027-04-05',
          'I sent the payroll file late. I am sorry I did. From May Dana checks the file on the day before.',
        ],
        ['2027-06-07', 'I sent the payroll file late again. I am sorry I did.'],
      ],
    ],
  },
};

function tellsWrong({ moves, past }: Statement): boolean {
  return past && moves.some((move) => move === 'acknowledge' || move === 'apologize');
}

function isSame(a: Statement, b: Statement): boolean {
  return overlap(a.matter, b.matter) >= 0.5;
}
