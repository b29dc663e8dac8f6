import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import type { Step } from '../../server/src/core/report';
import { defaultSettings, type Settings } from '../../server/src/core/settings';

const SETTINGS: Settings = {
  ...defaultSettings('2026-11-24'),
  draft: true,
  people: ['Dana Ruiz (Head of Procurement)', 'Ana Reis', 'Ana Lund'],
};

const fail = (rule: string, error: unknown): never => {
  throw new Error(`${rule} threw`, { cause: error });
};

function stepsOf(text: string, settings: Settings = SETTINGS): readonly Step[] {
  return analyze(text, settings, fail).steps;
}

/** A step in short: `kind text =name | due text | done`. */
function short({ owner, due, done }: Step): string {
  const who = `${owner.kind}${owner.text ? ` ${owner.text}` : ''}${owner.name ? ` =${owner.name}` : ''}`;
  return [who, due?.text ?? '-', ...(done ? ['done'] : [])].join(' | ');
}

/** Each draft, and what is read of its steps in order. */
const DRAFTS: Readonly<Record<string, readonly (readonly [draft: string, ...steps: string[]])[]>> = {
  prose: [
    ['I will publish the checklist by 3 May.', 'speaker I | by 3 May'],
    ['We will publish the checklist by 3 May.', 'group We | by 3 May'],
    ['Priya Shah will hold an audit in June.', 'person Priya Shah | in June'],
    ['Priya will publish the checklist by 3 May.', 'person Priya | by 3 May'],
    ['The head of payroll will publish the list by Friday.', 'role The head of payroll | by Friday'],
    ['The head of procurement will publish it by Friday.', 'role The head of procurement =Dana Ruiz | by Friday'],
    ['The head of finance, Ben Cole, will publish it by Friday.', 'person Ben Cole | by Friday'],
    ['Dana Ruiz, our head of procurement, will publish it by Friday.', 'person Dana Ruiz | by Friday'],
    ['The COO publishes the result by the end of Q2.', 'role The COO | by the end of Q2'],
    ['The procurement team will publish the list by Friday.', 'group The procurement team | by Friday'],
    ['HR will publish the list by Friday.', 'group HR | by Friday'],
    ['Managers will publish the list by Friday.', 'group Managers | by Friday'],
    ['Someone will publish the list by Friday.', 'none | by Friday'],
    ['An audit will be held by 3 May.', 'none | by 3 May'],
    ['An audit will be held by Priya Shah by 3 May.', 'person Priya Shah | by 3 May'],
    ['An audit led by Jo Park will be held by 3 May.', 'person Jo Park | by 3 May'],
    ['{owner} will publish the checklist by {date}.', 'none {owner} | by {date}'],
    ['I have suspended the contract.', 'speaker I | - | done'],
    ['We will hold an audit by 3 May. Priya leads it.', 'person Priya | by 3 May'],
    [
      'Dana Ruiz will hold an audit within 10 working days. She will publish the report by the June all-hands.',
      'person Dana Ruiz | within 10 working days',
      'person Dana Ruiz | by the June all-hands',
    ],
    [
      'Priya will publish the checklist by 3 May, and Omar will audit the contracts by 10 June.',
      'person Priya | by 3 May',
      'person Omar | by 10 June',
    ],
    ['Samir Khan (payroll lead) will publish the list by Friday.', 'person Samir Khan | by Friday'],
    ['Every Friday I will publish the numbers.', 'speaker I | Every Friday'],
    ['Will you publish the checklist by 3 May?'],
    ['We will do better.'],
  ],
  lists: [
    [
      'What I will do:\n\n- Publish the checklist by 3 May\n- Suspend the contract',
      'speaker I | by 3 May',
      'speaker I | -',
    ],
    [
      'Dana will, by 30 May:\n\n- publish the list\n- train every manager, by 3 June',
      'person Dana =Dana Ruiz | by 30 May',
      'person Dana =Dana Ruiz | by 3 June',
    ],
    ['Next steps:\n\n- Priya Shah: audit the contracts by 3 May', 'person Priya Shah | by 3 May'],
    ['Next steps:\n\n- **Priya** – audit the contracts by 3 May', 'person Priya | by 3 May'],
    ['Next steps:\n\n- Priya to audit the contracts by 3 May', 'person Priya | by 3 May'],
    ['Next steps:\n\n- Publish the checklist (Priya, by 3 May)', 'person Priya | by 3 May'],
    ['Next steps:\n\n- We will publish the checklist by 3 May (Priya)', 'person Priya | by 3 May'],
    ['Next steps:\n\n- Publish the checklist by 3 May – Priya Shah', 'person Priya Shah | by 3 May'],
    ['Next steps:\n\n- Publish the checklist by 3 May (see the annex)', 'none | by 3 May'],
    ['- Publish the checklist. Owner: Priya Shah. Due: 3 May.', 'person Priya Shah | 3 May'],
    ['- Publish the checklist (who: Priya; by: end of Q2)', 'person Priya | end of Q2'],
    ['- Publish the checklist by Friday. DRI: head of procurement', 'role head of procurement =Dana Ruiz | by Friday'],
    ['- Publish the checklist\n  Owner: Priya\n  Due: Fri', 'person Priya | Fri'],
    [
      '- Publish the checklist\n  - Owner: Priya\n  - Due: 3 May\n  - Status: done\n- Audit the contracts by 9 May',
      'person Priya | 3 May | done',
      'none | by 9 May',
    ],
    ['- Publish the checklist by 3 May @dana', 'person dana =Dana Ruiz | by 3 May'],
    ['- Publish the checklist by 3 May @d.ruiz', 'person d.ruiz =Dana Ruiz | by 3 May'],
    ['- Write to desk@example.com by 3 May and publish the list', 'none | by 3 May'],
    ['- Publish the checklist by 3 May. Owner: Ana', 'person Ana | by 3 May'],
    ['- Publish the checklist by 3 May. Owner: TBD', 'none | by 3 May'],
    ['- [x] Suspend the contract (Priya)\n- [ ] Call every client', 'person Priya | - | done', 'none | -'],
    ['Done so far:\n\n- Suspended the contract on 20 November', 'none | on 20 November | done'],
    ['Done so far\n\n- The December file has been archived.', 'none | - | done'],
    ['Next steps\n\n- Two-person sign-off, owner Ingrid Vos, live by 26 Feb', 'person Ingrid Vos | by 26 Feb'],
    [
      'Next steps\n\n- New backup operator hired – Ingrid – before the end of Q2',
      'person Ingrid | before the end of Q2',
    ],
    ['I have already:\n\n- suspended the contract', 'speaker I | - | done'],
    [
      '- Dana will, by 30 May:\n  - publish the list\n  - audit the contracts',
      'person Dana =Dana Ruiz | by 30 May',
      'person Dana =Dana Ruiz | by 30 May',
    ],
    ['What went well:\n\n- The launch\n- The party'],
    ['Please bring:\n\n- A pen\n- Your badge'],
  ],
  headings: [
    ['## What I will do\n\n- Publish the checklist by 3 May', 'speaker I | by 3 May'],
    ['## By 30 May\n\n- Dana will publish the list', 'person Dana =Dana Ruiz | By 30 May'],
    ['## By 30 May\n\n### Dana Ruiz\n\n- Publish the list', 'person Dana Ruiz | By 30 May'],
    ["## Dana's steps\n\n- Publish the list this week", 'person Dana =Dana Ruiz | this week'],
    ['## This week\n\nI will publish the list.', 'speaker I | This week'],
    ['# Town hall, 24 November\n\nI will publish the list.', 'speaker I | -'],
    ['# Weekly update 4\n\nI will publish the list.', 'speaker I | -'],
    ['# Town hall, 1 December\n\nI will publish the list.', 'speaker I | -'],
    ['## Publish the checklist\n\nOwner: Priya\nDue: 3 May', 'person Priya | 3 May'],
    [
      '## Publish the checklist\n\n- **Owner:** Priya\n- **Due:** 3 May\n- **Status:** done',
      'person Priya | 3 May | done',
    ],
    ['## Already done\n\n- Suspended the contract', 'none | - | done'],
  ],
  tables: [
    [
      '| Step | Owner | Due |\n| --- | --- | --- |\n| Checklist | Priya Shah | 3 May |\n| Audit | The team | TBD |\n| Refunds |  | end of Q2 |',
      'person Priya Shah | 3 May',
      'group The team | -',
      'none | end of Q2',
    ],
    [
      '| # | What you will see | Who | By | Done? |\n| - | - | - | - | - |\n| 1 | Checklist | **Dana** | Fri | yes |\n| 2 | Audit | Ben Cole, Head of Legal | 31 June | |',
      'person Dana =Dana Ruiz | Fri | done',
      'person Ben Cole | 31 June',
    ],
    ['| Topic | Lead | Deadline |\n| - | - | - |\n| Checklist | hr | every Friday |', 'group hr | every Friday'],
    ['## What I will do\n\n| Step | By |\n| - | - |\n| Checklist | June |', 'speaker I | June'],
    ['| Measure | Baseline | Target |\n| - | - | - |\n| Late deliveries | 4 | 1 |'],
    ['| When | What happened |\n| - | - |\n| 3 May | The outage began |'],
    ['| Name | Phone |\n| - | - |\n| Priya | 123 |'],
  ],
};

