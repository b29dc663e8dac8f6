import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import manifest from '../../package.json';
import { TestClient } from './client';

const HEDGED = "I'm sorry if the change upset anyone.\n";
/** Indented by a tab this is code in Markdown and words in plain text. */
const INDENTED = `\t${HEDGED}`;
const CONFIGURES = { workspace: { configuration: true } };
const OFF = { faults: { 'conditional-apology': 'off' } };
const codes = (diagnostics: readonly Diagnostic[] = []): unknown[] => diagnostics.map(({ code }) => code);

describe('the language server with other editors', () => {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient();
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  /** What is pushed about the hedged apology when it is opened as a new file. */
  async function found(text = HEDGED, uri = 'file:///drafts/letter', languageId = 'markdown'): Promise<unknown[]> {
    await client.open(text, uri, languageId);
    return codes(await client.pushed(1));
  }

  it('says its name and version', async () => {
    const { serverInfo } = await client.initialize();
    assert.deepEqual(serverInfo, { name: 'amends', version: manifest.version });
  });

  describe('by the name of the language', () => {
    const asMarkdown = ['markdown', 'markdown.pandoc', 'gfm', 'mail', 'gitcommit', 'org', ''];
    const asPlainText = ['plaintext', 'text', 'txt', 'Plain Text'];

    for (const id of asMarkdown)
      it(`reads "${id}" as Markdown`, async () => {
        await client.initialize();
        assert.deepEqual(await found(INDENTED, 'file:///drafts/letter', id), []);
      });

    for (const id of asPlainText)
      it(`reads "${id}" as plain text`, async () => {
        await client.initialize();
        assert.deepEqual(await found(INDENTED, 'file:///drafts/letter', id), ['conditional-apology']);
      });

    it('believes the name of a file where an editor calls all it does not know "text"', async () => {
      await client.initialize();
      assert.deepEqual(await found(INDENTED, 'file:///drafts/letter.md', 'text'), []);
    });

    it('reads .txt as the command line does where the language tells nothing', async () => {
      await client.initialize();
      assert.deepEqual(await found(INDENTED, 'file:///drafts/letter.txt', 'mail'), ['conditional-apology']);
    });

    it('reads a document without a language', async () => {
      await client.initialize();
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: 'file:///drafts/letter.md', version: 1, text: HEDGED },
      });
      assert.deepEqual(codes(await client.pushed(1)), ['conditional-apology']);
    });
  });

  describe('by its settings', () => {
    /** Starts with the finding switched off, and waits until the client has answered what its settings are. */
    async function startedAnswering(answer: () => object): Promise<void> {
      const asked = new Promise<void>((resolve) => {
        client.connection.onRequest('workspace/configuration', () => {
          resolve();
          return answer();
        });
      });
      await client.initialize(CONFIGURES, OFF);
      await asked;
      // The answer goes out behind this turn, and what is sent next behind the answer.
      await new Promise((resolve) => setImmediate(resolve));
    }

    it('takes them from the options at the start, as they are or under our name', async () => {
      await client.initialize({}, { amends: OFF });
      assert.deepEqual(await found(), []);
    });

    for (const [answer, name] of [
      [null, 'null'],
      [{}, 'nothing'],
      [{ people: ['Ana Reis'] }, 'other settings'],
    ] as const)
      it(`keeps them where the client answers ${name} when asked`, async () => {
        await startedAnswering(() => [answer]);
        assert.deepEqual(await found(), []);
      });

    it('takes what the client answers before what it said at the start', async () => {
      await startedAnswering(() => [{ faults: {} }]);
      assert.deepEqual(await found(), ['conditional-apology']);
    });

    it('does without an answer where the client refuses to give one', async () => {
      await startedAnswering(() => new ResponseError(ErrorCodes.MethodNotFound, 'no settings here'));
      assert.deepEqual(await found(), []);
    });

    it('takes them from a client that only tells of changes', async () => {
      await client.initialize();
      assert.deepEqual(await found(), ['conditional-apology']);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { amends: OFF } });
      await client.change(2, [{ text: HEDGED }], 'file:///drafts/letter');
      assert.deepEqual(codes(await client.pushed(2)), []);
    });
  });
});

describe('amends-language-server as a command', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['dist/server.js', ...args], { encoding: 'utf8', input: '' });

  it('tells its version and how it is used', () => {
    assert.deepEqual([run('--version').stdout, run('--version').status], [`${manifest.version}\n`, 0]);
    assert.match(run('--help').stdout, /--stdio/);
    assert.equal(run('--help').status, 0);
  });

  for (const args of [[], ['--node-ipc'], ['--socket=7000'], ['--pipe=amends']])
    it(`says that it wants --stdio when started with ${args.join(' ') || 'nothing'}, and ends with 2`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.match(stderr, /Start it with --stdio/);
      assert.deepEqual([status, stdout], [2, '']);
    });

  it('ends when the editor is gone', () => assert.equal(run('--stdio').status, 1));
});
