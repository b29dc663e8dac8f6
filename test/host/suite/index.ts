import Mocha from 'mocha';
import { report } from './report';
import { watchExtension } from './watched';

/** Runs the editor suite in a Node host; the shape that both the embedded workbench and test-electron want. */
export async function run(): Promise<void> {
  watchExtension();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./editor');
  await import('./help');
  await import('./promises');
  await import('./assistants');
  await import('./hostile');
  await import('./privacy');
  await import('./faulty');
  await import('./killed');
  await report((done) => mocha.run(done));
}
