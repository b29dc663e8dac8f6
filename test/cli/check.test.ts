import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { RULES } from '../../server/src/core/rules';

const CLI = resolve('dist/cli.js');
const HEDGED = "I'm sorry if the change upset anyone.\n";

describe('the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-cli-'));
    writeFileSync(join(folder, 'hedged.md'), HEDGED);
    writeFileSync(join(folder, 'plain.md'), 'Lunch is at noon.\n');
    writeFileSync(join(folder, 'broken.md'), `---\namends: town-hall\nspeaker: [Ana\n---\n\n${HEDGED}`);
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0x50, 0x4b, 0, 1, 2]));
    writeFileSync(join(folder, 'latin1.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    mkdirSync(join(folder, 'empty'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function amends(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', input, maxBuffer: 1 << 27 });
  }

  it('exits 1 with findings and 0 without', () => {
    assert.equal(amends(['check', 'hedged.md']).status, 1);
    assert.equal(amends(['check', 'plain.md']).status, 0);
    assert.equal(amends(['check', 'hedged.md', '--severity', 'error']).status, 0);
  });

  it('prints the words, why, and the rewrite', () => {
    const { stdout } = amends(['check', 'hedged.md']);
    assert.match(stdout, /hedged\.md:1:11 warning conditional-apology/);
    assert.match(stdout, /1 \| I'm sorry if the change upset anyone\.\n +\| {11}\^{26}\n/);
    assert.match(stdout, /→ I'm sorry for \{what I did\}/);
  });

  it('prints JSON in the agreed shape', () => {
    const { stdout } = amends(['check', '--draft', '--format', 'json', 'hedged.md', 'plain.md']);
    const { version, files } = JSON.parse(stdout);
    assert.equal(version, 1);
    assert.deepEqual(
      files.map((file: { path: string }) => file.path),
      ['hedged.md', 'plain.md'],
    );
    const [file] = files;
    assert.deepEqual(Object.keys(file), ['path', 'draft', 'genre', 'findings', 'moves', 'steps', 'checklist', 'stats']);
    assert.deepEqual(file.findings[0].range, { start: { line: 0, character: 10 }, end: { line: 0, character: 36 } });
    assert.deepEqual(file.moves, [
      { move: 'apologize', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 37 } } },
    ]);
    assert.deepEqual(file.stats, { words: 7, spokenSeconds: 3 });
  });

  it('reads standard input, folders and patterns', () => {
    assert.match(amends(['check', '-', '--stdin-filename', 'mail.md'], HEDGED).stdout, /^mail\.md:1:11/);
    assert.match(amends(['check', '*ed.md']).stdout, /hedged\.md:1:11/);
    const { status, stderr, stdout } = amends(['check', '.']);
    assert.equal(status, 2);
    assert.match(stdout, /hedged\.md:1:11/);
    assert.match(stderr, /binary\.md/);
  });

  const bad: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a missing file', ['check', 'nowhere.md'], /nowhere\.md: there is no such file/],
    ['a binary file', ['check', 'binary.md'], /binary\.md: this is a binary file/],
    ['a file that is not UTF-8', ['check', 'latin1.md'], /latin1\.md: this is not UTF-8/],
    ['a folder without drafts', ['check', 'empty'], /empty: no drafts/],
    ['a pattern without matches', ['check', '*.rst'], /\*\.rst: no file matches/],
    ['broken front matter', ['check', 'broken.md'], /broken\.md:\d+: This front matter cannot be read/],
    ['an unknown flag', ['check', '--loud', 'plain.md'], /--loud/],
    ['an unknown genre', ['check', '--genre', 'sonnet', 'plain.md'], /Unknown genre "sonnet"\. Known: town-hall/],
    ['an unknown format', ['check', '--format', 'xml', 'plain.md'], /Known: pretty, json, sarif, github, junit/],
    ['a day that is none', ['check', '--as-of', '2027-02-31x', 'plain.md'], /Write it as/],
    ['no input', ['check'], /Name a file/],
    ['an unknown command', ['chekc'], /Unknown command "chekc"/],
    ['an unknown code', ['rules', 'nope'], /Unknown code "nope"/],
  ];
  for (const [what, args, message] of bad)
    it(`says what and where of ${what}, and exits 2`, () => {
      const { status, stderr } = amends(args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });

  it('goes on with the other files', () => {
    const { status, stdout, stderr } = amends(['check', 'binary.md', 'nowhere.md', 'broken.md', 'hedged.md']);
    assert.equal(status, 2);
    assert.match(stdout, /hedged\.md:1:11/);
    assert.match(stdout, /broken\.md:6:11/);
    assert.equal(stderr.trim().split('\n').length, 3);
  });

  it('names file and line of a broken configuration', () => {
    writeFileSync(
      join(folder, 'bad.json'),
      '{\n  // quiet\n  "faults": { "vague-apology": "loud" },\n  "drfats": []\n}\n',
    );
    const { status, stderr } = amends(['check', '--config', 'bad.json', 'plain.md']);
    assert.equal(status, 2);
    assert.match(stderr, /bad\.json:3: Write one of error/);
    assert.match(stderr, /bad\.json:4: "drfats" is no setting/);
  });

  it('obeys the nearest configuration', () => {
    mkdirSync(join(folder, 'team'), { recursive: true });
    writeFileSync(
      join(folder, 'team', '.amends.json'),
      '{ "faults": { "conditional-apology": "off" }, "drafts": ["*.md"] }',
    );
    writeFileSync(join(folder, 'team', 'draft.md'), HEDGED);
    const { files } = JSON.parse(amends(['check', '--format', 'json', 'team/draft.md']).stdout);
    const codes = files[0].findings.map(({ code }: { code: string }) => code);
    assert.ok(!codes.includes('conditional-apology'), codes.join());
    assert.equal(files[0].draft, true);
  });

  it('keeps the defaults where the configuration is no JSON', () => {
    writeFileSync(join(folder, 'torn.json'), '{ "faults": { "conditional-apology": "off" }');
    const { status, stdout, stderr } = amends(['check', '--config', 'torn.json', 'hedged.md']);
    assert.equal(status, 2);
    assert.match(stdout, /conditional-apology/);
    assert.match(stderr, /torn\.json:1: This is not valid JSON/);
  });

  it('prints which settings hold, and why', () => {
    mkdirSync(join(folder, 'house', 'drafts'), { recursive: true });
    writeFileSync(
      join(folder, 'house', '.amends.json'),
      '{\n  // ours\n  "faults": {\n    "minimizing": "off"\n  },\n  "drafts": ["drafts/*.md"],\n  "limits": { "buried-apology": { "words": 9 } }\n}',
    );
    writeFileSync(join(folder, 'house', 'drafts', 'a.md'), `---\ndate: 2027-05-03\n---\n\n${HEDGED}`);
    const { status, stdout } = amends(['config', '--print', 'house/drafts/a.md']);
    assert.equal(status, 0);
    const rows = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    for (const row of [
      'Configuration: house/.amends.json (nearest folder upward)',
      'draft | yes | "drafts/*.md" in house/.amends.json:6',
      'genre | all-staff-email | its greeting, or the default',
      'date | 2027-05-03 | front matter, line 2',
      'dateOrder | day-first | default',
      'faults.minimizing | off | house/.amends.json:4',
      'limits.buried-apology.words | 9 | house/.amends.json:7',
    ])
      assert.ok(rows.includes(row), `${row}\n${stdout}`);
    assert.match(amends(['config', '--print', '--genre', 'town-hall', 'plain.md']).stdout, /town-hall +--genre/);
    assert.equal(amends(['config', 'plain.md']).status, 2);
  });

  it('knows the kinds of message that the house has', () => {
    writeFileSync(join(folder, 'kinds.json'), '{ "genres": { "board-note": { "like": "one-to-one" } } }');
    const { stdout } = amends(['check', '--draft', '--genre', 'board-note', '--config', 'kinds.json', 'hedged.md']);
    assert.match(stdout, /Checklist \(board-note\)/);
    assert.match(amends(['check', '--genre', 'board-note', 'hedged.md']).stderr, /Unknown genre "board-note"/);
  });

  it('reads two megabytes whole, through a pipe', () => {
    const { stdout, status } = amends(['check', '--draft', '--format', 'json', '-'], HEDGED.repeat(55_000));
    assert.equal(status, 1);
    assert.ok(JSON.parse(stdout).files[0].findings.length > 50_000);
  }).timeout(60_000);

  it('explains each rule', () => {
    const { stdout } = amends(['rules']);
    assert.equal(stdout.trim().split('\n').length, RULES.length);
    assert.match(amends(['rules', 'vague-apology']).stdout, /Stays quiet for:/);
    assert.match(amends(['--version']).stdout, /^\d+\.\d+\.\d+/);
  });
});
