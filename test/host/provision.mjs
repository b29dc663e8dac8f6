// Gets a whole VS Code from npm alone: the workbench and its server, the Node it wants, and a browser to show it in.
// Kept under .vscode-test/, as test-electron keeps its download; no part of it is a dependency of the project.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const HOME = join(PROJECT, '.vscode-test');
const CODE_SERVER = '4.139.1';
const NODE = '24';
const CHROMIUM = '141.0.0';
const NPM_FLAGS = ['--ignore-scripts', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error'];
const INSTALLED_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * Makes sure that the embedded workbench is there; downloads what is missing and says so.
 * Rejects with a clear message where the npm registry cannot be reached.
 * @returns {Promise<{ server: string, node: string, version: string }>} the server's entry file, the Node that runs it, VS Code's version
 */
export async function provisionWorkbench() {
  const root = await part(`code-server-${CODE_SERVER}`, 'VS Code workbench (46 MB)', async (folder) => {
    await install(folder, `code-server@${CODE_SERVER}`);
    const home = join(folder, 'node_modules', 'code-server');
    for (const inner of ['', 'lib/vscode', 'lib/vscode/extensions'])
      await npm(join(home, inner), ['install', ...NPM_FLAGS]);
  });
  const runtime = await part(`node-${NODE}`, 'the Node that the workbench wants', (folder) =>
    install(folder, `node@${NODE}`, []),
  );
  const vscode = join(root, 'node_modules', 'code-server', 'lib', 'vscode');
  const { version } = JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8'));
  const node = join(runtime, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return { server: join(vscode, 'out', 'server-main.js'), node, version };
}

/**
 * Finds an installed browser or gets one from npm.
 * @returns {Promise<{ executablePath: string, args: string[] }>} what Playwright's `chromium.launch` wants
 */
export async function provisionBrowser() {
  const quiet = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  const installed = INSTALLED_BROWSERS.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: quiet };
  const root = await part(`chromium-${CHROMIUM}`, 'a browser (60 MB)', (folder) =>
    install(folder, `@sparticuz/chromium@${CHROMIUM}`, ['--ignore-scripts']),
  );
  const { default: chromium } = await import(createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium'));
  return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...quiet] };
}

/** Makes one part in a folder of its own, and moves it into place only when it is whole. */
async function part(name, what, make) {
  const folder = join(HOME, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  console.log(`Getting ${what}: once, into .vscode-test/ …`);
  const started = Date.now();
  const progress = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  try {
    await make(unfinished);
  } catch (error) {
    throw new Error(
      `Could not get ${what} from the npm registry: ${error.message}\nCheck the connection to the registry, then try again.`,
    );
  } finally {
    clearInterval(progress);
  }
  renameSync(unfinished, folder);
  return folder;
}

async function install(folder, spec, flags = ['--ignore-scripts', '--omit=optional']) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', ...flags, '--no-audit', '--no-fund', '--loglevel=error', spec]);
}

function npm(folder, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(stderr.trim().split('\n').at(-1) ?? `npm ended with ${code}`)),
    );
  });
}
