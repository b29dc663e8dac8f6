import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import snippets from '../../snippets/amends.json';
import { amendsIn } from './amends';

describe('amends new', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-new-'));
    mkdirSync(join(folder, 'house'));
    writeFileSync(join(folder, '.amends.json'), '{ "templates": "house" }');
    writeFileSync(
      join(folder, 'house', 'board-note.md'),
      '---\ndescription: To the board\n---\n\nI {did}, by {date}.\n',
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const amends = (...args: readonly string[]) => amendsIn(folder, args);

  it('prints a template with its gaps, and no mark of a snippet', () => {
    const { stdout, status } = amends('new', 'town-hall');
    assert.equal(status, 0);
    assert.match(stdout, /^---\namends: town-hall\n---\n\nOn \{day it happened\} I \{what you did\}\./);
    assert.doesNotMatch(stdout, /\$|\\/);
  });

  it('lists those of the house with its own, and prints one', () => {
    const lines = amends('new').stdout.trimEnd().split('\n');
    assert.equal(lines.length, Object.keys(snippets).length + 1);
    assert.match(lines.at(-1) ?? '', /^board-note +To the board$/);
    assert.equal(amends('new', 'board-note').stdout, 'I {did}, by {date}.\n');
    assert.match(amends('config', '--print', 'house/board-note.md').stdout, /templates +board-note +\.amends\.json:1/);
  });

  it('takes no template for a message that promises something', () => {
    writeFileSync(
      join(folder, 'house', 'plan.md'),
      '---\namends: town-hall\n---\n\nI am sorry I paid you late. Dana will publish the list by 3 May 2027.\n',
    );
    const { stdout } = amends('promises', '--as-of', '2027-05-01', '.');
    assert.match(stdout, /No promises found/);
  });

  it('says what is wrong, and exits 2', () => {
    assert.match(amends('new', 'nothing').stderr, /There is no template "nothing"/);
    writeFileSync(join(folder, 'house', 'torn.md'), 'Hello.\nBy {date, I do.\n');
    const { status, stderr } = amends('new', 'torn');
    assert.equal(status, 2);
    assert.match(stderr, /house.torn\.md:2: This gap does not close/);
  });
});
