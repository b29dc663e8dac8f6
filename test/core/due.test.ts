import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { calendarDate } from '../../server/src/core/calendar-date';
import { type Calendar, dueOf, dueOfField } from '../../server/src/core/plan/due';
import type { Due } from '../../server/src/core/report';

/** A Tuesday. */
const TODAY = '2026-11-24';
const CALENDAR: Calendar = { today: TODAY, dateOrder: 'day-first' };

/** A due date in short: a day, `from..to`, `every 2 week`, `~` other days, `!` what is wrong with it, `?` for words alone. */
function short(due: Due | undefined): string {
  if (!due) return 'none';
  const { date, window, interval, ambiguous, invalid } = due;
  if (invalid) return `!${invalid.code} ${invalid.readings.join(' ')}`.trim();
  if (interval)
    return `every ${interval.every} ${interval.unit}${interval.first ? ` from ${interval.first}` : ''}${interval.until ? ` to ${interval.until}` : ''}`;
  return window ? `${window.from}..${window.to}` : (date ?? '?') + (ambiguous ? ` ~${ambiguous.join(' ')}` : '');
}

const FORMS: readonly (readonly [words: string, means: string])[] = [
  // Days in figures and words
  ['by 3 May', '2027-05-03'],
  ['by the 3rd of May', '2027-05-03'],
  ['by May 3rd, 2027', '2027-05-03'],
  ['by Dec 3', '2026-12-03'],
  ['by Sept. 3', '2027-09-03'],
  ['on 3-Dec-2026', '2026-12-03'],
  ['by 2027-05-03', '2027-05-03'],
  ['by 3 May next year', '2027-05-03'],
  ['on Thursday, 3 December', '2026-12-03'],
  ['Thu 3 Dec', '2026-12-03'],
  ['3 June 2027 (Thursday)', '2027-06-03'],
  ['by the 15th', '2026-12-15'],
  ['by the 31st', '2026-12-31'],
  ['by Friday the 4th', '2026-12-04'],
  ['between 3 and 5 December', '2026-12-03..2026-12-05'],
  ['3–5 December', '2026-12-03..2026-12-05'],
  ['from 28 December to 10 January', '2026-12-28..2027-01-10'],
  // A year left out: the next such day, or the last one where it is but a few weeks ago
  ['by 20 November', '2026-11-20'],
  ['by 20 October', '2027-10-20'],
  // Order of day and month
  ['by 03/05/2027', '2027-05-03 ~2027-03-05'],
  ['by 3/5', '2027-05-03 ~2027-03-05'],
  ['by 13/5', '2027-05-13'],
  ['by 05/13/2027', '2027-05-13'],
  ['by 5/5/2027', '2027-05-05'],
  ['by Monday 03/05/2027', '2027-05-03'],
  ['by 03.05.27', '2027-05-03 ~2027-03-05'],
  // Days that do not exist
  ['by 31 June', '!date-invalid 2027-06-30 2027-07-01'],
  ['by 30 February 2027', '!date-invalid 2027-02-28 2027-03-01'],
  ['by 29 February', '!date-invalid 2027-02-28 2027-03-01'],
  ['by 29 February 2028', '2028-02-29'],
  ['by 2027-02-30', '!date-invalid 2027-02-28 2027-03-01'],
  ['by 2027-13-01', '!date-invalid'],
  ['by 31/06/2027', '!date-invalid 2027-06-30 2027-07-01'],
  ['by 13/13/2027', '!date-invalid'],
  ['by Friday 3 June', '!weekday-mismatch 2027-06-03 2027-06-04'],
  ['by Friday, 3 June 2027', '!weekday-mismatch 2027-06-03 2027-06-04'],
  ['by Thursday 3 June', '2027-06-03'],
  // Weekdays
  ['on Friday', '2026-11-27'],
  ['this Friday', '2026-11-27'],
  ['next Friday', '2026-12-04 ~2026-11-27'],
  ['next Monday', '2026-11-30'],
  ['by Fri', '2026-11-27'],
  ['on Tuesday', '2026-12-01'],
  ['Friday week', '2026-12-04'],
  ['Monday fortnight', '2026-12-14'],
  ['a week on Monday', '2026-12-07'],
  ['two weeks from Friday', '2026-12-11'],
  ['Tuesday of next week', '2026-12-01'],
  ['next week on Tuesday', '2026-12-01'],
  // Counted from the draft's day or another
  ['today', '2026-11-24'],
  ['by tomorrow morning', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['with immediate effect', '2026-11-24'],
  ['in two weeks', '2026-12-08'],
  ["in two weeks' time", '2026-12-08'],
  ['a week today', '2026-12-01'],
  ['within a fortnight', '2026-12-08'],
  ['within 10 working days', '2026-12-08'],
  ['10 working days after 3 December', '2026-12-17'],
  ['within 48 hours', '2026-11-26'],
  ['within the next 30 days', '2026-12-24'],
  ['30 days from today', '2026-12-24'],
  ['within three months', '2027-02-24'],
  ['two to three weeks from now', '2026-12-08..2026-12-15'],
  ['two weeks ago', '2026-11-10'],
  // Ends, starts and parts of periods
  ['by EOD', '2026-11-24'],
  ['by COB Friday', '2026-11-27'],
  ['by the end of the day on Friday', '2026-11-27'],
  ['by the end of the week', '2026-11-27'],
  ['by the end of next week', '2026-12-04'],
  ['by the end of the month', '2026-11-30'],
  ['by month-end', '2026-11-30'],
  ['by the end of May', '2027-05-31'],
  ['by the end of February 2028', '2028-02-29'],
  ['by the end of Q2', '2027-06-30'],
  ['by the end of the quarter', '2026-12-31'],
  ['by the end of next quarter', '2027-03-31'],
  ['by year-end', '2026-12-31'],
  ['by the start of next week', '2026-11-30'],
  ['the first Monday in January', '2027-01-04'],
  ['by the last Friday of the month', '2026-11-27'],
  ['in mid-March', '2027-03-11..2027-03-20'],
  ['by early January', '2027-01-01..2027-01-10'],
  ['in late 2027', '2027-09-01..2027-12-31'],
  ['in the second quarter', '2027-04-01..2027-06-30'],
  ['in the first half of June', '2027-06-01..2027-06-15'],
  ['in Q4', '2026-10-01..2026-12-31'],
  ['next week', '2026-11-30..2026-12-06'],
  ['in the week of 7 December', '2026-12-07..2026-12-13'],
  ['by the weekend', '2026-11-28..2026-11-29'],
  ['in May', '2027-05-01..2027-05-31'],
  ['by the June all-hands', '2027-06-01..2027-06-30'],
  ['at our May board meeting', '2027-05-01..2027-05-31'],
  // Rhythms
  ['every Friday', 'every 1 week from 2026-11-27'],
  ['every second Friday', 'every 2 week from 2026-11-27'],
  ['every other week', 'every 2 week'],
  ['on Fridays', 'every 1 week from 2026-11-27'],
  ['weekly', 'every 1 week'],
  ['fortnightly', 'every 2 week'],
  ['every 10 days', 'every 10 day'],
  ['each quarter', 'every 3 month'],
  ['on the first Monday of every month', 'every 1 month'],
  ['every Friday from 4 December until the end of March', 'every 1 week from 2026-12-04 to 2027-03-31'],
  ['every Friday for eight weeks', 'every 1 week from 2026-11-27 to 2027-01-19'],
  // Clocks and time zones change no day
  ['by 17:00 on 3 December', '2026-12-03'],
  ['by 5 pm PST on 3 December', '2026-12-03'],
  ['by 3 December, 23:59 CET', '2026-12-03'],
  ['by midnight UTC on 3 December', '2026-12-03'],
  ['2026-12-03T23:30:00-11:00', '2026-12-03'],
  ['by noon on Friday', '2026-11-27'],
  ['by 5 p.m. tomorrow', '2026-11-25'],
  // A tie to a time, but to no day that can be told
  ['by {date}', '?'],
  ['by {date within 14 days}', '?'],
  ['by Easter', '?'],
  ['within five working days of your claim', '?'],
  // No tie at all
  ['soon', 'none'],
  ['as soon as possible', 'none'],
  ['in due course', 'none'],
  ['the 12 may apply', 'none'],
  ['cut it by 20 percent', 'none'],
  ['a rise of 3.5 points', 'none'],
  ['all 9/10 teams', 'none'],
  ['50/50', 'none'],
];

describe('a deadline, read on Tuesday 24 November 2026', () => {
  for (const [words, means] of FORMS)
    it(`${words} → ${means}`, () => {
      assert.equal(short(dueOf(words, CALENDAR)), means);
      // Inside a sentence it is the same.
      assert.equal(short(dueOf(`Dana publishes it ${words}.`, CALENDAR)), means);
    });

  it('takes the month first where that is set', () => {
    const calendar: Calendar = { today: TODAY, dateOrder: 'month-first' };
    assert.equal(short(dueOf('by 03/05/2027', calendar)), '2027-03-05 ~2027-05-03');
    assert.equal(short(dueOf('by 13/05/2027', calendar)), '2027-05-13');
  });

  it('looks back for what is done', () => {
    const past = (words: string): string => short(dueOf(words, CALENDAR, { past: true }));
    assert.equal(past('on 3 December'), '2025-12-03');
    assert.equal(past('on Friday'), '2026-11-20');
    assert.equal(past('on the 15th'), '2026-11-15');
    assert.equal(past('in May'), '2026-05-01..2026-05-31');
  });

  it('prefers a deadline to other days', () => {
    const due = dueOf('In March we overcharged you, and by 3 May I will publish the list.', CALENDAR);
    assert.deepEqual(due, { text: 'by 3 May', date: '2027-05-03' });
  });

  it('reads bare words where only a date can stand', () => {
    assert.equal(dueOfField('June', CALENDAR)?.window?.from, '2027-06-01');
    assert.equal(dueOfField('Fri', CALENDAR)?.date, '2026-11-27');
    assert.equal(dueOfField('3/5', CALENDAR)?.date, '2027-05-03');
    for (const none of ['TBD', '-', '', 'soon', 'n/a']) assert.equal(dueOfField(none, CALENDAR), undefined, none);
  });
});

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
const iso = day.map((date) => date.toISOString().slice(0, 10));
const words = fc.oneof(
  fc.constantFrom(...FORMS.map(([form]) => form)),
  fc
    .tuple(fc.nat(40), fc.constantFrom('Jan', 'February', 'June', 'Dec'), fc.constantFrom('', ' 2027', ' 2028'))
    .map(([number, month, year]) => `by ${number} ${month}${year}`),
  fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9999)).map((parts) => `on ${parts.join('/')}`),
  fc
    .tuple(fc.nat(9999), fc.constantFrom('hours', 'working days', 'days', 'weeks', 'months', 'quarters', 'years'))
    .map(([count, unit]) => `within ${count} ${unit}`),
);
const order = fc.constantFrom('day-first' as const, 'month-first' as const);

