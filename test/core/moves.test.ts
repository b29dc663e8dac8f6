import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { MOVES } from '../../server/src/core/moves/registry';
import { MOVE_NAMES } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

function movesOf(text: string): string[] {
  const settings = { ...defaultSettings('2026-11-24'), draft: true };
  return analyze(text, settings, (rule, error) => assert.fail(`${rule} threw ${String(error)}`)).moves.map(
    ({ move }) => move,
  );
}

describe('the moves', () => {
  it('are all there, in their order', () => {
    assert.deepEqual(
      MOVES.map(({ name }) => name),
      [...MOVE_NAMES],
    );
  });
  for (const { name, examples } of MOVES) {
    for (const text of examples.made)
      it(`${name} is made by: ${text}`, () => assert.ok(movesOf(text).includes(name), movesOf(text).join()));
    for (const text of examples.not)
      it(`${name} is not made by: ${text}`, () => assert.ok(!movesOf(text).includes(name)));
  }
});
