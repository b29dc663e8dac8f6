import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Diagnostic, DocumentDiagnosticReport, TextDocumentEdit } from 'vscode-languageserver-protocol';
import type { DocumentReport } from '../../server/src/protocol';
import { MODERN } from './client';
import { type Answer, frame, RawClient } from './raw-client';

const HEDGED = "I'm sorry if the change upset anyone.\n";
const PLAIN = 'Lunch is at noon.\n';
const URI = 'untitled:Untitled-1';
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const CANCELLED = -32800;

const reportOf = ({ result, error }: Answer): DocumentDiagnosticReport => {
  assert.equal(error, undefined);
  return result as DocumentDiagnosticReport;
};
const codesOf = (answer: Answer): unknown[] => {
  const report = reportOf(answer);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
};
const at = (line: unknown, character: unknown) => ({ line, character });

describe('a client that keeps to no rule', () => {
  let client: RawClient;
  beforeEach(() => {
    client = new RawClient();
  });
  afterEach(() => client.kill());

  /** The server lives, and answers for this text as it should. */
  async function works(uri = URI, codes: readonly string[] = ['conditional-apology'], text = HEDGED): Promise<void> {
    client.close(uri);
    client.open(uri, text);
    assert.deepEqual(codesOf(await client.pull(uri)), codes);
    assert.equal(client.process.exitCode, null);
  }

  describe('out of its turn', () => {
    it('is refused what it asks before initialize, and nothing that it tells is kept', async () => {
      client.open(URI, HEDGED);
      for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'amends/report', 'shutdown'])
        assert.equal(
          (await client.request(method, { textDocument: { uri: URI }, uri: URI })).error?.code,
          NOT_INITIALIZED,
        );
      await client.initialize(MODERN);
      assert.equal((await client.request('amends/report', { uri: URI })).result, null);
      await works();
    });

    it('is refused a second initialize', async () => {
      await client.initialize(MODERN, { faults: { 'conditional-apology': 'off' } });
      const again = await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
      assert.equal(again.error?.code, INVALID_REQUEST);
      await works(URI, []);
    });

    it('is refused what it asks after shutdown, and the server ends well when told, or when nobody is left', async () => {
      for (const end of [() => client.notify('exit'), () => client.process.stdin?.end()]) {
        await client.initialize(MODERN);
        client.open(URI, HEDGED);
        assert.deepEqual(await client.request('shutdown').then(({ result }) => result), null);
        assert.equal((await client.pull(URI)).error?.code, INVALID_REQUEST);
        assert.equal((await client.request('shutdown')).error?.code, INVALID_REQUEST);
        client.change(URI, 2, [{ text: PLAIN }]);
        assert.equal((await client.request('amends/report', { uri: URI })).error?.code, INVALID_REQUEST);
        end();
        assert.equal(await client.ended, 0);
        client = new RawClient();
      }
    });

    it('makes the server end with 1 by exit without shutdown, also as its first word', async () => {
      await client.initialize(MODERN);
      client.notify('exit');
      assert.equal(await client.ended, 1);
      client = new RawClient();
      client.notify('exit');
      assert.equal(await client.ended, 1);
    });
  });

  describe('with requests that nobody knows or wants', () => {
    beforeEach(() => client.initialize(MODERN));

    it('is told so for a request, and nothing for a notification', async () => {
      client.notify('amends/nothing', { uri: URI });
      client.notify('$/nothing');
      for (const method of ['amends/unknown', '$/unknown', 'textDocument/declaration', '', '__proto__', 'constructor'])
        assert.equal((await client.request(method, {})).error?.code, METHOD_NOT_FOUND, method);
      await works();
    });

    it('is refused what makes no sense, and the server goes on', async () => {
      client.open(URI, HEDGED);
      const params = [undefined, null, [], [1, 2], {}, { textDocument: null }, { textDocument: { uri: 7 } }];
      const methods = [
        ...['diagnostic', 'hover', 'codeAction', 'completion', 'codeLens', 'inlayHint'].map(
          (each) => `textDocument/${each}`,
        ),
        ...[
          'codeAction/resolve',
          'amends/report',
          'amends/map',
          'amends/calendar',
          'amends/planTable',
          'amends/signRows',
          'amends/assistant',
          'amends/rewritable',
          'amends/tryRewrite',
        ],
        ...['amends/progressNote', 'amends/rulePage', 'amends/promises', 'amends/glossary'],
      ];
      for (const method of methods) for (const each of params) await client.request(method, each);
      for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'])
        for (const each of params) client.notify(`textDocument/${method}`, each);
      for (const each of params) {
        client.notify('amends/files', each);
        client.notify('amends/treatAsDraft', each);
        client.notify('workspace/didChangeConfiguration', each);
        client.notify('$/cancelRequest', each);
      }
      await works();
      assert.equal((await client.request('amends/promises')).error, undefined);
      assert.equal((await client.request('amends/progressNote', {})).error, undefined);
    });

    it('is answered once for each cancelled request, by a refusal or by what is right', async () => {
      client.open(URI, HEDGED);
      const ids = Array.from({ length: 50 }, () => {
        const id = client.post('textDocument/diagnostic', { textDocument: { uri: URI } });
        client.notify('$/cancelRequest', { id });
        return id;
      });
      client.notify('$/cancelRequest', { id: ids[0] });
      client.notify('$/cancelRequest', { id: 'never asked' });
      for (const id of ids) {
        const answer = await client.answer(id);
        if (answer.error) assert.equal(answer.error.code, CANCELLED);
        else assert.deepEqual(codesOf(answer), ['conditional-apology']);
      }
      await works();
    });

    it('is answered what is right at the wrong places', async () => {
      client.open(URI, HEDGED);
      const wild = [
        at(-1, -1),
        at(0, 99_999),
        at(99_999, 0),
        at(2 ** 31, 2 ** 31),
        at(Number.MAX_SAFE_INTEGER, 0),
        at(0.5, 1.5),
      ];
      for (const position of wild) {
        const textDocument = { uri: URI };
        const context = { diagnostics: [] };
        for (const method of ['hover', 'completion'])
          assert.equal((await client.request(`textDocument/${method}`, { textDocument, position })).error, undefined);
        for (const range of [
          { start: position, end: at(0, 0) },
          { start: at(0, 0), end: position },
        ]) {
          assert.equal(
            (await client.request('textDocument/codeAction', { textDocument, range, context })).error,
            undefined,
          );
          assert.equal((await client.request('textDocument/inlayHint', { textDocument, range })).error, undefined);
        }
      }
      await works();
    });
  });

  describe('with documents out of order', () => {
    beforeEach(() => client.initialize(MODERN));

    it('is answered for the text that it sent last, whatever version it gives', async () => {
      client.open(URI, PLAIN, 7);
      let previous: string | undefined;
      const steps: readonly (readonly [unknown, string])[] = [
        [8, HEDGED],
        [8, PLAIN],
        [3, HEDGED],
        [-1, PLAIN],
        [null, HEDGED],
        [null, PLAIN],
        ['9', HEDGED],
      ];
      for (const [version, text] of steps) {
        client.change(URI, version, [{ text }]);
        const answer = await client.pull(URI, previous);
        assert.deepEqual(codesOf(answer), text === HEDGED ? ['conditional-apology'] : [], `version ${version}`);
        previous = reportOf(answer).resultId;
        const report = (await client.request('amends/report', { uri: URI })).result as DocumentReport;
        assert.equal(report.version, version);
      }
    });

    it('is offered no edit for an earlier text under the same version', async () => {
      const two = `${HEDGED}\n${HEDGED}`;
      const resolving = {
        ...MODERN,
        textDocument: { ...MODERN.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
      };
      client.kill();
      client = new RawClient();
      await client.initialize(resolving);
      client.open(URI, two);
      const range = { start: at(0, 0), end: at(3, 0) };
      const { result } = await client.request('textDocument/codeAction', {
        textDocument: { uri: URI },
        range,
        context: { diagnostics: [] },
      });
      const all = (result as { kind: string }[]).find(({ kind }) => kind === 'quickfix.amends.kind');
      assert.ok(all);
      const resolved = async (): Promise<{ edit?: { documentChanges: TextDocumentEdit[] } }> =>
        (await client.request('codeAction/resolve', all)).result as { edit?: { documentChanges: TextDocumentEdit[] } };
      assert.equal((await resolved()).edit?.documentChanges[0]?.textDocument.version, 1);
      client.change(URI, 1, [{ range: { start: at(0, 0), end: at(0, 0) }, text: 'Hello. ' }]);
      assert.equal((await resolved()).edit, undefined);
    });

    it('has edits out of range taken as the nearest that there is', async () => {
      client.open(URI, PLAIN);
      client.change(URI, 2, [{ range: { start: at(99, 0), end: at(99, 9) }, text: 'Bye.\n' }]);
      client.change(URI, 3, [{ range: { start: at(0, 9_999), end: at(0, 99_999) }, text: ' Really.' }]);
      client.change(URI, 4, [
        { range: { start: at(1, 4), end: at(1, 0) }, text: "I'm sorry if the plan upset anyone." },
      ]);
      client.change(URI, 5, [
        { range: { start: at(-5, -5), end: at(0, 5) }, text: 'Dinner' },
        { range: { start: at(50, 0), end: at(51, 0) }, text: '\n' },
        { range: { start: at(50, 0), end: at(49, 0) }, text: 'x\n\ny' },
        { range: { start: at(3, 0), end: at(3, 1) }, text: 'Bye' },
      ]);
      const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } });
      const [diagnostic] = (result as { items: Diagnostic[] }).items;
      // "Dinner is at noon. Really." and then the sentence, in the place of "Bye.".
      assert.deepEqual(diagnostic?.range, { start: at(1, 10), end: at(1, 34) });
    });

    it('has a document without a name or a text left out, and all else answered', async () => {
      client.notify('textDocument/didOpen', {
        textDocument: { uri: 7, languageId: 'markdown', version: 1, text: HEDGED },
      });
      client.notify('textDocument/didOpen', {
        textDocument: { uri: 'untitled:x', languageId: 'markdown', version: 1 },
      });
      client.notify('amends/files', { files: [{ uri: 7, text: 7 }, { uri: 'file:///a.md', text: HEDGED }, null] });
      client.notify('amends/files', { files: [{ uri: 'file:///b.md', text: HEDGED }] });
      await works();
      for (const method of ['amends/promises', 'amends/progressNote'])
        assert.equal((await client.request(method, {})).error, undefined);
    });

    it('has a change that makes no sense left out, and the next whole text taken', async () => {
      client.open(URI, PLAIN);
      for (const changes of [
        null,
        7,
        [null],
        [{}],
        [{ text: 7 }],
        [{ range: null, text: 'x' }],
        [{ range: {}, text: 'x' }],
      ])
        client.change(URI, 2, changes);
      client.change(URI, 3, [{ range: { start: at('a', null), end: at(0, 0) }, text: 'x' }]);
      client.change(URI, 4, [{ text: HEDGED }]);
      assert.deepEqual(codesOf(await client.pull(URI)), ['conditional-apology']);
    });

    it('opens twice, changes what is not open, closes what is not open', async () => {
      client.change('untitled:never', 2, [{ text: HEDGED }]);
      client.close('untitled:never');
      assert.deepEqual(codesOf(await client.pull('untitled:never')), []);
      client.open(URI, HEDGED);
      const first = reportOf(await client.pull(URI)).resultId;
      client.open(URI, PLAIN);
      assert.deepEqual(codesOf(await client.pull(URI, first)), []);
      await works();
    });

    it('closes what is being checked', async () => {
      const long = HEDGED.repeat(2_000);
      for (let round = 0; round < 5; round++) {
        client.open(URI, long);
        const asked = ['diagnostic', 'codeLens'].map((each) =>
          client.post(`textDocument/${each}`, { textDocument: { uri: URI } }),
        );
        client.change(URI, 2, [{ text: long + PLAIN }]);
        client.close(URI);
        for (const id of asked) await client.answer(id, 20_000);
        assert.deepEqual(codesOf(await client.pull(URI)), []);
      }
      await works();
    }).timeout(60_000);

    it('has two hundred open, and each is answered for as it stands', async () => {
      const uris = Array.from({ length: 200 }, (_, i) => `file:///drafts/${i}.md`);
      for (const [i, uri] of uris.entries()) client.open(uri, i % 2 ? HEDGED : PLAIN);
      const answers = await Promise.all(uris.map((uri) => client.pull(uri)));
      assert.deepEqual(
        answers.map(codesOf),
        uris.map((_, i) => (i % 2 ? ['conditional-apology'] : [])),
      );
      client.change('file:///drafts/0.md', 2, [{ text: HEDGED }]);
      const again = await Promise.all(uris.map((uri, i) => client.pull(uri, reportOf(answers[i]!).resultId)));
      assert.deepEqual(codesOf(again[0]!), ['conditional-apology']);
      assert.ok(again.slice(1).every((answer) => reportOf(answer).kind === 'unchanged'));
    }).timeout(60_000);

    it('has a name that no address could have', async () => {
      client.notify('workspace/didChangeConfiguration', { settings: { amends: { drafts: ['**/letters/*.md'] } } });
      for (const uri of [
        '',
        'file:///%E0%A4%A',
        '%',
        '__proto__',
        'constructor',
        '\u0000',
        `file:///${'a/'.repeat(5_000)}`,
      ]) {
        client.notify('amends/files', { files: [{ uri, text: HEDGED }] });
        await works(uri);
        client.close(uri);
      }
      assert.equal((await client.request('amends/promises')).error, undefined);
    });
  });

  describe('with bytes that are no messages', () => {
    const ask = frame({ jsonrpc: '2.0', id: 'a', method: 'amends/glossary' });
    beforeEach(() => client.initialize(MODERN));

    const garbage: Readonly<Record<string, string>> = {
      'a line': 'What is this?\r\n',
      'a line without an end': 'What is this?',
      'an empty header': '\r\n\r\n',
      'a header of another kind': 'Host: example.org\r\n\r\n',
      'a header without a colon': 'What is this?\r\n\r\n',
      'a length that is no number': 'Content-Length: many\r\n\r\n',
      'a length below nothing': 'Content-Length: -5\r\n\r\n',
      'a length of nothing': 'Content-Length: 0\r\n\r\n',
      'bytes of any kind': '\u0000\u0001\u00ff\n\n\r\r',
      'a body that is no JSON': frame('{"jsonrpc": "2.0", "id": 1,'),
      'JSON that is no message': frame('[1, 2]') + frame('null') + frame('7') + frame('{}') + frame('"shutdown"'),
      'an answer to nothing':
        frame({ jsonrpc: '2.0', id: 99, result: 1 }) + frame({ jsonrpc: '2.0', id: null, result: 1 }),
    };
    for (const [name, bytes] of Object.entries(garbage))
      it(`sends ${name} between two messages`, async () => {
        client.write(bytes + ask);
        assert.ok((await client.answer('a')).result);
        await works();
      });

    it('sends its messages byte by byte', async () => {
      for (const byte of Buffer.from(ask)) {
        client.write(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.ok((await client.answer('a')).result);
    });

    it('sends a header with more in it, in other letters', async () => {
      const body = JSON.stringify({ jsonrpc: '2.0', id: 'a', method: 'amends/glossary' });
      client.write(
        `content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${body.length}\r\n\r\n${body}`,
      );
      assert.ok((await client.answer('a')).result);
    });

    it('waits for the rest of a half-written message, and ends where nobody is left to write it', async () => {
      client.write(ask.slice(0, -10));
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(client.process.exitCode, null);
      client.write(ask.slice(-10));
      assert.ok((await client.answer('a')).result);
      client.write(ask.slice(0, -10));
      client.process.stdin?.end();
      assert.equal(await client.ended, 1);
    });
  });
});