/** All dates that a due date names. */
function datesOf({ date, window, interval, ambiguous, invalid }: Due): string[] {
  return [
    date,
    window?.from,
    window?.to,
    interval?.first,
    interval?.until,
    ...(ambiguous ?? []),
    ...(invalid?.readings ?? []),
  ].filter((each) => each !== undefined);
}

describe('a deadline, on any day', () => {
  it('names days that are in the calendar', () => {
    fc.assert(
      fc.property(words, iso, order, fc.boolean(), (text, today, dateOrder, past) => {
        const due = dueOf(text, { today, dateOrder }, { past });
        for (const date of due ? datesOf(due) : []) {
          assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
          assert.equal(new Date(`${date}T12:00:00Z`).toISOString().slice(0, 10), date);
        }
        if (due?.window) assert.ok(due.window.from <= due.window.to);
        if (due?.invalid) assert.equal(due.date, undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same in every time zone', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu'];
    const home = process.env['TZ'];
    try {
      fc.assert(
        fc.property(words, iso, order, (text, today, dateOrder) => {
          const read = zones.map((zone) => {
            process.env['TZ'] = zone;
            return dueOf(text, { today, dateOrder });
          });
          for (const due of read) assert.deepEqual(due, read[0]);
        }),
        { numRuns: 500 },
      );
      // Setting the zone tells: the same instant is another day elsewhere.
      const days = zones.map((zone) => {
        process.env['TZ'] = zone;
        return calendarDate(new Date('2026-11-24T10:30:00Z'));
      });
      assert.equal(new Set(days).size, 3, days.join());
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      'by ',
      '31 ',
      'June ',
      'every ',
      'Friday',
      ' week',
      '/',
      '{',
      '}',
      'the ',
      ' of ',
      '2027',
      '9999 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), iso, (parts, today) => {
        const text = parts.join('');
        const due = dueOf(text, { today, dateOrder: 'day-first' });
        assert.ok(!due || text.includes(due.text));
      }),
      { numRuns: 2000 },
    );
  });
});
