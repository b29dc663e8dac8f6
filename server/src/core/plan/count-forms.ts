import { caseless, lowerCase } from '../text/caseless';
import { addMonths, addWorkingDays, type Day } from './calendar';
import { EXPLICIT, tellsDay } from './day-forms';
import { readNumbers } from './numbers';
import type { Form, Reading, Reference } from './reading';
import { NUMBER, numberOf, SIGNS, UNIT, WEEKDAY } from './vocabulary';
import { readWeekday } from './weekday-forms';

/** A day from which others are counted. */
const ANCHOR = `(?:${EXPLICIT}|(?:this |next )?${WEEKDAY}|today|tomorrow|now|this (?:letter|message|email|note|meeting|town hall))`;
const AMOUNT = `${NUMBER}(?: ?(?:to|or|–|-) ?${NUMBER})?[ -](?:working |business |calendar |full )?${UNIT}(?:s'|'s|s)?(?: time)?\\b`;

const ENDING_ANCHOR = caseless(`${ANCHOR}$`);
const ONE_WEEKDAY = caseless(WEEKDAY);
const ONE_UNIT = caseless(`${UNIT}(?:s|'|\\b)`);
const AMOUNTS = caseless(`\\b${NUMBER}(?![a-z])`, 'g');

/** Days that are counted from another: "within 10 working days", "a week on Monday". */
export const COUNT_FORMS: readonly Form[] = [
  {
    // "a week on Monday", "10 working days after 3 May", "two weeks from now", "a fortnight today"
    sign: SIGNS.unit,
    pattern: `${AMOUNT}(?: (?:on|from|after|of|following))? (?:the )?${ANCHOR}(?!\\w)`,
    read: (words, reference) => {
      const at = ENDING_ANCHOR.exec(lowerCase(words));
      const from = at && readAnchor(words.slice(at.index), reference);
      return at && from !== undefined && from !== null ? count(words.slice(0, at.index), from) : null;
    },
  },
  {
    sign: /\b(?:next|first|coming|following)\b/i,
    pattern: `(?:next|first|coming|following) ${AMOUNT}(?! (?:ago|late|before|earlier)\\b)`,
    read: (words, { today }) => count(words.replace(/^\w+ /, ''), today),
  },
  {
    sign: SIGNS.unit,
    pattern: `${AMOUNT}(?! (?:ago|late|before|earlier|from|after|of|following)\\b)`,
    lead: /^(?:within|in|inside|after|for|no later than|not later than)$/,
    read: (words, { today }) => count(words, today),
  },
  { sign: /\bago\b/i, pattern: `${AMOUNT} ago\\b`, read: (words, { today }) => countBack(words, today) },
];

function readAnchor(words: string, reference: Reference): Day | null {
  if (tellsDay(words)) return readNumbers(words, reference)?.date ?? null;
  if (/tomorrow/i.test(words)) return reference.today + 1;
  return ONE_WEEKDAY.test(lowerCase(words)) ? (readWeekday(words, reference).date ?? null) : reference.today;
}

/** So much time from a day on: one day, or a stretch where two amounts are told ("two to three weeks"). */
function count(words: string, from: Day): Reading | null {
  const amounts = lowerCase(words).match(AMOUNTS) ?? [];
  const [first, second] = amounts.map((amount) => add(from, numberOf(amount), words));
  if (first === undefined || Number.isNaN(first)) return null;
  return second === undefined || second <= first ? { date: first } : { window: { from: first, to: second } };
}

function add(from: Day, amount: number, words: string): Day {
  const unit = ONE_UNIT.exec(lowerCase(words))?.[0] ?? '';
  if (unit.startsWith('hour')) return from + Math.floor(amount / 24);
  if (unit.startsWith('day')) return /working|business/i.test(words) ? addWorkingDays(from, amount) : from + amount;
  if (unit.startsWith('week')) return from + 7 * amount;
  if (unit.startsWith('fortnight')) return from + 14 * amount;
  return addMonths(from, amount * (unit.startsWith('quarter') ? 3 : unit.startsWith('year') ? 12 : 1));
}

function countBack(words: string, from: Day): Reading | null {
  const ahead = count(words.replace(/\b(?:working|business) /i, ''), from)?.date;
  return ahead === undefined ? null : { date: from - (ahead - from) };
}
