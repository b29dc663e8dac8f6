import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { amendsIn, type Ran } from './amends';

const DRAFT = `---
amends: town-hall
---

# What I signed

I am **sorry** <!-- ask Lina --> that I signed it.

On {date} we look again, and [name] tells you.
`;

describe('amends export', () => {
  let folder: string;
  const amends = (...args: string[]): Ran => amendsIn(folder, ['export', ...args], DRAFT);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-export-'));
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, 'done.md'), 'I am sorry.\n\n![x](y.png)\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes an email, and tells what is still to be filled in', () => {
    const { status, stdout, stderr } = amends('draft.md');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^<!doctype html>[\s\S]*<title>What I signed<\/title>[\s\S]*<p>I am <strong>sorry<\/strong> {2}that/,
    );
    assert.equal(stderr, 'amends: draft.md: 2 places are still to be filled in (line 9).\n');
    assert.match(
      amends('-', '--format', 'email-text').stdout,
      /^Subject: What I signed\n\nI am sorry that I signed it\.\n\nOn \{date\} we look again, and \[name\] tells you\.\n$/,
    );
  });

  it('writes a script', () => {
    assert.match(
      amends('draft.md', '--format', 'script-text').stdout,
      /^What I signed\n\nTakes about 1 min[\s\S]*\/\/\n$/,
    );
    assert.match(amends('draft.md', '--format', 'script-html').stdout, /^<!doctype html>[\s\S]*@media print/);
  });

  it('writes to a file that is new, to another only by force, and never to the draft', () => {
    const done = amends('done.md', '--format', 'email-text', '--output', 'mail.txt');
    assert.deepEqual([done.status, done.stdout], [0, '']);
    assert.equal(done.stderr, 'amends: done.md: pictures are left out. Attach them yourself.\n');
    assert.equal(readFileSync(join(folder, 'mail.txt'), 'utf8'), 'I am sorry.\n');
    const again = amends('draft.md', '--output', 'mail.txt');
    assert.equal(again.status, 2);
    assert.match(again.stderr, /mail\.txt: this file is there already\. Add "--force"/);
    assert.equal(readFileSync(join(folder, 'mail.txt'), 'utf8'), 'I am sorry.\n');
    assert.equal(amends('done.md', '--output', 'mail.txt', '--force').status, 0);
    assert.match(readFileSync(join(folder, 'mail.txt'), 'utf8'), /^<!doctype html>/);
    assert.match(amends('draft.md', '--output', './draft.md', '--force').stderr, /names the draft itself/);
    assert.equal(readFileSync(join(folder, 'draft.md'), 'utf8'), DRAFT);
    assert.match(amends('done.md', '--output', 'no/such/mail.txt').stderr, /could not be written \(ENOENT\)/);
  });

  it('exits 2 with a message where it is called wrongly or cannot read', () => {
    for (const [args, message] of [
      [[], /Name one file/],
      [['draft.md', '--format', 'pdf'], /Known: email-html, email-text, script-html, script-text/],
      [['draft.md', '--fix'], /takes no "--fix"/],
      [['none.md'], /none\.md/],
    ] as const) {
      const { status, stderr, stdout } = amends(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
    assert.match(amendsIn(folder, ['check', 'draft.md', '--output', 'x']).stderr, /"amends check" takes no "--output"/);
  });
});
