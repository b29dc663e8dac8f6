import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { FAULTS } from '../../server/src/core/faults/registry';
import type { Finding, Fix } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };

function check(text: string): readonly Finding[] {
  return analyze(text, SETTINGS, (rule, error) => assert.fail(`${rule} threw ${String(error)}`)).findings;
}

function apply(text: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, edit) => result.slice(0, edit.span.start) + edit.newText + result.slice(edit.span.end), text);
}

for (const fault of FAULTS)
  describe(`${fault.code}, by its own examples`, () => {
    for (const example of fault.examples.flagged) {
      const text = example.text.replace(/[[\]]/g, '');
      const found = (): Finding | undefined => check(text).find((finding) => finding.code === fault.code);
      it(`flags: ${example.text}`, () => {
        const finding = found();
        assert.ok(finding, 'no finding');
        const marked = `${text.slice(0, finding.span.start)}[${text.slice(finding.span.start, finding.span.end)}]${text.slice(finding.span.end)}`;
        assert.equal(marked, example.text);
      });
      it(`mends: ${example.text}`, () => {
        const fix = found()?.fixes[0];
        assert.ok(fix, 'no fix');
        const mended = apply(text, fix);
        assert.equal(mended, example.fixed);
        assert.deepEqual(
          check(mended)
            .map((finding) => finding.code)
            .filter((code) => code === fault.code),
          [],
        );
      });
    }
    for (const clean of fault.examples.clean)
      it(`leaves alone: ${clean}`, () => {
        assert.deepEqual(
          check(clean).filter((finding) => finding.code === fault.code),
          [],
        );
      });
    it('has a near miss that shares a word with a flagged example', () => {
      const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
      const triggers = new Set(fault.examples.flagged.flatMap((example) => words(example.text)));
      assert.ok(fault.examples.clean.some((clean) => words(clean).some((word) => triggers.has(word))));
    });
  });
