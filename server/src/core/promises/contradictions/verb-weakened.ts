import { overlap } from '../matter';
import { type Contradiction, isOwned } from './contradiction';

/** In lower case only: May is a month. */
const WEAK =
  /\b(?:plan|plans|planning|hope|hopes|hoping|aim|aims|try|trying|intend|intends|want|wants|expect|expects|look|looking) to\b|\b(?:might|may|could)\b|\bwhere possible\b/;

/** What was promised is now only hoped for. */
export const verbWeakened: Contradiction = {
  code: 'verb-weakened',
  level: 'information',
  message: 'Before, this was promised; now it is hoped for. Promise it again, or say what changed.',
  why: 'From will to hope is a step back that people hear.',
  *find({ chains }) {
    for (const { tellings, echoes } of chains) {
      const [first, ...rest] = tellings;
      if (!first || first.told.done || WEAK.test(first.told.text)) continue;
      const told = rest.map(({ message, told: { text, span, matter } }) => ({ message, text, span, matter }));
      const said = echoes.map(({ message, statement: { text, span, matter } }) => ({ message, text, span, matter }));
      for (const { message, text, span, matter } of [...told, ...said]) {
        if (!WEAK.test(text) || overlap(first.told.matter, matter) < 0.5 || isOwned(message, span)) continue;
        yield { earlier: { message: first.message, span: first.told.span }, later: { message, span } };
      }
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        ['2027-04-12', 'I am sorry I paid you late. Dana hopes to publish the payroll checklist by 3 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will publish the payroll checklist by 3 May.'],
        [
          '2027-04-12',
          'I am sorry I paid you late. Dana hopes to meet you on Friday. She will publish the payroll checklist by 3 May.',
        ],
      ],
    ],
  },
};
