import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { describe, it } from 'mocha';
import { analyze } from '../../../server/src/core/analyze';
import { type CalendarEntry, toCalendar } from '../../../server/src/core/export/calendar';
import { planEntries } from '../../../server/src/core/export/plan-entries';
import { defaultSettings } from '../../../server/src/core/settings';
import snippets from '../../../snippets/amends.json';
import { fill } from '../../fixtures/filled-templates';

const TODAY = '2026-11-24';

function entriesOf(text: string, source = 'draft.md'): CalendarEntry[] {
  return planEntries(analyze(text, { ...defaultSettings(TODAY), draft: true }).promises, source, TODAY);
}

/** The events of a calendar, as a parser of another house reads them. */
function eventsIn(calendar: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function exported(text: string): ICAL.Event[] {
  return eventsIn(toCalendar(entriesOf(text), TODAY));
}

describe('the calendar of a plan', () => {
  it('has the open steps, the cadence and the reevaluation of a town hall, each once', () => {
    const events = exported(fill(snippets['Town hall script'].body));
    assert.deepEqual(
      events.map(({ startDate, component }) => `${startDate} ${component.getFirstPropertyValue('categories')}`),
      [
        '2026-12-04 step',
        '2026-12-11 step',
        '2026-12-11 redress',
        '2026-12-11 invite',
        '2026-11-27 cadence',
        '2027-02-15 reevaluate',
      ],
    );
  });
  it('has days, not hours, and says who, as written', () => {
    const [event] = exported('By 4 December, Priya Shah publishes the list, the price; and more.');
    assert.ok(event?.startDate.isDate);
    assert.equal(event.summary, 'By 4 December, Priya Shah publishes the list, the price; and more.');
    assert.equal(event.description, 'Who: Priya Shah\nWhen, as written: By 4 December');
    assert.equal(event.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-24T00:00:00Z');
  });
  it('repeats in the rhythm that is told, to its end or to the reevaluation, and no longer', () => {
    const days = (text: string): string[] => {
      const [event] = exported(text);
      const iterator = event!.iterator();
      const found: string[] = [];
      for (let next = iterator.next(); next && found.length < 20; next = iterator.next()) found.push(next.toString());
      return found;
    };
    assert.deepEqual(days('I post numbers every second Friday until 25 December.'), [
      '2026-11-27',
      '2026-12-11',
      '2026-12-25',
    ]);
    assert.deepEqual(days('I post a note weekly. On 15 December we decide together whether it worked.'), [
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
    ]);
    assert.equal(days('I post a note weekly.').length, 20);
  });
  it('puts a window on its last day, and leaves out what has no day or none that exists', () => {
    assert.equal(String(exported('Dana will fix the form in June.')[0]?.startDate), '2027-06-30');
    assert.deepEqual(exported('Dana will fix the form. Dana will send the list by 31 June.'), []);
  });
  it('names an event the same when its date moves, and another in another message', () => {
    const id = (text: string, source?: string): string | undefined => entriesOf(text, source)[0]?.id;
    const first = id('By 4 December, Dana publishes the list.');
    assert.ok(first);
    assert.equal(id('By 11 December, Dana publishes the list.'), first);
    assert.notEqual(id('By 4 December, Dana publishes the form.'), first);
    assert.notEqual(id('By 4 December, Dana publishes the list.', 'other.md'), first);
    const twice = entriesOf('- By 4 December, Dana publishes the list.\n- By 11 December, Dana publishes the list.\n');
    assert.equal(new Set(twice.map((entry) => entry.id)).size, 2);
  });
  it('is the same text each time, in lines of at most 75 octets that end in CRLF', () => {
    const text = `By 4 December, Dana publishes ${'the very long list of contracts — prices too '.repeat(5)}.`;
    const calendar = toCalendar(entriesOf(text), TODAY);
    assert.equal(calendar, toCalendar(entriesOf(text), TODAY));
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !line.includes('\n'), line);
    assert.match(eventsIn(calendar)[0]?.summary ?? '', /prices too \.$/);
  });
  it('keeps words that look like a calendar out of its structure', () => {
    const [event, ...more] = eventsIn(
      toCalendar(
        entriesOf('By 4 December, Dana publishes the list.').map((entry) => ({
          ...entry,
          text: 'A list\nEND:VEVENT\r\nBEGIN:VEVENT',
        })),
        TODAY,
      ),
    );
    assert.deepEqual(more, []);
    assert.match(event?.summary ?? '', /^A list\s+END:VEVENT\s+BEGIN:VEVENT$/);
  });
});
