import type { Chain, Thread } from '../chains';
import { deadline, type Message } from '../message';
import { type Contradicting, type Contradiction, inWords, placeOf, speaksIn } from './contradiction';

/** A promise falls due, or two updates pass, and no word is said of it. Only series tell: a folder may hold much else. */
export const promiseUnmentioned: Contradiction = {
  code: 'promise-unmentioned',
  level: 'warning',
  message: 'An earlier promise is not mentioned in two updates. Say whether it is done, late or changed.',
  why: 'What is promised and never spoken of again counts as broken.',
  *find(thread) {
    if (!thread.series) return;
    for (const chain of thread.chains) {
      const found = silence(chain, thread);
      if (found) yield found;
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-05-10', 'I am sorry I paid you late. Priya checks every invoice from today.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-05-10', 'I am sorry I paid you late. The payroll checklist came out on 3 May.'],
      ],
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-04-12', 'I am sorry I paid you late. Priya checks every invoice from today.'],
      ],
    ],
  },
};

function silence(chain: Chain, { messages }: Thread): Contradicting | undefined {
  const telling = chain.tellings.at(-1);
  if (!telling || telling.told.done || !/^(?:step|redress)$/.test(telling.told.kind)) return undefined;
  const due = deadline(telling.told);
  const since = messages.slice(messages.indexOf(telling.message) + 1);
  // A word after the day settles it: what it says is for the reader to weigh.
  const overdue = since.find(({ date }) => due !== undefined && (date ?? '') > due);
  const told = since.some((message) => (!due || (message.date ?? '') > due) && speaksIn(chain, message));
  if (told) return undefined;
  if (due && overdue) {
    const says = `The promise for ${inWords(due)} is past its day. Say whether it is done, late or changed.`;
    return { earlier: placeOf(telling), later: { message: overdue, span: overdue.head }, says };
  }
  const second = secondSilent(chain, since);
  return second && { earlier: placeOf(telling), later: { message: second, span: second.head } };
}

function secondSilent(chain: Chain, since: readonly Message[]): Message | undefined {
  const updates = since.filter(({ genre }) => genre === 'progress-update');
  return updates.find((message, i) => {
    const before = updates[i - 1];
    return before && !speaksIn(chain, before) && !speaksIn(chain, message);
  });
}
