import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'mocha';
import { CARDS } from '../../server/src/core/glossary/glossary';

function explain(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['dist/cli.js', 'explain', ...args], { encoding: 'utf8' });
}

describe('amends explain', () => {
  it('lists the terms, one a line', () => {
    const { status, stdout } = explain();
    assert.equal(status, 0);
    assert.deepEqual(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 34).trim()),
      CARDS.map(({ term }) => term),
    );
  });
  it('explains a term in one argument or in several, without marks', () => {
    for (const args of [['psychological safety'], ['Psychological', 'Safety']]) {
      const { status, stdout } = explain(...args);
      assert.equal(status, 0);
      assert.match(stdout, /^Psychological safety\n\nA norm of a team/);
      assert.doesNotMatch(stdout, /[`*]/);
    }
  });
  it('exits 2 on a term that it does not have, and says where to look', () => {
    const { status, stderr } = explain('lunch');
    assert.equal(status, 2);
    assert.match(stderr, /no "lunch".*"amends explain" lists/);
  });
});
