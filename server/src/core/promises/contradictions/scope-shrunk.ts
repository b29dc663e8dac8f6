import type { Told } from '../message';
import { type Contradiction, isOwned, placeOf, retellings, saidAfter } from './contradiction';

const ALL = /\b(?:all|every|each|everyone|everybody|the whole)\b/i;
const SOME = /\b(?:most|some|many|half|several|selected|a few|part of)\b/i;
const THRESHOLD = /\b(?:above|over|more than|exceeding|from) [^\d\s]{0,3}(\d[\d,]*)/i;

/** A promise holds for less than before. */
export const scopeShrunk: Contradiction = {
  code: 'scope-shrunk',
  level: 'warning',
  message: 'This promises less than before. Say what is left out, and why.',
  why: 'Those who are left out notice first.',
  *find(thread) {
    for (const { before, now } of retellings(thread)) {
      if (now.told.done || !isLess(before.told, now.told) || isOwned(now.message, now.told.span)) continue;
      const own = 'I said more before; {what is left out} is left out because {my part}.';
      yield { earlier: placeOf(before), later: placeOf(now), fix: saidAfter(placeOf(now), `Add: ${own}`, own) };
    }
  },
  examples: {
    flagged: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will refund all overdraft fees by 3 May.'],
        ['2027-04-12', 'I am sorry I paid you late. Dana will refund most overdraft fees by 3 May.'],
      ],
    ],
    clean: [
      [
        ['2027-04-05', 'I am sorry I paid you late. Dana will refund all overdraft fees by 3 May.'],
        ['2027-04-12', 'I am sorry I paid you late. Dana will refund all overdraft fees by 3 May, most of them today.'],
      ],
    ],
  },
};

function isLess(before: Told, now: Told): boolean {
  if (ALL.test(before.text) && SOME.test(now.text) && !ALL.test(now.text)) return true;
  const [old, limit] = [THRESHOLD.exec(before.text)?.[1], THRESHOLD.exec(now.text)?.[1]];
  if (old && limit) return numberOf(limit) > numberOf(old);
  return before.number !== undefined && now.number !== undefined && now.number < before.number;
}

function numberOf(text: string): number {
  return Number(text.replace(/,/g, ''));
}
