import Mocha from 'mocha';

/** Runs the editor suite; the shape that both the embedded workbench and test-electron want. Rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./editor');
  await import('./help');
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`)),
    );
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      console.log(`AMENDS-RESULT ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
    });
  });
}
