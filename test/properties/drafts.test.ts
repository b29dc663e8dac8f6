import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze, openDraft } from '../../server/src/core/analyze';
import { applied } from '../../server/src/core/draft/applied';
import type { CheckFinding, Edit, Finding, Fix, Report, Span } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import { ignoreHere, ignoreInFile, phraseOf } from '../../server/src/core/text/ignoring';
import { cases, changeOf, changes, longDraft, PATIENCE, settings, text } from './arbitraries';

const fail = (rule: string, error: unknown): never => {
  throw new Error(`${rule} threw`, { cause: error });
};

/** A report without its fixes: each of them is proven by a reading of its own, when it is looked at. */
function withoutFixes(report: Report): object {
  const plain = <T extends Finding | CheckFinding>(found: T): object => {
    const { code, severity, message, span } = found;
    return { code, severity, message, span };
  };
  return { ...report, findings: report.findings.map(plain), checks: report.checks.map(plain) };
}

function allOf(report: Report): readonly (Finding | CheckFinding)[] {
  return [...report.findings, ...report.checks];
}

/** The fixes of the first findings; to prove those of all would take long. */
function fixesOf(report: Report): (readonly Fix[])[] {
  return report.findings.slice(0, 20).map(({ fixes }) => fixes);
}

function spansOf(report: Report): Span[] {
  return [
    ...allOf(report).map(({ span }) => span),
    ...report.findings.map(({ sentence }) => sentence),
    ...[...allOf(report), ...report.problems].flatMap(({ fixes }) =>
      (fixes ?? []).flatMap(({ edits }) => edits.map(({ span }) => span)),
    ),
    ...[...report.moves, ...report.steps, ...report.promises, ...report.sentences, ...report.problems].map(
      ({ span }) => span,
    ),
    ...report.headings,
    ...report.checklist.flatMap(({ evidence }) => evidence),
  ];
}

function splitsPair(source: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(source[at - 1] ?? '') && /[\udc00-\udfff]/.test(source[at] ?? '');
}

/** Where a stretch of the text stands once the edits are made; what an edit puts at its borders is part of it. */
function spanAfter({ start, end }: Span, edits: readonly Edit[]): Span {
  const grown = (counts: (span: Span) => boolean): number =>
    edits
      .filter(({ span }) => counts(span))
      .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  return { start: start + grown((span) => span.end < start), end: end + grown((span) => span.start <= end) };
}

