import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { analyze, openDraft } from '../../server/src/core/analyze';
import { defaultSettings } from '../../server/src/core/settings';
import { inTurn, quantile } from './measure';
import { middleOf, repairDraft } from './texts';
import { Typist } from './typist';

/** One figure: what was measured, in what it is told, and the goal that the project has set itself. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'times the floor' | 'MB/s' | 'KB' | 'ms';
  /** At most this; for MB/s at least. */
  readonly goal: number;
}

const SETTINGS = { ...defaultSettings('2026-11-27'), draft: true };
const SERVER = ['dist/server.js', '--stdio'];
/** As many cues as a linter that knows only words looks for. */
const ONE_REGEX =
  /\b(?:if|but|however|although|sorry|apolog(?:y|ize|ise)|regret|mistakes?|errors?|was|were|been|may have|might|perhaps|just|only|simply|minor|small|intent(?:ion)?|vendor|circumstances|never again|always|soon|shortly|move on|challenges|we will|I will|do better)\b/gi;

function countCues(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(ONE_REGEX)) count++;
  return count;
}

/** From a letter typed to its diagnostics over LSP, beside a server that only answers; medians and the slowest of a hundred. */
export async function keystrokesOverLsp(size: number, label: string, edits: number): Promise<Figure[]> {
  const [mine, least] = await typed(size, edits, (type) => type(20));
  return [
    {
      name: `keystroke over LSP, ${label}`,
      value: quantile(mine, 0.5) / quantile(least, 0.5),
      unit: 'times the floor',
      goal: size > 50_000 ? 1.6 : 2,
    },
    { name: `keystroke over LSP, ${label}, p99`, value: quantile(mine, 0.99), unit: 'ms', goal: 8 },
  ];
}

/** The first letters in a draft that was opened some seconds ago, as when somebody reads it before they type. */
export async function firstLetters(size: number, label: string): Promise<Figure> {
  const [mine, least] = await typed(size, 40, () => setTimeout(5_000));
  const value = quantile(mine, 0.5) / quantile(least, 0.5);
  return { name: `first letters over LSP, ${label}`, value, unit: 'times the floor', goal: 2 };
}

/** The times of so many letters typed over LSP, ours and the floor's; `before` comes between the opening and them. */
async function typed(
  size: number,
  letters: number,
  before: (type: (letters: number) => Promise<number[][]>) => Promise<unknown>,
): Promise<readonly [mine: readonly number[], least: readonly number[]]> {
  const text = repairDraft(size);
  const ours = await Typist.start(text, SERVER);
  const floor = await Typist.start(text, ['test/bench/floor-server.mjs', String(ours.findings), '--stdio']);
  const type = (times: number): Promise<number[][]> =>
    inTurn(
      times,
      () => ours.type(),
      () => floor.type(),
    );
  await before(type);
  const [mine = [], least = []] = await type(letters);
  await Promise.all([ours.stop(), floor.stop()]);
  return [mine, least];
}

/** A letter typed in an open draft, in process, beside one regular expression over the whole text. */
export async function keystrokesInProcess(size: number, label: string, edits: number): Promise<Figure> {
  const text = repairDraft(size);
  const draft = openDraft(text);
  const at = middleOf(text);
  const edit = (round: number): void => {
    draft.edit([{ start: at + round, end: at + round, text: 'abc de'[round % 6] ?? ' ' }]);
    draft.report(SETTINGS);
  };
  draft.report(SETTINGS);
  for (let round = 0; round < 20; round++) edit(round);
  const [mine = [], least = []] = await inTurn(
    edits,
    (round) => edit(20 + round),
    () => countCues(draft.text),
  );
  const value = quantile(mine, 0.5) / quantile(least, 0.5);
  return { name: `keystroke in process, ${label}`, value, unit: 'times the floor', goal: size > 50_000 ? 2 : 6 };
}

/** A whole draft read at once, in a process that has read before. */
export async function wholeDraft(size: number, label: string): Promise<Figure> {
  const text = repairDraft(size);
  analyze(text, SETTINGS);
  const [times = []] = await inTurn(3, (round) => analyze(`${text}${' '.repeat(round)}.`, SETTINGS));
  return { name: `whole draft, ${label}`, value: text.length / 1000 / quantile(times, 0.5), unit: 'MB/s', goal: 4 };
}

/** From the start of the server to the first diagnostics of 20 KB. */
export async function firstDiagnostics(times: number): Promise<Figure> {
  const text = repairDraft(20_000);
  const start = (server: readonly string[]) => async (): Promise<void> => (await Typist.start(text, server)).stop();
  const [mine = [], least = []] = await inTurn(
    times,
    start(SERVER),
    start(['test/bench/floor-server.mjs', '60', '--stdio']),
  );
  const value = quantile(mine, 0.5) / quantile(least, 0.5);
  return { name: 'server start to first diagnostics', value, unit: 'times the floor', goal: 1.5 };
}

/** `amends check` on 2 KB, beside Node doing nothing. */
export async function commandLine(times: number): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-bench-'));
  const file = join(folder, 'draft.md');
  writeFileSync(file, repairDraft(2_000));
  const node = (args: readonly string[]) => (): void => {
    try {
      execFileSync(process.execPath, args, { stdio: 'ignore' });
    } catch (error) {
      // 1 says that there were findings.
      if ((error as { status?: number }).status !== 1) throw error;
    }
  };
  const [mine = [], least = []] = await inTurn(times, node(['dist/cli.js', 'check', file]), node(['-e', '0']));
  rmSync(folder, { recursive: true, force: true });
  return {
    name: 'amends check on 2 KB, beside node -e 0',
    value: quantile(mine, 0.5) / quantile(least, 0.5),
    unit: 'times the floor',
    goal: 2.5,
  };
}

/** How large the server is, in kilobytes. */
export function serverSize(): Figure {
  return { name: 'dist/server.js', value: statSync('dist/server.js').size / 1000, unit: 'KB', goal: 500 };
}
