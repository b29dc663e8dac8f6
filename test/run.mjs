// Runs every test and closes with one line: N passed, N failed, N skipped.
//   node test/run.mjs [--only build|types|lint|unit|bench|editor|web|page|vsix|desktop|pictures|fuzz]
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packVsix } from '../pack.mjs';
import { runDesktopSuite } from './host/desktop-suite.mjs';
import { runEditorSuite } from './host/editor-suite.mjs';
import { runPageSuite } from './host/page-suite.mjs';
import { makePictures } from './host/pictures.mjs';
import { PROJECT } from './host/provision.mjs';

const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { only: { type: 'string' } } });

const stages = {
  build: () => tool('esbuild.mjs', []),
  types: () => tool(join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'), ['--build']),
  lint: () => tool(join(dirname(require.resolve('@biomejs/biome/package.json')), 'bin', 'biome'), ['check', '.']),
  unit: () => mocha('test/{core,lsp,cli,client,privacy,package,properties}/**/*.test.ts'),
  bench: () => tool('--import', ['tsx', 'test/bench/bench.ts', '--quick']),
  editor: async () => {
    const { host, ...counts } = await runEditorSuite();
    console.log(`  Host: ${host}`);
    return counts;
  },
  web: async () => {
    const { host, ...counts } = await runEditorSuite({ web: true });
    console.log(`  Host: ${host}`);
    return counts;
  },
  page: () => runPageSuite(),
  vsix: async () => runPageSuite({ vsix: await packVsix() }),
  desktop: () => runDesktopSuite(),
  pictures: () => makePictures(),
  fuzz: () => mocha('test/{properties/*,lsp/memory}.test.ts', { AMENDS_FUZZ: process.env.AMENDS_FUZZ ?? '20' }),
};

const wanted = values.only
  ? [...new Set(['build', values.only])]
  : Object.keys(stages).filter((name) => !['desktop', 'pictures', 'fuzz'].includes(name));
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of wanted) {
  console.log(`\n— ${name} —`);
  const stage = stages[name];
  if (!stage) throw new Error(`Unknown stage "${name}". Known: ${Object.keys(stages).join(', ')}.`);
  const counts = await stage().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  for (const key of Object.keys(total)) total[key] += counts[key];
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs a Node script of the project; it counts as one test. */
async function tool(script, args) {
  const code = await run([script, ...args], 'inherit');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs the suites that need no editor. The counts come from mocha's own closing lines. */
async function mocha(tests, env = {}) {
  const bin = join(dirname(require.resolve('mocha/package.json')), 'bin', 'mocha.js');
  let output = '';
  const code = await run(
    ['--import', 'tsx', bin, '--timeout', '15000', tests],
    'pipe',
    (data) => {
      output += data;
      process.stdout.write(data);
    },
    env,
  );
  const count = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('failing');
  return { passed: count('passing'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: count('pending') };
}

function run(args, stdout, onData, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'inherit'],
    });
    child.stdout?.on('data', onData);
    child.on('error', reject);
    child.on('close', resolve);
  });
}
