// Runs the embedded workbench: starts its server, waits until it answers, and leaves no process behind.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionWorkbench } from './provision.mjs';

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
};

/**
 * Starts a workbench on a loopback port of its own.
 * @param {{ settings?: object, trusted?: boolean, token?: string, vsix?: string, extension?: string }} options
 *   `trusted` false leaves Workspace Trust on; `token` guards the address; `vsix` is installed first, as a user would;
 *   `extension` is the folder of one more extension that is there
 * @returns {Promise<{ port: number, version: string, address(query?: Record<string, string>): string, stop(): Promise<void> }>}
 */
export async function startWorkbench({ settings = {}, trusted = true, token, vsix, extension } = {}) {
  const { server, node, version } = await provisionWorkbench();
  const home = mkdtempSync(join(tmpdir(), 'amends-workbench-'));
  const folders = [
    '--user-data-dir',
    join(home, 'data'),
    '--extensions-dir',
    join(home, 'extensions'),
    '--server-data-dir',
    join(home, 'server'),
  ];
  mkdirSync(join(home, 'data', 'User'), { recursive: true });
  writeFileSync(join(home, 'data', 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  if (extension) cpSync(extension, join(home, 'extensions', 'extension'), { recursive: true });
  if (vsix) await runOnce(node, [server, ...folders, '--accept-server-license-terms', '--install-extension', vsix]);
  const port = await freePort();
  // Only with the test driver does the page take the extension from the project's folder.
  const guard = [
    '--enable-smoke-test-driver',
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
  ];
  const trust = trusted ? ['--disable-workspace-trust'] : [];
  const child = spawn(
    node,
    [
      server,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...guard,
      ...trust,
      ...folders,
      '--accept-server-license-terms',
      '--disable-telemetry',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      detached: process.platform !== 'win32',
    },
  );
  const stop = stopper(child, home);
  await answering(`http://127.0.0.1:${port}/version`, child);
  return {
    port,
    version,
    address: (query = {}) =>
      `http://127.0.0.1:${port}/?${new URLSearchParams({ ...(token ? { tkn: token } : {}), ...query })}`,
    stop,
  };
}

/** Ends the server with everything that it started, also when this process ends first. */
function stopper(child, home) {
  const kill = () => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  return async () => {
    process.removeListener('exit', kill);
    const ended =
      child.exitCode === null && child.signalCode === null
        ? new Promise((resolve) => child.once('exit', resolve))
        : null;
    kill();
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answering(url, child) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null)
      throw new Error(`The workbench server ended with code ${child.exitCode} before it answered.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The workbench server did not answer within 30 seconds.');
}

function runOnce(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 && /successfully installed/.test(output)
        ? resolve()
        : reject(new Error(`Installing the package failed:\n${output}`)),
    );
  });
}
