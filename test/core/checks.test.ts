import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { applied } from '../../server/src/core/draft/applied';
import { CHECKS } from '../../server/src/core/draft/checks/registry';
import { CHECK_IDS, type CheckFinding, type Report } from '../../server/src/core/report';
import { defaultSettings, type Settings } from '../../server/src/core/settings';

const SETTINGS: Settings = { ...defaultSettings('2026-11-24'), draft: true, holidays: ['2026-12-25', '2027-01-01'] };

function read(text: string, settings = SETTINGS): Report {
  return analyze(text, settings, (rule, error) => assert.fail(`${rule} threw ${String(error)}`));
}

function marked(text: string, found: readonly CheckFinding[]): string {
  return found
    .filter(({ absent }) => !absent)
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (all, { span: { start, end } }) => `${all.slice(0, start)}»${all.slice(start, end)}«${all.slice(end)}`,
      text,
    );
}

describe('the checks of the whole draft', () => {
  it('stand in the order of RULEBOOK 6, each once', () => {
    const ids = CHECKS.map(({ id }) => id);
    assert.deepEqual(
      ids,
      CHECK_IDS.filter((id) => ids.includes(id)),
    );
  });
  it('count the days from the incident, where the front matter does not tell when it was known', () => {
    const text = (field: string): string =>
      `---\ndate: 2026-11-24\n${field}: 2026-11-10\n---\n\nOn 3 November I approved the bank file without a test. I am sorry.`;
    for (const field of ['known', 'incident']) {
      const found = read(text(field)).checks.find(({ code }) => code === 'late-acknowledgement');
      assert.match(found?.message ?? '', /14 days/);
    }
  });
  it('go by limits that settings may change', () => {
    const text = 'On 3 November I approved the file. I am sorry. Priya Shah will publish the checklist by 15 January.';
    const lateIn = (limits: Settings['limits']): boolean =>
      read(text, { ...SETTINGS, limits }).checks.some(({ code }) => code === 'late-first-step');
    assert.ok(lateIn({}));
    assert.ok(!lateIn({ 'late-first-step': { days: 90 } }));
  });
  it('are left out where settings switch them off', () => {
    const faults = Object.fromEntries(CHECK_IDS.map((id) => [id, 'off' as const]));
    for (const { examples } of CHECKS)
      for (const { text } of examples.flagged)
        assert.deepEqual(read(text.replace(/[»«]/g, ''), { ...SETTINGS, faults }).checks, []);
  });
});

for (const check of CHECKS)
  describe(`${check.id}, by its own examples`, () => {
    const found = (text: string): CheckFinding[] => read(text).checks.filter(({ code }) => code === check.id);
    for (const { text, fixed } of check.examples.flagged) {
      const plain = text.replace(/[»«]/g, '');
      it(`speaks of: ${text}`, () => {
        const hits = found(plain);
        assert.ok(hits.length > 0, 'no finding');
        assert.equal(marked(plain, hits), text);
      });
      it(`mends: ${text}`, () => {
        const before = read(plain);
        for (const { fixes } of before.checks.filter(({ code }) => code === check.id))
          for (const fix of fixes) {
            const after = read(applied(fix, plain));
            const count = (report: Report, code: string): number =>
              [...report.findings, ...report.checks].filter((each) => each.code === code).length;
            for (const { code } of [...after.findings, ...after.checks])
              if (code !== 'placeholder-left')
                assert.ok(count(after, code) <= count(before, code), `${fix.title} brings ${code}`);
            const left = after.checks.filter(({ code }) => code === check.id).length;
            assert.ok(left < found(plain).length, `${fix.title} mends nothing`);
          }
        const first = found(plain)[0]?.fixes[0];
        if (fixed !== undefined) assert.equal(first && applied(first, plain), fixed);
        else assert.ok(check.absent || !first, 'an example shows what its fix makes');
      });
    }
    for (const clean of check.examples.clean)
      it(`is silent on: ${clean}`, () => {
        assert.deepEqual(found(clean), []);
      });
    it('has a flagged draft and a near miss', () => {
      assert.ok(check.examples.flagged.length > 0 && check.examples.clean.length > 0);
    });
  });
