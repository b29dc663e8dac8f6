import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { npm } from '../package/installed';
import { amendsIn } from './amends';

const HEDGED = "I'm sorry if the change upset anyone.\n";
const ANNOUNCED = 'Dear all,\n\nI want to apologize for the late pay on 3 May.\n';
const MENDED = 'Dear all,\n\nI apologize for the late pay on 3 May.\n';

describe('the command line for CI', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-ci-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const amends = (args: readonly string[], input?: string) => amendsIn(folder, args, input);
  const git = (...args: readonly string[]): void => {
    const named = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args];
    const { status, stderr } = spawnSync('git', named, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };

  describe('--fix', () => {
    it('makes the edits that need no fact, and reports what is left', () => {
      write('fix.md', ANNOUNCED + HEDGED);
      const { status, stdout, stderr } = amends(['check', '--fix', 'fix.md']);
      assert.equal(read('fix.md'), MENDED + HEDGED);
      assert.match(stderr, /fix\.md: mended/);
      assert.ok(!stdout.includes('announced-apology') && stdout.includes('conditional-apology'));
      assert.equal(status, 1);
      assert.doesNotMatch(amends(['check', '--fix', 'fix.md']).stderr, /mended/);
    });

    it('keeps line breaks and a byte order mark', () => {
      write('marked.md', `\uFEFF${ANNOUNCED.replaceAll('\n', '\r\n')}`);
      assert.equal(amends(['check', '--fix', 'marked.md']).status, 0);
      assert.equal(read('marked.md'), `\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
    });

    it('leaves a file alone that has nothing to mend', () => {
      write('still.md', HEDGED);
      amends(['check', '--fix', 'still.md']);
      assert.equal(read('still.md'), HEDGED);
    });

    it('--dry-run prints a diff that git applies, and writes nothing', () => {
      write('dry.md', ANNOUNCED);
      const { stdout, status } = amends(['check', '--fix', '--dry-run', 'dry.md']);
      assert.equal(read('dry.md'), ANNOUNCED);
      assert.match(stdout, /^--- a\/dry\.md\n\+\+\+ b\/dry\.md\n@@ /);
      assert.equal(status, 0);
      const patched = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
      assert.equal(patched.status, 0, patched.stderr);
      assert.equal(read('dry.md'), MENDED);
    });

    it('--dry-run shows what it would do to standard input', () => {
      const { stdout } = amends(['check', '--fix', '--dry-run', '--stdin-filename', 'mail.md', '-'], ANNOUNCED);
      assert.match(stdout, /^--- a\/mail\.md\n[\s\S]*\n-I want to apologize/);
    });

    for (const [args, message] of [
      [['--fix', '-'], /Standard input cannot be mended/],
      [['--dry-run', 'dry.md'], /"--dry-run" belongs to "--fix"/],
      [['--fix', '--dry-run', '--format', 'json', 'dry.md'], /takes no "--format"/],
    ] as const)
      it(`refuses ${args.join(' ')}`, () => {
        const { status, stderr } = amends(['check', ...args]);
        assert.equal(status, 2);
        assert.match(stderr, message);
      });
  });

  describe('--max-warnings', () => {
    before(() => write('two.md', `${HEDGED}\nAnd ${HEDGED}`));
    it('accepts so many warnings and no more', () => {
      assert.equal(amends(['check', '--max-warnings', '2', 'two.md']).status, 0);
      const { status, stderr } = amends(['check', '--max-warnings', '1', 'two.md']);
      assert.equal(status, 1);
      assert.match(stderr, /2 warnings, and "--max-warnings" accepts 1/);
    });

    it('accepts no error', () => {
      write('strict.json', '{ "faults": { "conditional-apology": "error" } }');
      assert.equal(amends(['check', '--max-warnings', '9', '--config', 'strict.json', 'two.md']).status, 1);
      assert.equal(amends(['check', '--max-warnings', 'few', 'two.md']).status, 2);
    });
  });

  describe('files', () => {
    it('are read once each, and left out by a pattern', () => {
      mkdirSync(join(folder, 'many', 'old'), { recursive: true });
      for (const path of ['many/a.md', 'many/b.md', 'many/old/c.md']) write(path, HEDGED);
      const paths = (...args: readonly string[]): string[] =>
        JSON.parse(amends(['check', '--format', 'json', ...args]).stdout).files.map(
          ({ path }: { path: string }) => path,
        );
      assert.deepEqual(paths('many/a.md', 'many', 'many/**/*.md'), ['many/a.md', 'many/b.md', 'many/old/c.md']);
      assert.deepEqual(paths('many', '!many/old/**'), ['many/a.md', 'many/b.md']);
      assert.equal(amends(['check', '!many/old/**']).status, 2);
    });
  });

  describe('--changed-since', () => {
    before(() => {
      mkdirSync(join(folder, 'repo'));
      folder = join(folder, 'repo');
      git('init', '-q', '-b', 'main');
      for (const path of ['same.md', 'changed.md', 'gone.md', 'staged.md', 'grüße, alle.md']) write(path, 'Hello.\n');
      git('add', '.');
      git('commit', '-qm', 'first');
      git('checkout', '-qb', 'draft');
      write('changed.md', HEDGED);
      write('grüße, alle.md', HEDGED);
      rmSync(join(folder, 'gone.md'));
      git('commit', '-qam', 'second');
      git('checkout', '-q', 'main');
      write('same.md', HEDGED);
      git('commit', '-qam', 'on main alone');
      git('checkout', '-q', 'draft');
      write('staged.md', HEDGED);
      git('add', 'staged.md');
      write('new.md', HEDGED);
      mkdirSync(join(folder, 'deep'));
      write('deep/new.md', HEDGED);
    });
    after(() => {
      folder = resolve(folder, '..');
    });

    const paths = (cwd: string, ...args: readonly string[]): string[] =>
      JSON.parse(amendsIn(cwd, ['check', '--format', 'json', ...args]).stdout).files.map(
        ({ path }: { path: string }) => path,
      );

    it('reads what this branch has changed, what is not committed, and what is new', () => {
      const expected = ['changed.md', 'deep/new.md', 'grüße, alle.md', 'new.md', 'staged.md'];
      assert.deepEqual(paths(folder, '--changed-since', 'main').sort(), expected);
      assert.deepEqual(paths(folder, '--changed-since', 'main', 'same.md', 'changed.md'), ['changed.md']);
      assert.deepEqual(paths(join(folder, 'deep'), '--changed-since', 'main'), ['new.md']);
    });

    it('knows a file by whichever way leads to it', () => {
      const link = `${folder}-link`;
      symlinkSync(folder, link, 'junction');
      assert.deepEqual(paths(link, '--changed-since', 'main', 'changed.md'), ['changed.md']);
      rmSync(link);
    });

    it('says what is wrong with a revision, and takes none for an option', () => {
      for (const ref of ['nowhere', '--output=stolen', '']) {
        const { status, stderr } = amends(['check', `--changed-since=${ref}`, '.']);
        assert.equal(status, 2, ref);
        assert.match(stderr, /git knows no revision/);
      }
      assert.ok(!existsSync(join(folder, 'stolen')));
      const outside = amendsIn(tmpdir(), ['check', '--changed-since', 'main', '.']);
      assert.match(outside.stderr, /in no git repository/);
    });
  });

  describe('the definitions for other tools', () => {
    it('runs the pre-commit hook as pre-commit does: packed, installed, given the files', () => {
      const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
      assert.deepEqual([hook.id, hook.language, hook.types_or], ['amends', 'node', ['markdown', 'plain-text']]);
      // What the package would build for itself stands in dist/ already, and others are reading it.
      const packed = npm(['pack', '--ignore-scripts', '--pack-destination', folder], '.');
      assert.equal(packed.status, 0, packed.stderr);
      const prefix = join(folder, 'hooks');
      const installed = npm(['install', '-g', '--prefix', prefix, join(folder, packed.stdout.trim())], folder);
      assert.equal(installed.status, 0, installed.stderr);
      write('hooked.md', HEDGED);
      const bin = process.platform === 'win32' ? prefix : join(prefix, 'bin');
      const run = (path: string) =>
        spawnSync(`${hook.entry} ${path}`, {
          cwd: folder,
          shell: true,
          encoding: 'utf8',
          env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` },
        });
      const found = run('hooked.md');
      assert.equal(found.status, 1, found.stderr);
      assert.match(found.stdout, /hooked\.md:1:11/);
      write('fine.md', 'Hello.\n');
      assert.equal(run('fine.md').status, 0);
      const schema = join(
        prefix,
        process.platform === 'win32' ? '' : 'lib',
        'node_modules/amends/client/media/amends.schema.json',
      );
      assert.ok(existsSync(schema), 'the schema is in the package');
    }).timeout(60_000);

    interface Step {
      readonly name: string;
      readonly run: string;
      readonly shell: string;
      readonly env: Readonly<Record<string, string>>;
    }
    const action = (): { inputs: Record<string, { default?: string }>; runs: { using: string; steps: Step[] } } =>
      parse(readFileSync('action.yml', 'utf8'));

    /** Runs the step that checks as a workflow would, with these inputs. */
    function check(given: Readonly<Record<string, string>>) {
      const { inputs, runs } = action();
      const step = runs.steps.at(-1);
      assert.ok(step);
      const values = (written: string): string =>
        written.replace(/\$\{\{ (?:inputs\.([\w-]+)|github\.action_path) \}\}/g, (_, name?: string) => {
          if (name === undefined) return resolve('.');
          assert.ok(inputs[name], `the action has no input ${name}`);
          return given[name] ?? inputs[name]?.default ?? '';
        });
      const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, values(value)]));
      assert.ok(!step.run.includes('${{'), 'nothing that a workflow writes is part of the script');
      return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    }

    it('runs the GitHub Action as a workflow does', function () {
      if (process.platform === 'win32') this.skip();
      write('a draft.md', HEDGED);
      write('two.md', HEDGED);
      const found = check({ files: 'a draft.md\n*two.md\n!two.md' });
      assert.equal(found.status, 1, found.stderr);
      assert.match(found.stdout, /^::warning file=a draft\.md,line=1/);
      assert.doesNotMatch(found.stdout, /two\.md/);
      const written = check({ files: 'a draft.md', format: 'sarif', output: 'out.sarif', 'max-warnings': '1' });
      assert.equal(written.status, 0, written.stderr);
      assert.equal(JSON.parse(read('out.sarif')).version, '2.1.0');
    });

    it('takes nothing that a workflow writes for a command', function () {
      if (process.platform === 'win32') this.skip();
      check({ files: '$(touch stolen1)', severity: '"; touch stolen2; "', output: '' });
      check({ files: '--fix', 'changed-since': '$(touch stolen1)' });
      assert.ok(!existsSync(join(folder, 'stolen1')) && !existsSync(join(folder, 'stolen2')));
    });

    it('builds the GitHub Action from scripts that the package has', () => {
      const { runs } = action();
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
      assert.equal(runs.using, 'composite');
      for (const [, name] of runs.steps[0]?.run.matchAll(/npm run ([\w-]+)/g) ?? []) assert.ok(scripts[name ?? '']);
      assert.ok(runs.steps.every(({ shell }) => shell === 'bash'));
    });
  });
});
