import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { installIn } from './installed';

const DRAFT = "Dear all,\n\nI'm sorry if the change upset anyone.\n";

/** The version of the Neovim that is installed, such as [0, 11]; null where none is. */
function installedVersion(): [number, number] | null {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  return major && minor ? [Number(major), Number(minor)] : null;
}

/** What the README tells users of this Neovim to write into `init.lua`. */
function setUpFor([major, minor]: [number, number]): string {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```lua\n(.*?)^```$/gms)].map(([, code = '']) => code);
  const isNew = major > 0 || minor >= 11;
  const block = blocks.find((code) => code.includes('vim.lsp.enable') === isNew);
  assert.ok(block, 'the README has no set-up for this Neovim');
  return block;
}

describe('Neovim, set up as the README says', function () {
  this.timeout(120_000);
  let folder: string | undefined;
  before(function () {
    const version = installedVersion();
    if (!version) {
      console.log('    Neovim ("nvim") is not installed here, so this is skipped.');
      return this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'amends neovim '));
    for (const name of ['installed', 'home', 'drafts']) mkdirSync(join(folder, name));
    installIn(join(folder, 'installed'));
    writeFileSync(join(folder, 'init.lua'), setUpFor(version));
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  for (const [name, filetype] of [
    ['letter to all.md', 'markdown'],
    ['letter.txt', 'text'],
  ] as const)
    it(`marks a hedged apology in ${name}, and mends it by a code action`, () => {
      assert.ok(folder);
      const drafts = join(folder, 'drafts');
      const home = join(folder, 'home');
      writeFileSync(join(drafts, name), DRAFT);
      const { stdout, stderr, status } = spawnSync(
        'nvim',
        [
          '--headless',
          '-n',
          '-i',
          'NONE',
          '-u',
          join(folder, 'init.lua'),
          name,
          '-S',
          resolve('test/package/neovim.lua'),
        ],
        {
          cwd: drafts,
          encoding: 'utf8',
          timeout: 100_000,
          env: {
            ...process.env,
            PATH: `${join(folder, 'installed', 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
            HOME: home,
            ...{ XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home },
          },
        },
      );
      assert.equal(status, 0, stderr);
      const seen = JSON.parse(stdout);
      assert.deepEqual(seen.before, ['conditional-apology'], `${stdout}${stderr}`);
      assert.equal(seen.filetype, filetype);
      assert.match(seen.offered[0], /\S/);
      assert.equal(seen.text, "Dear all,\n\nI'm sorry for {what I did}. It cost {whom} {what}.");
      assert.equal(readFileSync(join(drafts, name), 'utf8'), DRAFT, 'the writer has not saved it');
      assert.ok(readdirSync(drafts).every((file) => /^letter/.test(file)));
    });
});
