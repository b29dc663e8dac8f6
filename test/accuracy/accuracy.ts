// Measures accuracy on the third of the corpora that is kept aside: npm run accuracy
// Corpus by corpus: the reader is learned anew from everything but the drafts of that corpus that are kept aside, bundled into a command
// line of its own, and run as a user would run it. So each draft is read as the reader that ships reads a draft that is new to it.
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
  const read: Read[] = [];
  for (const corpus of new Set(drafts.filter(isKeptAside).map(corpusOf))) {
    const part = drafts.filter((draft) => isKeptAside(draft) && corpusOf(draft) === corpus);
    const cli = await bundleWith(learn(drafts.filter((draft) => !part.includes(draft))).json);
    const met = check(cli, part, []);
    const forced = check(cli, part, ['--draft']);
    read.push(...part.map((draft, i) => ({ draft, met: met[i] as Checked, forced: forced[i] as Checked })));
  }
  const repair = read.filter(({ draft }) => draft.genre !== 'neutral');
  const ordinary = read.filter(({ draft }) => draft.genre === 'neutral');
  console.log(
    scoreOf(
      repair.map(({ draft }) => draft),
      repair.map(({ forced }) => forced),
      {
        drafts: ordinary.map(({ draft }) => draft),
        met: ordinary.map(({ met }) => met),
        forced: ordinary.map(({ forced }) => forced),
      },
    ),
  );
}

/** A draft, and what was said of it: as met in an editor, and forced as a draft. */
interface Read {
  readonly draft: LabelledDraft;
  readonly met: Checked;
  readonly forced: Checked;
}

/** The corpus from which a draft comes: the first letter of its id. */
function corpusOf({ id }: LabelledDraft): string {
  return id.charAt(0);
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
