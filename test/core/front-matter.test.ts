import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { frontMatterReader, readFrontMatter } from '../../server/src/core/text/front-matter';

const FRONT = '---\namends: town-hall\ndate: 2026-11-24\n---\n';

describe('front matter that is read again and again', () => {
  it('is the same object while only the body changes', () => {
    const read = frontMatterReader();
    const first = read(`${FRONT}One.`);
    assert.ok(first);
    assert.equal(read(`${FRONT}Two.`), first);
    assert.equal(read(FRONT), first);
  });

  for (const [what, text] of [
    ['a field changes', FRONT.replace('town-hall', 'one-to-one')],
    ['a line is added', FRONT.replace('date', 'series: payroll\ndate')],
    ['it goes', 'One.'],
    ['its closing line grows', `${FRONT.trimEnd()}x\nOne.`],
    ['its first line grows', `-${FRONT}`],
    ['it loses its closing line', FRONT.replace('\n---\n', '\n')],
    ['it breaks', FRONT.replace('town-hall', '[')],
  ] as const)
    it(`is read anew where ${what}`, () => {
      const read = frontMatterReader();
      read(`${FRONT}One.`);
      assert.deepEqual(read(text), readFrontMatter(text));
    });

  it('is read anew where its closing line ended the text, and grows', () => {
    const read = frontMatterReader();
    assert.ok(read(FRONT.trimEnd()));
    assert.deepEqual(read(`${FRONT.trimEnd()}x`), readFrontMatter(`${FRONT.trimEnd()}x`));
  });
});
