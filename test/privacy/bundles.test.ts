import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import vm from 'node:vm';
import { describe, it } from 'mocha';
import { globSync } from 'tinyglobby';

/** What each bundle asks its host for, and nothing else. Two start a process: the client the server, the command line git. */
const ASKS_FOR: Readonly<Record<string, readonly string[]>> = {
  'dist/server.js': ['fs', 'os', 'path', 'stream', 'url', 'util', 'v8'],
  'dist/cli.js': ['./docx.js', './mcp.js', 'child_process', 'crypto', 'fs', 'module', 'path', 'url', 'util', 'v8'],
  'dist/docx.js': ['path', 'stream'],
  'dist/mcp.js': ['process'],
  'dist/client.js': ['child_process', 'crypto', 'fs', 'os', 'path', 'readline', 'util', 'vscode'],
  'dist/web/server.js': [],
  'dist/web/client.js': ['vscode'],
};
/** The ways to the network, to a process and to other code that need no module. */
const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'eval',
  'Function',
];

describe('the bundles', () => {
  for (const [bundle, modules] of Object.entries(ASKS_FOR))
    it(`${bundle} asks for what is listed, and for no way to the network`, () => {
      const code = readFileSync(bundle, 'utf8');
      const asked = [...code.matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)/g)].map(([, , name]) =>
        String(name).replace(/^node:/, ''),
      );
      assert.deepEqual([...new Set(asked)].sort(), [...modules].sort());
      // What is not a plain text could be any module.
      assert.deepEqual(code.match(/\brequire\((?!["'`])[^)]{0,40}\)/g) ?? [], [], 'a module whose name is computed');
      for (const way of WAYS_OUT)
        assert.deepEqual(code.match(new RegExp(`(?<![\\w$])(?:new )?${way}\\(.{0,40}`, 'g')) ?? [], [], way);
    });

  it('for the command line starts nothing but git, in one place', () => {
    const sources = globSync('server/src/**/*.ts').filter((path) =>
      /'(?:node:)?child_process'/.test(readFileSync(path, 'utf8')),
    );
    assert.deepEqual(sources, ['server/src/cli/git.ts']);
    const [started, ...more] = readFileSync('server/src/cli/git.ts', 'utf8').match(/\bexecute\(.*/g) ?? [];
    assert.match(started ?? '', /^execute\('git', /);
    assert.deepEqual(more, []);
    // The bundle has the function under the name of its module, and once.
    const code = readFileSync('dist/cli.js', 'utf8');
    assert.equal(code.match(/\bexecFile\b/g)?.length, 1);
    assert.deepEqual(code.match(/\.(?:spawn|spawnSync|execSync|execFileSync)\b/g) ?? [], []);
  });

  it('name only modules that Node or VS Code has, or that lie beside them, so that nothing is looked for in a folder of the user', () => {
    const known = new Set([...builtinModules, 'vscode', './docx.js', './mcp.js']);
    assert.deepEqual(
      Object.values(ASKS_FOR)
        .flat()
        .filter((name) => !known.has(name)),
      [],
    );
  });

  it('for assistants writes no code to run it', () => {
    assert.doesNotMatch(readFileSync('dist/mcp.js', 'utf8'), /(?<![\w$"' ])Function\b/);
  });

  it('for browsers reads a draft where there is nothing but messages and a clock', async () => {
    const sent: { id?: number; result?: unknown }[] = [];
    const touched: string[] = [];
    const scope = {
      ...{
        setTimeout,
        clearTimeout,
        MessageChannel,
        setImmediate,
        queueMicrotask,
        TextEncoder,
        TextDecoder,
        URL,
        console,
        performance,
      },
      postMessage: (message: { id?: number; result?: unknown }) => sent.push(message),
      addEventListener: () => {},
      onmessage: (_event: { data: object }): void => {},
    };
    for (const way of WAYS_OUT.slice(0, 8))
      Object.defineProperty(scope, way, { get: () => touched.push(way), configurable: true });
    const worker = vm.createContext(Object.assign(scope, { self: scope }));
    vm.runInContext(readFileSync('dist/web/server.js', 'utf8'), worker);
    const tell = (message: object): void => scope.onmessage({ data: { jsonrpc: '2.0', ...message } });
    const answer = async (id: number): Promise<unknown> => {
      for (let tries = 0; tries < 500; tries++) {
        const found = sent.find((message) => message.id === id && 'result' in message);
        if (found) return found.result;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`no answer to ${id}`);
    };
    const uri = 'untitled:1';
    tell({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answer(1);
    tell({ method: 'initialized', params: {} });
    const text = "I'm sorry if anyone was upset.";
    tell({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    tell({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    assert.match(JSON.stringify(await answer(2)), /conditional-apology/);
    assert.deepEqual(touched, []);
  });
});
