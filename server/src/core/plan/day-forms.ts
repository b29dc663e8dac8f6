import { caseless, lowerCase } from '../text/caseless';
import { partsOf } from './calendar';
import { readNumbers, readOfMonth } from './numbers';
import type { Form, Reading, Reference } from './reading';
import { ANY_WEEKDAY, MONTH, SIGNS, WEEKDAY, withoutYear, YEAR, yearIn } from './vocabulary';

const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const SPOKEN_YEAR = `(?:(?:, ?| |-)${YEAR}|,? (?:of )?(?:this|next|last) year)?`;
const ISO = '\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}[\\d:.]*(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const NUMERIC = '\\d{1,2}(?:/\\d{1,2}/(?:\\d{4}|\\d{2})|\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})|-\\d{1,2}-\\d{4})';
const NAMED = `(?:${NTH}(?: of |[ -])${MONTH}\\b${SPOKEN_YEAR}|${MONTH}\\.? (?:the )?${NTH}${SPOKEN_YEAR})`;
/** A day told by its numbers. */
export const EXPLICIT = `(?:${ISO}|${NUMERIC}|${NAMED})(?!\\w)`;
const ONE_EXPLICIT = caseless(EXPLICIT);
/** What stands before a day, so that bare numbers can be taken for one. */
const DAY_LEAD =
  /^(?:by|on|before|until|till|from|since|due|due on|due by|starting|starting on|no later than|not later than)$/;
const FROM_TO = ' ?(?:–|-|to|and) ?';

/** Whether the words tell a day by its numbers. */
export function tellsDay(words: string): boolean {
  return ONE_EXPLICIT.test(lowerCase(words));
}

export const DAY_FORMS: readonly Form[] = [
  {
    // "3–5 May", "between 3 and 5 May", "May 3 to 5"
    sign: SIGNS.figure,
    pattern: `(?:${NTH}${FROM_TO}${NTH} ${MONTH}\\b|${MONTH} ${NTH}${FROM_TO}${NTH})${SPOKEN_YEAR}`,
    read: (words, reference) => {
      const [from = '', to = ''] = withoutYear(words).match(/\d{1,2}/g) ?? [];
      const month = new RegExp(MONTH, 'i').exec(words)?.[0] ?? '';
      const year = yearIn(words, partsOf(reference.today).year) ?? '';
      return between(`${from} ${month} ${year}`, `${to} ${month} ${year}`, reference);
    },
  },
  {
    sign: SIGNS.figure,
    pattern: `${EXPLICIT} (?:to|until|through|–) (?:the )?${EXPLICIT}`,
    read: (words, reference) => {
      const [from = '', to = ''] = words.match(new RegExp(EXPLICIT, 'gi')) ?? [];
      return between(from, to, reference);
    },
  },
  {
    sign: SIGNS.figure,
    pattern: `(?:${ANY_WEEKDAY}\\.?,? (?:the )?)?${EXPLICIT}(?:,? \\(${ANY_WEEKDAY}\\)|, (?:a )?${WEEKDAY}\\b)?`,
    // "the 12 may apply", "all 40 march on": a verb, not a month.
    read: (words, reference, lead) =>
      /\b(?:may|march)\b/.test(words) && lead === '' && !/\d{4}/.test(words) ? null : readNumbers(words, reference),
  },
  { sign: /\d\/\d/, pattern: '\\d{1,2}/\\d{1,2}(?![/\\d])', lead: DAY_LEAD, read: readNumbers },
  { sign: /\d(?:st|nd|rd|th)/i, pattern: `${WEEKDAY},? (?:the )?\\d{1,2}(?:st|nd|rd|th)`, read: readOfMonth },
  {
    sign: /\d(?:st|nd|rd|th)/i,
    pattern: '\\d{1,2}(?:st|nd|rd|th)(?: of (?:this|next|the) month)?',
    lead: DAY_LEAD,
    read: readOfMonth,
  },
];

function between(first: string, last: string, reference: Reference): Reading | null {
  const [from, to] = [readNumbers(first, reference), readNumbers(last, reference)];
  const invalid = [from, to].find((each) => each?.invalid);
  if (invalid) return invalid;
  if (from?.date === undefined || to?.date === undefined || to.date < from.date) return null;
  return { window: { from: from.date, to: to.date } };
}
