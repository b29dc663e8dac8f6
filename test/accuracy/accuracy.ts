// Measures accuracy on the third of the corpora that is kept aside: npm run accuracy
// The reader is learned anew without that third, bundled into a command line of its own, and run as a user would run it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { CORPORA, isKeptAside, type LabelledDraft, readCorpus } from './corpus';
import { learn } from './learning';
import { type Checked, scoreOf } from './score';

const folder = mkdtempSync(join(tmpdir(), 'amends-accuracy-'));
measure().finally(() => rmSync(folder, { recursive: true, force: true }));

async function measure(): Promise<void> {
  const drafts = CORPORA.flatMap(readCorpus);
  const cli = await bundleWith(learn(drafts.filter((draft) => !isKeptAside(draft))).json);
  const aside = drafts.filter(isKeptAside);
  const repair = aside.filter(({ genre }) => genre !== 'neutral');
  const ordinary = aside.filter(({ genre }) => genre === 'neutral');
  const reports = check(cli, repair, ['--draft']);
  const met = check(cli, ordinary, []);
  const forced = check(cli, ordinary, ['--draft']);
  console.log(scoreOf(repair, reports, { drafts: ordinary, met, forced }));
}

/** Bundles the command line around other learned data. */
async function bundleWith(json: string): Promise<string> {
  const learned = join(folder, 'learned.json');
  const outfile = join(folder, 'cli.cjs');
  writeFileSync(learned, json);
  await build({
    entryPoints: ['server/src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    mainFields: ['module', 'main'],
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'moduleUrl' },
    plugins: [
      { name: 'learned', setup: ({ onResolve }) => onResolve({ filter: /learned\.json$/ }, () => ({ path: learned })) },
    ],
  });
  return outfile;
}

/** Checks each draft as a file of its own and returns the reports in their order. */
function check(cli: string, drafts: readonly LabelledDraft[], options: readonly string[]): Checked[] {
  const files = drafts.map(({ text }, i) => {
    const file = join(folder, `${String(i).padStart(4, '0')}.md`);
    writeFileSync(file, text);
    return file;
  });
  const out = join(folder, 'report.json');
  try {
    execFileSync(process.execPath, [cli, 'check', ...options, '--format', 'json', ...files], {
      stdio: ['ignore', openSync(out, 'w'), 'inherit'],
    });
  } catch (error) {
    // 1 says that there were findings.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  return (JSON.parse(readFileSync(out, 'utf8')) as { files: Checked[] }).files;
}
