/** The value below which so large a share of the numbers lies; `share` from 0 to 1. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function timeOf(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Runs several things in turn, so that all of them meet the same moods of the machine; gives the times of each. */
export async function inTurn(times: number, ...runs: readonly ((round: number) => unknown)[]): Promise<number[][]> {
  const all = runs.map((): number[] => []);
  for (let round = 0; round < times; round++)
    for (const [i, run] of runs.entries()) all[i]?.push(await timeOf(() => run(round)));
  return all;
}
