import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { HELP } from '../../server/src/cli/texts';
import { TestClient } from '../lsp/client';
import { liveThrough } from './session';

const WATCH = ['--require', resolve('test/privacy/watch.cjs')];
/** Node itself then lets nothing write a file, start a process or a thread; from Node 25 on, nor open a socket. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'notes.md'],
  ['check', '.', '--format', 'json', '--severity', 'hint'],
  ['check', '*.md', '--draft', '--genre', 'town-hall', '--as-of', '2026-11-24'],
  ['check', '-', '--stdin-filename', 'note.txt', '--no-draft'],
  ['check', 'missing.md', 'notes.md'],
  ['check', '.', '--format', 'sarif'],
  ['check', '.', '--format', 'github'],
  ['check', '.', '--format', 'junit', '--max-warnings', '3'],
  ['check', 'notes.md', '--draft', '--fix', '--dry-run'],
  ['new'],
  ['new', 'town-hall'],
  ['config', '--print', 'notes.md'],
  ['promises'],
  ['promises', '.', '--format', 'json'],
  ['promises', 'notes.md', '--format', 'ics'],
  ['mcp', '.'],
  ['map', 'notes.md'],
  ['export', 'notes.md'],
  ['export', '-', '--format', 'script-text'],
  ['map', '-', '--format', 'html'],
  ['rules'],
  ['rules', 'vague-apology'],
  ['explain'],
  ['explain', 'accountability'],
  ['--help'],
  ['--version'],
  ['no-such-command'],
];
const NOTES =
  "I signed it without the checks. I would like to apologize for that. I'm sorry if anyone was upset. By 4 December, Priya Shah publishes the list.\n";

/** What an assistant says to `amends mcp`: hello, and a call of each tool. */
const SESSION = [
  {
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'assistant', version: '1' } },
  },
  { method: 'tools/list' },
  { method: 'tools/call', params: { name: 'amends_check', arguments: { text: NOTES } } },
  { method: 'tools/call', params: { name: 'amends_checklist', arguments: { text: NOTES } } },
  { method: 'tools/call', params: { name: 'amends_promises', arguments: {} } },
]
  .map((call, i) => `${JSON.stringify({ jsonrpc: '2.0', id: i + 1, ...call })}\n`)
  .join('');

/** Things that a process must not do, as a program each. */
const ATTEMPTS: Readonly<Record<string, string>> = {
  'net.Socket.connect': "new (require('net').Socket)().connect(9)",
  'node:http.get': "require('http').get('http://127.0.0.1:9')",
  'node:https.request': "require('node:https').request('https://127.0.0.1:9')",
  fetch: "fetch('http://127.0.0.1:9')",
  'node:dns.lookup': "require('dns').lookup('localhost', () => {})",
  'node:dns/promises.resolve4': "require('dns').promises.resolve4('localhost')",
  'node:dgram.createSocket': "require('dgram').createSocket('udp4')",
  'node:tls.connect': "require('tls').connect(9)",
  'node:child_process.spawnSync': "require('child_process').spawnSync('true')",
  'node:child_process.exec': "import('node:child_process').then(({ exec }) => exec('true'))",
  'fs.writeFileSync': "require('fs').writeFileSync('left-behind', '')",
  'fs.promises.appendFile': "import('node:fs/promises').then(({ appendFile }) => appendFile('left-behind', ''))",
  'fs.openSync': "require('fs').openSync('left-behind', 'w')",
  'handle "WORKER"': "new (require('worker_threads').Worker)('', { eval: true })",
};

