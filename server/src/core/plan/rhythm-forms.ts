import { weekdayFrom } from './calendar';
import type { Form, Reading } from './reading';
import { NUMBER, numberOf, WEEKDAY, weekdayIn } from './vocabulary';

type Unit = NonNullable<Reading['interval']>['unit'];

const UNIT = '(?:hour|day|weekday|morning|afternoon|evening|night|week|fortnight|month|quarter|year)';
const NTH = '(?:first|second|third|fourth|last|1st|2nd|3rd|\\d{1,2}th)';
const ADVERBS: Readonly<Record<string, readonly [number, Unit]>> = {
  daily: [1, 'day'],
  weekly: [1, 'week'],
  fortnightly: [2, 'week'],
  biweekly: [2, 'week'],
  monthly: [1, 'month'],
  bimonthly: [2, 'month'],
  quarterly: [3, 'month'],
  yearly: [1, 'year'],
  annually: [1, 'year'],
};

/** Words that tell a rhythm. */
export const RHYTHM_FORMS: readonly Form[] = [
  {
    sign: /\b(?:month|quarter)\b/i,
    pattern: `(?:every |each )?${NTH} (?:${WEEKDAY}|(?:working |business )?day)(?: (?:of|in))? (?:every|each|the) (?:month|quarter)\\b|${NTH} of (?:every|each) (?:month|quarter)\\b`,
    // "By the last Friday of the month" tells a day.
    lead: /^(?!by$|before$|until$)/,
    read: (words) => ({ interval: { every: /quarter/i.test(words) ? 3 : 1, unit: 'month' } }),
  },
  {
    sign: /\b(?:every|each)\b/i,
    pattern: `(?:every|each) (?:single )?(?:other |second |third |alternate )?(?:${NUMBER} )?(?:working |business )?(?:${WEEKDAY}|${UNIT})s?\\b(?:(?:,| and|, and) ${WEEKDAY}\\b)*`,
    read: (words, { today }) => {
      const weekday = weekdayIn(words);
      const count = /alternate/i.test(words) ? 2 : amountIn(words);
      const unit = unitIn(words);
      if (!unit) return null;
      const interval = { every: count * unit[0], unit: unit[1] };
      return { interval: weekday === undefined ? interval : { ...interval, first: weekdayFrom(today, weekday) } };
    },
  },
  {
    sign: /\b(?:once|twice|times)\b/i,
    pattern:
      '(?:(?:once|twice|(?:two|three|four) times) (?:a|per|each|every) (?:day|week|fortnight|month|quarter|year))\\b',
    read: (words) => {
      const unit = unitIn(words);
      return unit && { interval: { every: unit[0], unit: unit[1] } };
    },
  },
  {
    sign: /(?:daily|ly|annually)\b/i,
    pattern: `(?:daily|weekly|fortnightly|bi-?weekly|bi-?monthly|monthly|quarterly|yearly|annually)\\b`,
    read: (words) => {
      const known = ADVERBS[words.toLowerCase().replace('-', '')];
      return known ? { interval: { every: known[0], unit: known[1] } } : null;
    },
  },
  {
    sign: /days\b/i,
    pattern: `${WEEKDAY}s\\b(?:(?:,| and|, and) ${WEEKDAY}s\\b)*`,
    read: (words, { today }) => ({
      interval: { every: 1, unit: 'week', first: weekdayFrom(today, weekdayIn(words.replace(/s\b/gi, '')) ?? 0) },
    }),
  },
];

function amountIn(words: string): number {
  const amount = numberOf(words.replace(new RegExp(`${WEEKDAY}s?`, 'gi'), ''));
  return Number.isNaN(amount) || amount === 0 ? 1 : amount;
}

function unitIn(words: string): readonly [number, Unit] | null {
  if (weekdayIn(words) !== undefined || /week(?!day)/i.test(words)) return [1, 'week'];
  if (/fortnight/i.test(words)) return [2, 'week'];
  if (/month/i.test(words)) return [1, 'month'];
  if (/quarter/i.test(words)) return [3, 'month'];
  if (/year/i.test(words)) return [1, 'year'];
  return /day|morning|afternoon|evening|night/i.test(words) ? [1, 'day'] : null;
}
