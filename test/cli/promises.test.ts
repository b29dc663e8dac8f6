import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';

const CLI = resolve('dist/cli.js');

describe('amends promises', () => {
  let folder: string;
  const write = (name: string, date: string, words: string): void =>
    writeFileSync(
      join(folder, name),
      `---\namends: progress-update\nseries: payroll\ndate: ${date}\n---\n\nI am sorry I paid you late. ${words}\n`,
    );
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-promises-'));
    write('1.md', '2027-04-05', 'Dana will publish the payroll checklist by 3 May.');
    write('2.md', '2027-04-26', 'Dana will publish the payroll checklist by 17 May.');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function promises(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [CLI, 'promises', ...args], { cwd: folder, encoding: 'utf8' });
  }

  it('groups the promises of a folder by how they stand, and tells what contradicts', () => {
    const { status, stdout } = promises('--as-of', '2027-06-01');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^Overdue\n {2}Dana will publish the payroll checklist by 17 May\.\n {4}Dana · by 17 May \(2027-05-17\) · 2\.md:7:29/,
    );
    assert.match(
      stdout,
      /2\.md:7:29 warning date-moved\n.*3 May.*\n {2}earlier: 1\.md:7:29\n {2}→ Add: I said 3 May; it is 17 May because/,
    );
  });

  it('exits 0 where nothing contradicts, and 2 where a file cannot be read', () => {
    assert.equal(promises('1.md', '--as-of', '2027-04-06').status, 0);
    assert.equal(promises('1.md', 'nowhere.md').status, 2);
    assert.equal(promises('--format', 'xml').status, 2);
  });

  it('prints JSON with positions', () => {
    const { entries, contradictions } = JSON.parse(promises('--format', 'json', '--as-of', '2027-05-01').stdout);
    assert.deepEqual(entries[0].range.start, { line: 6, character: 28 });
    assert.deepEqual(
      entries.map((entry: { status: string }) => entry.status),
      ['moved', 'moved'],
    );
    assert.equal(contradictions[0].earlier.path, '1.md');
  });

  it('prints what is open as a calendar, each promise once', () => {
    const { stdout } = promises('--format', 'ics', '--as-of', '2027-05-01');
    assert.equal(stdout.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(stdout, /DTSTART;VALUE=DATE:20270517/);
  });
});
