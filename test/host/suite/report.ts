import type { Runner } from 'mocha';

/** Runs the tests and prints the counts in the form that the driver waits for. Rejects where a test fails. */
export async function report(run: (done: (failures: number) => void) => Runner): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const runner = run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
    // A workbench on a busy machine has bad moments; what fails twice has failed, and a second try is told.
    runner.on('retry', (test, error) => console.error(`tried again: ${test.fullTitle()}\n${String(error)}`));
    runner.on('fail', (test, error) => console.error(`failed: ${test.fullTitle()}\n${String(error)}`));
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      console.log(`AMENDS-RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  });
}
