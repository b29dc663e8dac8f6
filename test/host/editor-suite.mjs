// Runs the editor suite (dist/test/) in an extension host of the embedded workbench: Node's, or the web worker's.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { PROJECT } from './provision.mjs';
import { offerToWebHost } from './web-host.mjs';
import { startWorkbench } from './workbench.mjs';

const NOISE =
  /bindings file|connection token|Creating a socket|grace time|builtin extensions cache|watchdog|service ?worker|ENOTFOUND|extension gallery|punycode/i;
/** What the web worker's suite reaches for at its end, so that it shows that requests are seen. */
const REACHED = 'https://amends.invalid/seen';
const LIMIT = 900_000;

/** @returns {Promise<{ host: string, passed: number, failed: number, skipped: number }>} */
export async function runEditorSuite({ web = false } = {}) {
  const workspace = mkdtempSync(join(tmpdir(), 'amends-workspace-'));
  writeFileSync(join(workspace, 'notes.md'), 'Lunch is at noon.\n');
  const workbench = await startWorkbench();
  const { page, close } = await openPage();
  const elsewhere = requestsBeyond(page, workbench.port);
  try {
    const counts = await collect(page, await addressOf(page, workbench, workspace, web));
    if (web) check(counts, 'nothing was asked for beyond the workbench', elsewhere);
    const left = readdirSync(workspace, { recursive: true });
    if (counts.failed === 0 && left.join() !== 'notes.md')
      throw new Error(`Files that nobody asked for are left: ${left.join(', ')}`);
    return {
      host: `VS Code ${workbench.version} (embedded workbench, ${web ? 'web worker' : 'Node'} host)`,
      ...counts,
    };
  } finally {
    await close();
    await workbench.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** What the page and its workers ask of others than the workbench, from now on. */
function requestsBeyond(page, port) {
  const found = [];
  const own = new RegExp(`^(?:https?|wss?)://(?:[\\w-]+\\.)?(?:127\\.0\\.0\\.1|localhost):${port}/`);
  const see = (url) => {
    if (!/^(?:data|blob):/.test(url) && !own.test(url)) found.push(url);
  };
  page.context().on('request', (request) => see(request.url()));
  page.on('websocket', (socket) => see(socket.url()));
  return found;
}

function check(counts, name, elsewhere) {
  const right = elsewhere.length === 1 && elsewhere[0] === REACHED;
  console.log(right ? `  ✔ ${name}` : `  ✘ ${name}, but: ${elsewhere.join(' ')} (and ${REACHED} by the suite itself)`);
  counts[right ? 'passed' : 'failed']++;
}

async function addressOf(page, workbench, workspace, web) {
  if (web) {
    await offerToWebHost(page, workbench.port);
    return workbench.address({ folder: workspace });
  }
  const root = `vscode-remote://127.0.0.1:${workbench.port}${PROJECT}`;
  const payload = [
    ['extensionDevelopmentPath', root],
    ['extensionTestsPath', `${root}/dist/test/index.js`],
    ['skipWelcome', 'true'],
  ];
  return workbench.address({ folder: workspace, payload: JSON.stringify(payload) });
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
  const limit = setTimeout(() => finish('no end within fifteen minutes'), LIMIT);
  const code = await ended;
  clearTimeout(limit);
  if (!counts) throw new Error(`The editor suite gave no result (${code}).`);
  return counts;
}