function count(report: Report, code: string): number {
  return allOf(report).filter((each) => each.code === code).length;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

describe('the core, on any text', function () {
  this.timeout(PATIENCE);

  const readsTheSameAfterEdits = (drafts: fc.Arbitrary<string>, times: number): void =>
    fc.assert(
      fc.property(drafts, changes, settings, (start, edits, how) => {
        const draft = openDraft(start, fail);
        draft.report(how);
        let expected = start;
        for (const change of edits) {
          const made = changeOf(change, expected.length);
          expected = expected.slice(0, made.start) + made.text + expected.slice(made.end);
          draft.edit([made]);
          assert.equal(draft.text, expected);
          assert.deepEqual(withoutFixes(draft.report(how)), withoutFixes(analyze(expected, how, fail)));
        }
        assert.deepEqual(fixesOf(draft.report(how)), fixesOf(analyze(expected, how, fail)));
      }),
      cases(times),
    );

  it('reads the same after edits as it reads the whole', () => readsTheSameAfterEdits(text, 400));

  it('reads a long draft the same after edits', () => readsTheSameAfterEdits(longDraft, 10));

  it('reads a long draft the same after it was read ahead, some steps or all, and edited meanwhile', () => {
    fc.assert(
      fc.property(longDraft, changes, settings, fc.array(fc.nat(60), { minLength: 4 }), (start, edits, how, turns) => {
        const draft = openDraft(start, fail);
        let expected = start;
        for (const [i, change] of edits.entries()) {
          let left = turns[i % turns.length] ?? 0;
          for (const _ of draft.readAhead(how, 1)) if (left-- === 0) break;
          const made = changeOf(change, expected.length);
          expected = expected.slice(0, made.start) + made.text + expected.slice(made.end);
          draft.edit([made]);
          if (i % 2 === 0)
            assert.deepEqual(withoutFixes(draft.report(how)), withoutFixes(analyze(expected, how, fail)));
        }
        for (const _ of draft.readAhead(how, 1));
        assert.deepEqual(withoutFixes(draft.report(how)), withoutFixes(analyze(expected, how, fail)));
      }),
      cases(10),
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(text, settings, (source, how) => {
        const [one, other] = [analyze(source, how, fail), analyze(source, how, fail)];
        assert.deepEqual(one, other);
        assert.deepEqual(fixesOf(one), fixesOf(other));
      }),
      cases(100),
    );
  });

  it('keeps every range inside the text and off the middle of a character', () => {
    fc.assert(
      fc.property(text, settings, (source, how) => {
        for (const { start, end } of spansOf(analyze(source, how, fail))) {
          assert.ok(0 <= start && start <= end && end <= source.length, `${start}-${end} of ${source.length}`);
          for (const at of [start, end]) assert.ok(!splitsPair(source, at), `${at} is inside of a character`);
        }
      }),
      cases(400),
    );
  });

  it('offers fixes whose edits do not overlap, and that leave nothing of their own code to mend', () => {
    fc.assert(
      fc.property(text, settings, (source, how) => {
        const before = analyze(source, how, fail);
        for (const { code, sentence, fixes } of before.findings)
          for (const fix of fixes) {
            assertApart(fix);
            const mended = applied(fix, source);
            const here = spanAfter(sentence, fix.edits);
            const left = analyze(mended, how, fail).findings.filter(
              (each) => each.code === code && overlaps(each.sentence, here),
            );
            assert.deepEqual(left, [], `${code} in ${JSON.stringify(mended)}`);
          }
      }),
      cases(300),
    );
  });

  it('offers fixes of the whole draft that leave less of their own code', () => {
    fc.assert(
      fc.property(text, settings, fc.nat(), (source, how, choice) => {
        const draft = { ...how, draft: true };
        const before = analyze(source, draft, fail);
        const found = before.checks[choice % before.checks.length];
        for (const fix of found?.fixes ?? []) {
          assertApart(fix);
          const after = analyze(applied(fix, source), draft, fail);
          assert.ok(count(after, found!.code) < count(before, found!.code), `${found!.code} is still there`);
        }
      }),
      cases(100),
    );
  });

  it('is quiet about what a comment says to ignore, and about nothing else', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), fc.boolean(), (source, choice, inFile, inWords) => {
        const how = { ...defaultSettings('2026-11-24'), draft: true };
        const before = analyze(source, how, fail);
        const found = before.findings[choice % before.findings.length];
        if (!found) return;
        const ignored = { code: found.code, ...(inWords ? { words: phraseOf(source, found.span) } : {}) };
        const edit = inFile ? ignoreInFile(source, ignored) : ignoreHere(source, found.span, ignored, how.format);
        if (!edit) return;
        const after = analyze(applied({ title: '', edits: [edit] }, source), how, fail);
        const { start, end } = spanAfter(found.sentence, [edit]);
        assert.ok(
          !after.findings.some(
            ({ code, span, sentence }) =>
              code === found.code &&
              sentence.start === start &&
              sentence.end === end &&
              (!inWords || span.start - start === found.span.start - found.sentence.start),
          ),
        );
      }),
      cases(200),
    );
  });

  it('takes edits beyond the end of the text', () => {
    const draft = openDraft('Hello.', fail);
    draft.edit([{ start: 90, end: 99, text: ' Bye.' }]);
    assert.equal(draft.text, 'Hello. Bye.');
  });
});

function assertApart({ title, edits }: Fix): void {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start);
  for (const [i, { span }] of inOrder.entries())
    assert.ok(i === 0 || inOrder[i - 1]!.span.end <= span.start, `two edits of "${title}" overlap`);
}
