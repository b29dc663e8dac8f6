import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { allOf, placesOf } from '../../server/src/core/draft/places';
import type { Finding, Report, Severity } from '../../server/src/core/report';

function finding(code: string, severity: Severity, start: number, end: number): Finding {
  const span = { start, end };
  return { code: code as Finding['code'], severity, message: '', span, sentence: span, fixes: [] };
}
const reportOf = (findings: readonly Finding[]): Report => ({ findings, checks: [] }) as unknown as Report;

describe('the places of a report', () => {
  it('shows the weightiest of those that share words, and keeps the others with it', () => {
    const places = placesOf(
      reportOf([finding('vague-commitment', 'information', 0, 9), finding('missing-date', 'warning', 5, 20)]),
    );
    assert.deepEqual(
      places.map((place) => allOf(place).map(({ code }) => code)),
      [['missing-date', 'vague-commitment']],
    );
  });

  it('keeps neighbours apart, the weightiest first', () => {
    const places = placesOf(reportOf([finding('minimizing', 'hint', 0, 9), finding('euphemism', 'error', 9, 20)]));
    assert.deepEqual(
      places.map(({ shown }) => shown.code),
      ['euphemism', 'minimizing'],
    );
  });

  it('loses no finding and shows no two on the same words', () => {
    const any = fc.record({
      severity: fc.constantFrom<Severity[]>('error', 'warning', 'information', 'hint'),
      start: fc.nat(50),
      length: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const findings = all.map(({ severity, start, length }, i) => finding(`f${i}`, severity, start, start + length));
        const places = placesOf(reportOf(findings));
        assert.deepEqual(
          places
            .flatMap(allOf)
            .map(({ code }) => code)
            .sort(),
          findings.map(({ code }) => code).sort(),
        );
        const words = places.flatMap(({ shown: { span } }) =>
          Array.from({ length: span.end - span.start }, (_, i) => span.start + i),
        );
        assert.equal(new Set(words).size, words.length);
      }),
    );
  });
});
