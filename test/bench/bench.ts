// The project's own benchmark: npm run bench
// Everything is measured beside a floor in the same run, turn by turn, and told as a ratio: machines differ, ratios stay. Needs a build.
//   --quick   fewer rounds and no draft of 200 KB
//   --keep    writes the figures to kept.json; without it, a figure that is twice as bad as what is kept there fails the run
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  commandLine,
  type Figure,
  firstDiagnostics,
  firstLetters,
  keystrokesInProcess,
  keystrokesOverLsp,
  serverSize,
  wholeDraft,
} from './measures';

const KEPT = 'test/bench/kept.json';
const quick = process.argv.includes('--quick');

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const figures = await measure();
  const kept: Record<string, number> = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  console.log('| measure | here | goal | kept |\n| --- | --- | --- | --- |');
  for (const { name, value, unit, goal } of figures)
    console.log(`| ${name} | ${told(value)} ${unit} | ${unit === 'MB/s' ? '≥' : '≤'} ${goal} | ${told(kept[name])} |`);
  if (process.argv.includes('--keep')) return keep(figures, kept);
  const worse = worseThan(kept, figures);
  if (worse.length === 0) return;
  // A machine has bad moments: what is worse has to be so twice.
  const again = worseThan(kept, await measure());
  for (const { name, value } of worse.filter((each) => again.some((other) => other.name === each.name))) {
    console.error(`${name}: ${told(value)}, and ${told(kept[name])} was kept.`);
    process.exitCode = 1;
  }
}

async function measure(): Promise<Figure[]> {
  const figures = [
    ...(await keystrokesOverLsp(20_000, '20 KB', quick ? 60 : 200)),
    await firstLetters(20_000, '20 KB'),
    // Of few edits most would be made before the code is compiled, and be no match for the figure that is kept.
    await keystrokesInProcess(20_000, '20 KB', 200),
    await wholeDraft(20_000, '20 KB'),
    await firstDiagnostics(quick ? 3 : 7),
    await commandLine(quick ? 3 : 7),
    serverSize(),
  ];
  if (quick) return figures;
  return [
    ...figures,
    ...(await keystrokesOverLsp(200_000, '200 KB', 40)),
    await keystrokesInProcess(200_000, '200 KB', 40),
    await wholeDraft(200_000, '200 KB'),
  ];
}

function keep(figures: readonly Figure[], kept: Readonly<Record<string, number>>): void {
  const now = figures.filter(isComparable).map(({ name, value }) => [name, Number(told(value))]);
  writeFileSync(KEPT, `${JSON.stringify({ ...kept, ...Object.fromEntries(now) }, null, 2)}\n`);
}

/** The figures that are twice as bad as those that are kept. */
function worseThan(kept: Readonly<Record<string, number>>, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => isComparable(figure) && figure.value > 2 * (kept[figure.name] ?? Infinity));
}

/** Milliseconds and megabytes a second hang on the machine, so they are told and not held. */
function isComparable({ unit }: Figure): boolean {
  return unit === 'times the floor' || unit === 'KB';
}

function told(value: number | undefined): string {
  return value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}
