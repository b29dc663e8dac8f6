import { weekdayFrom, weekdayOf } from './calendar';
import type { Form, Reading, Reference } from './reading';
import { ANY_WEEKDAY, CLOCK, SIGNS, WEEKDAY, weekdayIn } from './vocabulary';

const NEXT_WEEK = '(?:(?:this|next|the following|the coming|the same) week|the week after(?: next)?)';
const TODAY =
  '(?:today|tonight|this (?:very )?(?:morning|afternoon|evening)|later today|with immediate effect|effective immediately|immediately|at once|right away|straight away|from now on|as of now|EOD|COB|close of (?:play|business)|(?:the )?end of (?:the |this )?(?:business |working )?day)\\b';

export const WEEKDAY_FORMS: readonly Form[] = [
  {
    sign: /\b(?:week|fortnight)\b/i,
    pattern: `(?:${WEEKDAY}|today|tomorrow) (?:week|fortnight)\\b`,
    read: (words, reference) => {
      const days = /fortnight/i.test(words) ? 14 : 7;
      const from = weekdayIn(words) === undefined ? reference.today : readWeekday(words, reference).date;
      return from === undefined ? null : { date: from + days + (/tomorrow/i.test(words) ? 1 : 0) };
    },
  },
  {
    sign: /\bweek\b/i,
    pattern: `(?:${WEEKDAY}(?:,| of| in)? ${NEXT_WEEK}|${NEXT_WEEK},? (?:on )?${WEEKDAY})\\b`,
    read: (words, { today }) => {
      const weeks = /after next/i.test(words) ? 2 : /next|after|following|coming/i.test(words) ? 1 : 0;
      return { date: today - weekdayOf(today) + 7 * weeks + (weekdayIn(words) ?? 0) };
    },
  },
  {
    sign: /after next/i,
    pattern: `${WEEKDAY} after next\\b`,
    read: (words, { today }) => ({ date: weekdayFrom(today + 1, weekdayIn(words) ?? 0) + 7 }),
  },
  {
    sign: SIGNS.weekday,
    pattern: `(?:this coming|this|next|coming|following|last|past) ${WEEKDAY}\\b`,
    read: readWeekday,
  },
  { sign: SIGNS.weekday, pattern: `${WEEKDAY}(?: next)?\\b`, read: readWeekday },
  {
    sign: SIGNS.shortWeekday,
    pattern: ANY_WEEKDAY,
    lead: /^(?:by|on|before|until|till|from|due|due on|due by|starting)$/,
    read: readWeekday,
  },
  { sign: /tomorrow/i, pattern: '(?:the )?day after tomorrow\\b', read: (_, { today }) => ({ date: today + 2 }) },
  {
    sign: /yesterday|last night/i,
    pattern: 'yesterday\\b|last night\\b',
    read: (_, { today }) => ({ date: today - 1 }),
  },
  {
    sign: /tomorrow/i,
    pattern: 'tomorrow(?: (?:morning|afternoon|evening|night|noon))?\\b',
    read: (_, { today }) => ({ date: today + 1 }),
  },
  {
    sign: /today|tonight|this|immediate|once|away|now|EOD|COB|close|end of/i,
    pattern: TODAY,
    read: (_, { today }) => ({ date: today }),
  },
  {
    sign: /\d|noon|mid|lunch/i,
    pattern: CLOCK,
    lead: /^(?:by|at|before|until|till|from)$/,
    read: (_, { today }) => ({ date: today }),
  },
];

/** A weekday by its name: the next one, or the last one where it is done. "Next Friday" may be this week's or the next's. */
export function readWeekday(words: string, { today, past }: Reference): Reading {
  const weekday = weekdayIn(words) ?? 0;
  const next = weekdayFrom(today + 1, weekday);
  const last = weekdayFrom(today - 6, weekday);
  if (/\b(?:last|past)\b/i.test(words)) return { date: last === today ? today - 7 : last };
  if (/\bthis\b/i.test(words)) return { date: past ? last : weekdayFrom(today, weekday) };
  if (!/\bnext\b/i.test(words)) return { date: past ? last : next };
  const nextWeeks = today - weekdayOf(today) + 7 + weekday;
  return next === nextWeeks ? { date: next } : { date: nextWeeks, others: [next] };
}
