import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../server/src/core/analyze';
import { ledgerOf } from '../../../server/src/core/promises/ledger';
import { type Message, readMessage } from '../../../server/src/core/promises/message';
import { progressNote } from '../../../server/src/core/promises/progress-note';
import { defaultSettings } from '../../../server/src/core/settings';

const TODAY = '2027-05-10';
const SETTINGS = defaultSettings(TODAY);

function read(path: string, text: string): Message {
  return readMessage(path, text, analyze(text, SETTINGS), SETTINGS);
}

function message(path: string, date: string, words: string, genre = 'all-staff-email', series = 'payroll'): Message {
  return read(path, `---\namends: ${genre}\nseries: ${series}\ndate: ${date}\n---\n\n${words}\n`);
}

const PLAN = message(
  'plan.md',
  '2027-04-05',
  `On 1 April I paid you late. I am sorry I did. That was my decision.

- [x] Dana will publish the payroll checklist by 3 May.
- [ ] By 7 May, Priya trains the payroll clerks.
- [ ] I will visit the Leeds site by 20 May.
- [ ] Omar audits the ten largest runs by 14 May.

Every Friday I post a progress note on the intranet. On 1 July we decide together whether it worked.`,
);
const MOVED = message(
  'moved.md',
  '2027-05-03',
  'I said 14 May; it is 21 May because I gave Omar the files late. Omar audits the ten largest runs by 21 May.',
);
const FACTS: Readonly<Record<string, string>> = {
  number: '3',
  day: '2 May',
  'day of the promise': '5 April',
  'own part': 'gave Priya the files a week late',
  'new date': '18 May',
  'process number': 'the share of runs checked',
  'process before': '60 of 100',
  'process now': '85 of 100',
  'outcome number': 'the number of late payments',
  'outcome before': '7 a month',
  'outcome now': '4 a month',
  'date within 14 days': '18 May',
  owner: 'Priya Shah',
  'next step': 'publishes the payroll calendar on the intranet',
  'one question': 'what the checklist still misses',
  channel: 'the payroll inbox',
  date: '17 May',
  weekday: 'Friday',
  place: 'the intranet',
  'date in 60 to 90 days': '19 July',
};

function fill(note: string): string {
  return note.replace(/\{([^{}]+)\}/g, (_, name: string) => FACTS[name] ?? assert.fail(`no fact for {${name}}`));
}

function codesIn(text: string): string[] {
  const { findings, checks } = analyze(text, SETTINGS);
  return [...findings, ...checks].map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

const STORIES: Readonly<Record<string, readonly Message[]>> = {
  'a plan that was kept, is late and moved': [PLAN, MOVED],
  'a plan of which nothing is due yet': [
    message(
      'plan.md',
      '2027-05-05',
      'I paid you late. I am sorry I did.\n\n- Dana will publish the payroll checklist by 18 May.',
    ),
  ],
  'no message at all': [],
};

describe('the next progress note', () => {
  for (const [name, messages] of Object.entries(STORIES)) {
    it(`raises nothing but its gaps: ${name}`, () => {
      const found = codesIn(`${progressNote(messages, TODAY)}\n`);
      assert.deepEqual(
        found.filter((each) => !each.startsWith('placeholder-left')),
        [],
      );
      assert.ok(found.length > 0, 'no gap to fill');
    });
    it(`raises nothing when filled, nor contradicts what was said: ${name}`, () => {
      const note = fill(progressNote(messages, TODAY));
      assert.deepEqual(codesIn(note), []);
      assert.deepEqual(ledgerOf([...messages, read('note.md', note)], TODAY).contradictions, []);
    });
  }

  it('tells what was kept, what is late, what moved, and what comes next', () => {
    const lines = progressNote([PLAN, MOVED], TODAY).split('\n');
    for (const line of [
      'series: "payroll"',
      'date: 2027-05-10',
      'Week {number}: what I promised on 5 April, and where it stands.',
      '- Done: Dana published the payroll checklist on {day}.',
      '- I said 7 May; it is late, because I {own part}. By {new date}, Priya trains the payroll clerks.',
      '- I said 14 May; it is 21 May, because I {own part}. Omar audits the ten largest runs by 21 May.',
      'I will visit the Leeds site by 20 May.',
      'Every Friday I post a progress note on the intranet. On 1 July we decide together whether it worked.',
    ])
      assert.ok(lines.includes(line), `${line}\n---\n${lines.join('\n')}`);
  });

  it('has no lines for what is kept or late where nothing is', () => {
    for (const name of ['a plan of which nothing is due yet', 'no message at all'])
      assert.doesNotMatch(progressNote(STORIES[name] ?? [], TODAY), /Done:|I said/);
  });

  it('tells in the words of a later message what that message tells as kept', () => {
    const later = message('later.md', '2027-05-06', 'Priya trained the payroll clerks on 5 May.');
    assert.match(progressNote([PLAN, later], TODAY), /^- Done: Priya trained the payroll clerks on 5 May\.$/m);
  });

  it('does not tell again what the last note has told', () => {
    const last = message(
      'note.md',
      '2027-05-07',
      '- Done: Dana published the payroll checklist on 2 May.\n- I said 14 May; it is 21 May, because I gave Omar the files late. Omar audits the ten largest runs by 21 May.',
      'progress-update',
    );
    assert.doesNotMatch(progressNote([PLAN, last], TODAY), /Done:|I said 14 May/);
  });

  it('is about the series of the message that is asked for, else of the one that spoke last', () => {
    const other = message(
      'other.md',
      '2027-05-08',
      'Mei will publish the badge list by 14 May.',
      'all-staff-email',
      'badges',
    );
    assert.match(progressNote([PLAN, other], TODAY), /series: "badges"/);
    assert.match(progressNote([PLAN, other], TODAY, 'plan.md'), /series: "payroll"/);
    assert.doesNotMatch(progressNote([PLAN, other], TODAY, 'plan.md'), /badge/);
  });

  it('leaves out what messages of a later day say', () => {
    const ahead = message('ahead.md', '2027-06-01', 'Priya trained the payroll clerks on 28 May.');
    assert.equal(progressNote([PLAN, ahead], TODAY), progressNote([PLAN], TODAY));
  });

  it('puts words that do not turn into a telling in quotation marks', () => {
    const table = message(
      'plan.md',
      '2027-04-05',
      'I paid you late. I am sorry I did.\n\n| What | Who | By |\n|---|---|---|\n| A report on the late runs | Dana | 14 May |',
    );
    assert.match(progressNote([table], TODAY), /By 14 May, Dana \{does\} "A report on the late runs"\./);
  });
});