describe('nothing leaves the machine', function () {
  this.timeout(180_000);
  let folder: string;
  let log: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-offline-'));
    log = join(folder, 'watched.log');
    writeFileSync(join(folder, 'notes.md'), NOTES);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const noted = (): string => readFileSync(log, 'utf8');
  const watched = (): NodeJS.ProcessEnv => {
    writeFileSync(log, '');
    return { AMENDS_WATCH: log };
  };
  const permitted = (): string[] => ['--no-warnings', PERMISSION, '--allow-fs-read=*', `--allow-fs-write=${log}`];
  const nothingLeft = (): void => assert.deepEqual(readdirSync(folder).sort(), ['notes.md', 'watched.log']);

  for (const [call, program] of Object.entries(ATTEMPTS))
    it(`would be seen: ${call}`, () => {
      const env = { ...process.env, ...watched() };
      spawnSync(process.execPath, [...WATCH, '-e', program], { cwd: folder, env });
      assert.ok(noted().includes(call), `noted: ${noted()}`);
      nothingLeft();
    });

  it('by the server, through a whole session', async () => {
    const client = new TestClient([...permitted(), ...WATCH, 'dist/server.js', '--stdio'], process.execPath, watched());
    await liveThrough(client, pathToFileURL(folder).href);
    assert.equal(await client.stop(), 0);
    assert.equal(noted(), '');
    nothingLeft();
  });

  it('by the command line, in each of its commands', async () => {
    const told = [...HELP.matchAll(/^amends ([a-z]+)/gm)].map(([, command]) => command ?? '');
    assert.deepEqual(
      told.filter((command) => !COMMANDS.some(([first]) => first === command)),
      ['annotate'],
      'what writes a file has a test of its own',
    );
    const env = watched();
    for (const command of COMMANDS) {
      const { code, stdout } = await run(
        [...permitted(), ...WATCH, resolve('dist/cli.js'), ...command],
        ...([folder, env, process.execPath, command[0] === 'mcp' ? SESSION : NOTES] as const),
      );
      assert.equal(noted(), '', command.join(' '));
      assert.equal(code === 2, command[1] === 'missing.md' || command[0] === 'no-such-command', command.join(' '));
      assert.equal(stdout === '', command[0] === 'no-such-command', command.join(' '));
      if (command[0] === 'mcp') assert.equal(stdout.match(/"structuredContent"/g)?.length, 3);
    }
    nothingLeft();
  });

  it('by the command line but git, where it is asked what has changed', async () => {
    const env = watched();
    const { code } = await run(
      [...WATCH, resolve('dist/cli.js'), 'check', '.', '--changed-since', 'HEAD'],
      folder,
      env,
    );
    assert.equal(code, 2);
    assert.deepEqual(noted().split('\n').filter(Boolean), ['node:child_process.execFile "git"']);
    nothingLeft();
  });

  it('by the command line but the copy of a Word file, where it is asked for', async () => {
    copyFileSync('test/fixtures/libreoffice.docx', join(folder, 'letter.docx'));
    const env = watched();
    const { code } = await run([...WATCH, resolve('dist/cli.js'), 'annotate', 'letter.docx'], folder, env);
    assert.equal(code, 2, 'the watch forbids it');
    assert.deepEqual(noted().split('\n').filter(Boolean), ['fs.writeFileSync "letter.commented.docx"']);
    rmSync(join(folder, 'letter.docx'));
    nothingLeft();
  });

  it('where there is no network at all, and nothing is missed', async function () {
    const lone = spawnSync('unshare', ['-rn', process.execPath, '-e', '']);
    if (lone.status !== 0) this.skip();
    const client = new TestClient(['-rn', process.execPath, 'dist/server.js', '--stdio'], 'unshare');
    await liveThrough(client, pathToFileURL(folder).href);
    assert.equal(await client.stop(), 0);
    const { code } = await run(['-rn', process.execPath, resolve('dist/cli.js'), 'check', '.'], folder, {}, 'unshare');
    assert.equal(code, 1);
  });
});

/** Runs one command to its end, with a draft or another input on its standard input. */
function run(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  command = process.execPath,
  input = NOTES,
): Promise<{ code: number | null; stdout: string }> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('error', failed);
    child.once('close', (code) => done({ code, stdout }));
  });
}
