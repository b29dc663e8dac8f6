import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import type { Edit } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import { ignoreHere, ignoreInFile } from '../../server/src/core/text/ignoring';

const HEDGED = "I'm sorry if the change upset anyone.";
const settings = defaultSettings('2026-11-24');
const conditionals = (text: string) =>
  analyze(text, settings).findings.filter(({ code }) => code === 'conditional-apology');
const applied = (text: string, { span, newText }: Edit): string =>
  text.slice(0, span.start) + newText + text.slice(span.end);

const DRAFTS: Readonly<Record<string, string>> = {
  paragraph: `${HEDGED}\n`,
  'paragraph below another line': `We met today.\n\nHello all.\n${HEDGED}\n`,
  'list item': `- We met today.\n- ${HEDGED}\n`,
  'nested list item': `- We met today:\n  - ${HEDGED}\n`,
  'numbered item': `1. We met today.\n2. ${HEDGED}\n`,
  'front matter': `---\namends: town-hall\n---\n${HEDGED}\n`,
  'Windows line breaks': `Hello all.\r\n\r\n${HEDGED}\r\n`,
};

describe('ignoring a finding in place', () => {
  for (const [name, text] of Object.entries(DRAFTS)) {
    it(`quiets it where it stands: ${name}`, () => {
      const [found] = conditionals(text);
      assert.ok(found);
      const edit = ignoreHere(text, found.span, found.code);
      assert.ok(edit);
      assert.deepEqual(conditionals(applied(text, edit)), []);
    });

    it(`quiets it in the file: ${name}`, () => {
      assert.equal(conditionals(text).length, 1);
      assert.deepEqual(conditionals(applied(text, ignoreInFile(text, 'conditional-apology'))), []);
    });
  }

  it('leaves the same fault elsewhere alone', () => {
    const text = `${HEDGED}\n\nAnd ${HEDGED}\n`;
    const [first] = conditionals(text);
    assert.ok(first);
    const edit = ignoreHere(text, first.span, first.code);
    assert.ok(edit);
    assert.equal(conditionals(applied(text, edit)).length, 1);
  });

  it('has no place between the rows of a table', () => {
    const text = `| What | Who |\n| --- | --- |\n| ${HEDGED} | me |\n`;
    const at = text.indexOf('if the');
    assert.equal(ignoreHere(text, { start: at, end: at + 2 }, 'conditional-apology'), null);
  });
});
