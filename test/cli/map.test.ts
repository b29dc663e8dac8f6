import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';

const CLI = resolve('dist/cli.js');

function map(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, 'map', ...args], { encoding: 'utf8', input });
}

describe('amends map', () => {
  it('prints a drawing of a file', () => {
    const { status, stdout } = map(['test/fixtures/town-hall.md']);
    assert.equal(status, 0);
    assert.match(stdout, /^<svg [\s\S]*<\/svg>\s*$/);
    assert.match(stdout, /We will publish the checklist by 4 December\./);
  });

  it('prints a page', () => {
    assert.match(map(['--format', 'html', 'test/fixtures/town-hall.md']).stdout, /^<!doctype html>[\s\S]*<svg /);
  });

  it('reads standard input, by the day and the genre it is given', () => {
    const draft = "I'm sorry I signed it. I will publish the checklist in three days.\n";
    const { stdout } = map(['-', '--as-of', '2027-05-03', '--genre', 'incident-follow-up'], draft);
    assert.match(stdout, /2027-05-06/);
    assert.match(stdout, /advised up to 40 %/);
  });

  it('exits 2 with a message where it is called wrongly or cannot read', () => {
    for (const [args, message] of [
      [[], /Name one file/],
      [['a.md', 'b.md'], /Name one file/],
      [['a.md', '--format', 'json'], /Known: svg, html/],
      [['a.md', '--severity', 'hint'], /takes no "--severity"/],
      [['no-such-file.md'], /no-such-file\.md/],
    ] as const) {
      const { status, stderr, stdout } = map(args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
  });
});
