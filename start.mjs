// Shows Amends at work: prints the report of a draft, then opens the draft in VS Code.
//   npm start [-- FILE] [-- --check-only]
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const project = dirname(fileURLToPath(import.meta.url));
const { values, positionals } = parseArgs({
  options: { 'check-only': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const draft = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? join(project, 'test/fixtures/town-hall.md'));
if (!existsSync(draft) || !statSync(draft).isFile()) {
  console.error(`${positionals[0]}: there is no such file. Check the name and the folder.`);
  process.exit(2);
}

const built = spawnSync(process.execPath, [join(project, 'esbuild.mjs')], { stdio: 'inherit', cwd: project });
if (built.status !== 0) process.exit(built.status ?? 1);
const checked = spawnSync(process.execPath, [join(project, 'dist/cli.js'), 'check', '--draft', basename(draft)], {
  stdio: 'inherit',
  cwd: dirname(draft),
});
if (values['check-only']) process.exit(checked.status === 2 ? 2 : 0);

const desktop = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'code.cmd' : 'code'))
  .find((path) => existsSync(path));
if (desktop) {
  console.log('Opening the draft in VS Code with Amends running …');
  spawn(desktop, [`--extensionDevelopmentPath=${project}`, '--new-window', draft], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} else await openEmbedded();

/** Serves the embedded workbench on a loopback address until Ctrl+C. */
async function openEmbedded() {
  const { startWorkbench } = await import('./test/host/workbench.mjs');
  console.log('No desktop VS Code ("code") is on the PATH, so the embedded one is used.');
  const workbench = await startWorkbench({ token: randomBytes(16).toString('hex') });
  const remote = (path) => `vscode-remote://127.0.0.1:${workbench.port}${path}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(project)],
    ['openFile', remote(draft)],
  ]);
  console.log(
    `\nOpen this address in your browser (only this machine can):\n\n  ${workbench.address({ folder: dirname(draft), payload })}\n\nCtrl+C ends it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => workbench.stop().then(() => process.exit(0)));
}
