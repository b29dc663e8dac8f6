// Runs the editor suite (dist/test/index.js) in the extension host of the embedded workbench.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { PROJECT } from './provision.mjs';
import { startWorkbench } from './workbench.mjs';

const NOISE =
  /bindings file|connection token|Creating a socket|grace time|builtin extensions cache|watchdog|service ?worker|ENOTFOUND|extension gallery|punycode/i;
const LIMIT = 180_000;

/** @returns {Promise<{ host: string, passed: number, failed: number, skipped: number }>} */
export async function runEditorSuite({ web = false } = {}) {
  const workspace = mkdtempSync(join(tmpdir(), 'amends-workspace-'));
  writeFileSync(join(workspace, 'notes.md'), 'Lunch is at noon.\n');
  const workbench = await startWorkbench();
  const { page, close } = await openPage();
  try {
    const remote = (path) => `vscode-remote://127.0.0.1:${workbench.port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(PROJECT)],
      ['extensionTestsPath', remote(join(PROJECT, 'dist/test/index.js'))],
      ['skipWelcome', 'true'],
      ...(web ? [['extensionDevelopmentKind', 'web']] : []),
    ];
    const counts = await collect(page, workbench.address({ folder: workspace, payload: JSON.stringify(payload) }));
    return { host: `VS Code ${workbench.version} (embedded workbench)`, ...counts };
  } finally {
    await close();
    await workbench.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function collect(page, address) {
  let counts = null;
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (_type, args) => {
    const line = (Array.isArray(args) ? args : [args])
      .map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)))
      .join(' ');
    const result = /AMENDS-RESULT (\{.*?\})/.exec(line);
    if (result) counts = JSON.parse(result[1]);
    else if (!NOISE.test(line)) console.log(`  ${line.replace(/%[sdoO]/g, '').replace(/^\s*\n/, '')}`);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.goto(address);
  const limit = setTimeout(() => finish('no end within three minutes'), LIMIT);
  const code = await ended;
  clearTimeout(limit);
  if (!counts) throw new Error(`The editor suite gave no result (${code}).`);
  return counts;
}
