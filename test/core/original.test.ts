import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { defaultSettings } from '../../server/src/core/settings';

/** The draft after the first fix of its first finding. */
function mended(text: string): string {
  const [finding] = analyze(text, { ...defaultSettings('2026-11-27'), draft: true }).findings;
  assert.ok(finding, 'no finding');
  const [fix] = finding.fixes;
  assert.ok(fix, 'no fix');
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

describe('a fix in the draft as it was typed', () => {
  it('keeps bold whole where a half of it stands outside', () => {
    const result = mended("**I'm sorry** if anyone was upset.\n");
    assert.equal((result.match(/\*\*/g) ?? []).length % 2, 0, result);
    assert.match(result, /^\*\*I'm sorry for/);
  });
  it('takes bold out where all of it goes', () => {
    assert.equal((mended("I'm sorry **if anyone** was upset.\n").match(/\*\*/g) ?? []).length % 2, 0);
  });
  it('uses the apostrophes of the draft', () => {
    const result = mended('I’m sorry if anyone was upset.\n');
    assert.ok(result.includes('I’m sorry') && !result.includes("'"), result);
  });
  it('leaves straight apostrophes as they are', () => {
    const result = mended("I'm sorry if anyone was upset.\n");
    assert.ok(result.includes("I'm sorry") && !result.includes('’'), result);
  });
  it('breaks no link', () => {
    const text = "I'm sorry if [the note](https://example.org/note) upset anyone.\n";
    const { findings } = analyze(text, { ...defaultSettings('2026-11-27'), draft: true });
    for (const { fixes } of findings)
      for (const { edits } of fixes)
        for (const { span } of edits) {
          const slice = text.slice(span.start, span.end);
          assert.equal(slice.includes('['), slice.includes(')'), slice);
        }
  });
});
