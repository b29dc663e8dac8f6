import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { measureKind } from '../../server/src/core/plan/measures';
import type { Promised } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

const OPENING = 'On 3 November I signed the Acme contract without the checks. I am sorry for that.\n\n';

function promisesOf(text: string): readonly Promised[] {
  return analyze(OPENING + text, { ...defaultSettings('2026-11-24'), draft: true }).promises;
}

describe('what a message promises', () => {
  it('is its steps and what its sentences bind the speaker to', () => {
    const text =
      'By 4 December, Priya Shah publishes the checklist. By 11 December, everyone who worked that weekend gets two days off. Every Friday I post the number of late deliveries on the intranet. On 15 February we decide together whether it worked.';
    const found = promisesOf(text).map(({ kind, owner, due }) => [kind, owner.text, due?.date ?? due?.interval?.unit]);
    assert.deepEqual(found, [
      ['step', 'Priya Shah', '2026-12-04'],
      ['redress', '', '2026-12-11'],
      ['step', 'I', 'week'],
      ['cadence', 'I', 'week'],
      ['measure', 'I', 'week'],
      ['reevaluate', 'we', '2027-02-15'],
    ]);
  });
  it('reads baseline and target of a measure', () => {
    const [found] = promisesOf('We track late deliveries: from 7 a month to 4 a month.').filter(
      ({ kind }) => kind === 'measure',
    );
    assert.deepEqual(found?.measure, { kind: 'outcome', baseline: '7', target: '4' });
  });
  it('reads a table of measures row by row', () => {
    const table =
      '| Measure | Process or outcome | Baseline | Target | Shown |\n|---|---|---|---|---|\n| contracts checked | process | 60 | 100 | every Friday |\n| late deliveries | outcome | 7 | | intranet |\n';
    assert.deepEqual(
      promisesOf(table).map(({ text, measure, due }) => [text, measure, due?.interval?.unit]),
      [
        ['contracts checked', { kind: 'process', baseline: '60', target: '100' }, 'week'],
        ['late deliveries', { kind: 'outcome', baseline: '7' }, undefined],
      ],
    );
  });
  it('tells process from outcome', () => {
    assert.equal(measureKind('share of contracts signed by two'), 'process');
    assert.equal(measureKind('number of complaints'), 'outcome');
    assert.equal(measureKind('what you think'), 'unclear');
  });
});
