import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze, openDraft } from '../../server/src/core/analyze';
import type { Report, Span } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

const PIECES = [
  "I'm sorry if the change upset anyone.",
  'Mistakes were made. ',
  'We will publish a checklist soon',
  '\n\n',
  '\n',
  '\r\n',
  '- [ ] ',
  '# ',
  '| a | by |\n| --- | --- |\n',
  '> ',
  '```\n',
  '---\n',
  'amends: town-hall\n',
  ' but we had no time.',
  '“quoted” ',
  '😀',
  'é',
  '\u202e',
  '\ud800',
  '\0',
  '**',
  '`',
  '[x](y)',
  '<!-- amends-ignore -->\n',
  'On 3 May I signed it. ',
  '*',
  '   ',
  'a',
  '.',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((parts) => parts.join(''));
const SETTINGS = [true, undefined].flatMap((draft) =>
  (['markdown', 'plaintext'] as const).map((format) => ({
    ...defaultSettings('2026-11-24'),
    format,
    ...(draft ? { draft } : {}),
  })),
);

const fail = (rule: string, error: unknown): never => {
  throw new Error(`${rule} threw`, { cause: error });
};

/** A report without the fixes of its checks: each of them is proven by a reading of its own, when it is looked at. */
function comparable(report: Report): object {
  const checks = report.checks.map(({ code, severity, message, span, absent }) => ({
    code,
    severity,
    message,
    span,
    absent,
  }));
  return { ...report, checks };
}

function spansOf(report: Report): Span[] {
  return [
    ...report.findings.flatMap(({ span, sentence, fixes }) => [
      span,
      sentence,
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]),
    ...report.moves.map(({ span }) => span),
    ...report.steps.map(({ span }) => span),
    ...report.problems.map(({ span }) => span),
  ];
}

describe('the core, on any text', () => {
  it('reads the same after edits as it reads the whole', () => {
    const edits = fc.array(fc.record({ at: fc.nat(200), remove: fc.nat(40), text: fc.constantFrom(...PIECES) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, edits, fc.constantFrom(...SETTINGS), (start, changes, settings) => {
        const draft = openDraft(start, fail);
        draft.report(settings);
        let expected = start;
        for (const change of changes) {
          const from = Math.min(change.at, expected.length);
          const to = Math.min(from + change.remove, expected.length);
          expected = expected.slice(0, from) + change.text + expected.slice(to);
          draft.edit([{ start: from, end: to, text: change.text }]);
          assert.deepEqual(comparable(draft.report(settings)), comparable(analyze(expected, settings, fail)));
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(120_000);

  it('keeps every range inside the text and off the middle of a character', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...SETTINGS), (source, settings) => {
        for (const { start, end } of spansOf(analyze(source, settings, fail))) {
          assert.ok(0 <= start && start <= end && end <= source.length, `${start}-${end} of ${source.length}`);
          for (const at of [start, end])
            assert.ok(!/[\ud800-\udbff]/.test(source[at - 1] ?? '') || !/[\udc00-\udfff]/.test(source[at] ?? ''));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes edits beyond the end of the text', () => {
    const draft = openDraft('Hello.', fail);
    draft.edit([{ start: 90, end: 99, text: ' Bye.' }]);
    assert.equal(draft.text, 'Hello. Bye.');
  });
});
