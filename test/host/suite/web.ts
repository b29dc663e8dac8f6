import 'mocha/mocha';
import { report } from './report';

/** Runs the editor suite in the web worker host; mocha's build for browsers defines its globals there. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, retries: 1 });
  await import('./editor');
  await import('./help');
  await import('./promises');
  await import('./assistants');
  await import('./hostile');
  await import('./reach');
  await import('./faulty');
  await report((done) => mocha.run(done));
}
