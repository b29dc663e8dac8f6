import { type Contradiction, isOwned, placeOf, retellings, saidAfter } from './contradiction';

/** A measure starts from another baseline than before, or has vanished from an update that tells others. */
export const measureChanged: Contradiction = {
  code: 'measure-changed',
  level: 'warning',
  message: 'An earlier measure is missing here. Tell its value, or say why it is no longer counted.',
  why: 'A measure that changes on the way proves nothing.',
  *find(thread) {
    for (const { before, now } of retellings(thread)) {
      const [old, baseline] = [before.told.measure?.baseline, now.told.measure?.baseline];
      if (!old || !baseline || old === baseline || isOwned(now.message, now.told.span)) continue;
      const own = `I said the baseline was ${old}; it is ${baseline} because {my part}.`;
      yield {
        earlier: placeOf(before),
        later: placeOf(now),
        says: `The baseline was ${old} before and is ${baseline} here. Say which is right, and why it changed.`,
        fix: saidAfter(placeOf(now), `Add: ${own}`, own),
      };
    }
    if (!thread.series) return;
    for (const { tellings, echoes } of thread.chains) {
      const last = tellings.at(-1);
      if (last?.told.kind !== 'measure') continue;
      const { message: made } = last;
      const later = thread.messages.find(
        (message) =>
          (message.date ?? '') > (made.date ?? '') && message.promises.some(({ kind }) => kind === 'measure'),
      );
      const told = echoes.some(({ message }) => (message.date ?? '') > (made.date ?? ''));
      const instead = later?.promises.find(({ kind }) => kind === 'measure');
      if (!later || !instead || told || isOwned(later, instead.span)) continue;
      yield { earlier: placeOf(last), later: { message: later, span: instead.span } };
    }
  },
  examples: {
    flagged: [
      [
        [
          '2027-04-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| late payslips a month | 12 | 0 |\n',
        ],
        [
          '2027-05-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| late payslips a month | 30 | 0 |\n',
        ],
      ],
      [
        [
          '2027-04-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| late payslips a month | 12 | 0 |\n',
        ],
        [
          '2027-05-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| open vendor complaints | 30 | 0 |\n',
        ],
      ],
    ],
    clean: [
      [
        [
          '2027-04-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| late payslips a month | 12 | 0 |\n',
        ],
        [
          '2027-05-05',
          'I am sorry I paid you late.\n\n| Measure | Baseline | Target |\n|---|---|---|\n| late payslips a month | 12 | 1 |\n',
        ],
      ],
    ],
  },
};