for (const [kind, drafts] of Object.entries(DRAFTS))
  describe(`steps in ${kind}`, () => {
    for (const [draft, ...steps] of drafts)
      it(draft.replace(/\n/g, ' ⏎ '), () => assert.deepEqual(stepsOf(draft).map(short), steps));
  });

describe('a plan', () => {
  it('counts from the draft’s own date, where that exists', () => {
    const due = (front: string): string | undefined =>
      stepsOf(`---\n${front}\n---\n\nI will publish the list within 10 days.`)[0]?.due?.date;
    assert.equal(due('date: 2027-03-01'), '2027-03-11');
    assert.equal(due('date: 2027-03-01T23:30:00-11:00'), '2027-03-11');
    assert.equal(due('date: 1 March 2027'), '2027-03-11');
    assert.equal(due('date: 2027-02-30'), '2026-12-04');
    assert.equal(due('date: some day'), '2026-12-04');
  });

  it('knows the people and the speaker of the front matter', () => {
    const front =
      '---\nspeaker: Mia Holt\npeople:\n  - name: Li Wei\n    role: Head of Legal\n  - Omar Diaz, CFO\n---\n\n';
    const owners = (text: string): string[] => stepsOf(front + text).map(short);
    assert.deepEqual(owners('The head of legal will publish the list.'), ['role The head of legal =Li Wei | -']);
    assert.deepEqual(owners('The CFO will publish the list.'), ['role The CFO =Omar Diaz | -']);
    assert.deepEqual(owners('Mia Holt will publish the list.'), ['speaker Mia Holt | -']);
    assert.deepEqual(owners('I will publish the list.'), ['speaker I =Mia Holt | -']);
  });

  it('takes what is done to have been due in the nearest year', () => {
    const due = (date: string): string | undefined => stepsOf(`- [x] Publish the list. Due: ${date}.`)[0]?.due?.date;
    assert.equal(due('1 December'), '2026-12-01');
    assert.equal(due('3 September'), '2026-09-03');
  });

  it('says which dates are wrong or can be read in two ways', () => {
    const due = (words: string): Step['due'] => stepsOf(`I will publish the list by ${words}.`)[0]?.due;
    assert.deepEqual(due('03/05/2027'), { text: 'by 03/05/2027', date: '2027-05-03', ambiguous: ['2027-03-05'] });
    assert.deepEqual(due('31 June'), {
      text: 'by 31 June',
      invalid: { code: 'date-invalid', readings: ['2027-06-30', '2027-07-01'] },
    });
    assert.deepEqual(due('Friday 3 June'), {
      text: 'by Friday 3 June',
      invalid: { code: 'weekday-mismatch', readings: ['2027-06-03', '2027-06-04'] },
    });
  });

  it('keeps every step in the draft, and every text in its span', () => {
    const drafts = Object.values(DRAFTS).flatMap((list) => list.map(([draft]) => draft));
    const piece = fc.oneof(
      fc.constantFrom(...drafts),
      fc.constantFrom(
        '\n\n',
        '\n',
        '- ',
        '  - ',
        '## ',
        '| ',
        '**',
        '@',
        'Owner: ',
        'Due: ',
        '(',
        ')',
        'é',
        '😀',
        ': ',
      ),
    );
    const text = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(''));
    const settings = fc.constantFrom<Settings>(SETTINGS, { ...SETTINGS, format: 'plaintext' });
    fc.assert(
      fc.property(text, settings, (draft, how) => {
        for (const { span, owner, due, text: words } of stepsOf(draft, how)) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= draft.length);
          assert.ok(words.length > 0 && words.length <= span.end - span.start);
          assert.ok(owner.kind === 'none' || owner.text.length > 0);
          assert.ok(!due || due.text.length > 0);
        }
      }),
      { numRuns: 400 },
    );
  });
});
