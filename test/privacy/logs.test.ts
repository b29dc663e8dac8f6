import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { run } from '../../server/src/cli/run';
import { CHECKS } from '../../server/src/core/draft/checks/registry';
import { FAULTS } from '../../server/src/core/faults/registry';
import { startServer } from '../../server/src/lsp/server';
import { MODERN, TestClient } from '../lsp/client';

const MARKER = 'Quillfeather';
const URI = 'untitled:1';
const DRAFT = `I signed the ${MARKER} contract. I'm sorry if anyone at ${MARKER} was upset. By 4 December, Priya Shah pays.\n`;
const ODD = `---\namends: town-hall\n? [${MARKER}]\n: ${MARKER}\npeople: { ? { ${MARKER}: 1 } : ${MARKER} }\n---\n\n${DRAFT}`;

type Broken = { check: (...args: never[]) => unknown };

describe('no word of a draft is logged', () => {
  const mended: (() => void)[] = [];
  let logged: string[];
  beforeEach(() => {
    logged = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
      const original = console[name];
      console[name] = (...args: unknown[]) => void logged.push(args.map(String).join(' '));
      mended.push(() => {
        console[name] = original;
      });
    }
    const write = process.stderr.write;
    process.stderr.write = (chunk: string | Uint8Array) => logged.push(String(chunk)) > 0;
    mended.push(() => {
      process.stderr.write = write;
    });
  });
  afterEach(() => {
    for (const mend of mended.splice(0)) mend();
  });

  /** Has every rule throw an error that quotes the draft. */
  function breakRules(): void {
    for (const rule of [...FAULTS, ...CHECKS] as unknown as Broken[]) {
      const original = rule.check;
      rule.check = () => {
        throw new Error(`cannot read ${DRAFT}`);
      };
      mended.push(() => {
        rule.check = original;
      });
    }
  }
  const nothingTold = (): void =>
    assert.deepEqual(
      logged.filter((line) => line.includes(MARKER)),
      [],
    );

  it('by the server, where rules throw', async () => {
    breakRules();
    const { client, end } = inProcess(() => '2026-11-24', logged);
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: MODERN });
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: DRAFT },
    });
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
    end();
    assert.match(logged.join('\n'), /The rule conditional-apology failed and was left out: Error/);
    nothingTold();
  });

  it('by the server, where what it does for a client throws', async () => {
    let broken = false;
    const { client, end } = inProcess(() => {
      if (broken) throw new Error(`no day in ${DRAFT}`);
      return '2026-11-24';
    }, logged);
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: 'file:///drafts',
      capabilities: MODERN,
    });
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: DRAFT };
    await client.sendNotification('textDocument/didOpen', { textDocument });
    await client.sendRequest('textDocument/diagnostic', { textDocument });
    broken = true;
    await client.sendNotification('amends/files', { files: [{ uri: 'file:///drafts/a.md', text: DRAFT }] });
    const refused: string[] = [];
    for (const [method, params] of [
      ['amends/calendar', { uri: URI }],
      ['amends/promises', {}],
      ['amends/progressNote', { uri: URI }],
      ['amends/assistant', { tool: 'promises' }],
      ['amends/assistant', { tool: 'check', text: DRAFT }],
      ['amends/rewritable', { uri: URI, code: 'vague-apology' }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/diagnostic', { textDocument }],
      ['textDocument/completion', { textDocument, position: { line: 0, character: 3 } }],
    ] as const)
      await client.sendRequest(method, params).catch((error: Error) => refused.push(error.message));
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 4, text: DRAFT } });
    await client.sendRequest('amends/glossary', {});
    // What is told later is waited for.
    await new Promise((resolve) => setTimeout(resolve, 500));
    end();
    assert.ok(refused.length >= 4, `refused: ${refused.join(' | ')}`);
    logged.push(...refused);
    nothingTold();
  });

  it('by the server at its end, on standard error', async () => {
    const client = new TestClient();
    const told: unknown[] = [];
    for (const method of ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event'])
      client.connection.onNotification(method, (params) => void told.push(params));
    client.process.stderr?.on('data', (data) => told.push(String(data)));
    await client.initialize(MODERN);
    await client.connection.sendNotification('$/setTrace', { value: 'verbose' });
    await client.open(ODD);
    await client.pull();
    await client.stop();
    assert.doesNotMatch(JSON.stringify(told), new RegExp(MARKER));
  });

  it('by the command line, where a rule throws', async () => {
    breakRules();
    const folder = mkdtempSync(join(tmpdir(), 'amends-logs-'));
    const file = join(folder, 'draft.md');
    writeFileSync(file, DRAFT);
    const code = await run(['check', file, '--format', 'json']);
    rmSync(folder, { recursive: true });
    assert.equal(code, 2);
    const errors = logged.filter((line) => line.startsWith('amends:'));
    assert.match(errors.join('\n'), /the rule conditional-apology failed and was left out: Error/);
    logged = errors;
    nothingTold();
  });

  it('by the command line on standard error, where front matter is odd', () => {
    const { stderr, stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '-'], { input: ODD });
    assert.match(String(stdout), /conditional-apology/);
    assert.doesNotMatch(String(stderr), new RegExp(MARKER));
  });
});

/** A server in this process, and its client; whatever the server has shown or logged is added to `logged`. */
function inProcess(today: () => string, logged: string[]): { client: MessageConnection; end(): void } {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(ProposedFeatures.all, there, back);
  let ended = false;
  startServer(server, {
    version: '0.0.0',
    today,
    // After the end there is nobody to tell.
    later: (work, milliseconds) => setTimeout(() => ended || work(), milliseconds),
    files: {
      list: () => Promise.reject(new Error(DRAFT)),
      read: () => Promise.reject(new Error(DRAFT)),
      readNow: () => {
        throw new Error(DRAFT);
      },
    },
  });
  const client = createMessageConnection(back, there);
  for (const method of ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event'])
    client.onNotification(method, (params) => void logged.push(JSON.stringify(params)));
  client.listen();
  return {
    client,
    end: () => {
      ended = true;
      client.dispose();
      server.dispose();
    },
  };
}
