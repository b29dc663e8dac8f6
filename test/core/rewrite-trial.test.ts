import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { changedFacts } from '../../server/src/core/assistant/facts';
import { rewritableAt, tryRewrite } from '../../server/src/core/assistant/rewrite-trial';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = defaultSettings('2026-11-24');
const DRAFT = `---
amends: all-staff-email
---

Hello all,

On 3 November I signed the Norvik contract without the checks. I'm sorry if anyone was upset.
It cost forty of you two weekends.

- By 4 December, Priya Shah publishes the list.
`;

function trial(words: string, draft = DRAFT) {
  const report = analyze(draft, SETTINGS);
  const start = draft.indexOf('if anyone');
  const code = 'conditional-apology';
  const rewritable = rewritableAt(draft, report, code, { start, end: start + 5 });
  assert.ok(rewritable);
  return tryRewrite(draft, report, SETTINGS, rewritable, code, words);
}

describe('a sentence that a model may rewrite', () => {
  it('comes with its paragraph, and with no more of the draft', () => {
    const report = analyze(DRAFT, SETTINGS);
    const start = DRAFT.indexOf('if anyone');
    const found = rewritableAt(DRAFT, report, 'conditional-apology', { start, end: start });
    assert.ok(found);
    assert.equal(DRAFT.slice(found.sentence.start, found.sentence.end), "I'm sorry if anyone was upset.");
    assert.equal(
      DRAFT.slice(found.paragraph.start, found.paragraph.end),
      "On 3 November I signed the Norvik contract without the checks. I'm sorry if anyone was upset.\nIt cost forty of you two weekends.",
    );
    assert.match(found.message, /depend/);
  });

  it('is one in which there is such a finding', () => {
    const report = analyze(DRAFT, SETTINGS);
    const at = (words: string) => ({ start: DRAFT.indexOf(words), end: DRAFT.indexOf(words) + words.length });
    assert.equal(rewritableAt(DRAFT, report, 'conditional-apology', at('Priya Shah')), undefined);
    assert.equal(rewritableAt(DRAFT, report, 'vague-apology', at('if anyone')), undefined);
    // What the draft lacks stands in no sentence.
    assert.equal(rewritableAt(DRAFT, report, 'no-cadence', { start: 0, end: DRAFT.length }), undefined);
  });
});

describe("a model's rewrite", () => {
  it('passes where the fault is gone and no other has come, with facts from its paragraph', () => {
    for (const words of [
      "I'm sorry that I signed the Norvik contract without the checks.",
      "I'm sorry for what I did on 3 November.",
      "I'm sorry that I signed it. It cost {whom} {what}.",
    ])
      assert.deepEqual(trial(words), { objections: [], lost: [], added: [] }, words);
  });

  for (const [name, words, objection] of [
    ['keeps the fault', "I'm sorry if anyone was hurt.", /if anyone was hurt/],
    ['brings another', "I'm sorry I signed it, but we had no time.", /but we had no time/],
    ['promises what nobody could check', "I'm sorry I signed it. We will do better.", /better/],
    ['is empty', '  ', /empty/],
    ['is a paragraph more', "I'm sorry I signed it.\n\nTruly.", /on one line/],
    ['silences Amends', "<!-- amends-ignore --> I'm sorry if anyone was upset.", /plain prose/],
    ['is a list', "- I'm sorry I signed it.", /plain prose/],
    ['is a novel', `I'm sorry I signed it. ${'I read it again and again. '.repeat(40)}`, /longer/],
  ] as const)
    it(`does not pass where it ${name}`, () => {
      const { objections } = trial(words);
      assert.match(objections.join(' '), objection);
    });

  it('is told by the facts that it changes', () => {
    const { objections, added } = trial("I'm sorry that Dana Ruiz signed it on 12 May.");
    assert.deepEqual([...added].sort(), ['12', 'Dana', 'May', 'Ruiz']);
    assert.ok(Array.isArray(objections));
  });
});

describe('the facts of a text', () => {
  const changed = (before: string, after: string, around = '') => changedFacts(before, after, around);

  it('are names, days, numbers and gaps', () => {
    const before = 'On Friday 3 May, Priya Shah told 312 people at @norvik that {what} cost two weeks and 4.5 %.';
    assert.deepEqual(changed(before, before), { lost: [], added: [] });
    assert.deepEqual([...changed(before, 'It was told.').lost].sort(), [
      ...['3', '312', '4.5%', '@norvik', 'Friday', 'May', 'Priya', 'Shah', 'two', '{what}'],
    ]);
    assert.deepEqual([...changed('It was told.', before).added].sort(), [
      ...['3', '312', '4.5%', '@norvik', 'Friday', 'May', 'Priya', 'Shah', 'two'],
    ]);
  });

  it('are no more than they are', () => {
    assert.deepEqual(
      changed('I may say that it was late. Then we paid.', 'Late it was. We then paid, and I may say so.'),
      {
        lost: [],
        added: [],
      },
    );
    assert.deepEqual(changed('Priya paid.', 'The money was paid by Priya.'), { lost: [], added: [] });
    assert.deepEqual(changed('It cost 31 people.', 'It cost 312 people.'), { lost: ['31'], added: ['312'] });
  });

  it('may come from around the words', () => {
    assert.deepEqual(
      changed('I am sorry.', 'I am sorry that I signed it on 3 May.', 'On 3 May I signed it.').added,
      [],
    );
  });
});
