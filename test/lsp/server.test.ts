import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import type { DocumentReport } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const HEDGED = "I'm sorry if the change upset anyone.\n";
const codes = (diagnostics: readonly Diagnostic[] = []): unknown[] => diagnostics.map(({ code }) => code);
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

describe('the language server over stdio', () => {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient();
  });
  afterEach(async () => {
    if (client.process.exitCode === null) assert.equal(await client.stop(), 0);
  });

  function actions(uri = 'untitled:Untitled-1'): Promise<CodeAction[]> {
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: WHOLE,
      context: { diagnostics: [] },
    });
  }

  it('pushes diagnostics, with their version, to a client that cannot pull', async () => {
    await client.initialize();
    await client.open(HEDGED);
    const [diagnostic] = await client.pushed(1);
    assert.equal(diagnostic?.code, 'conditional-apology');
    assert.equal(diagnostic?.source, 'amends');
    assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 36 } });
  });

  it('answers pulls, and says unchanged where nothing changed', async () => {
    await client.initialize(MODERN);
    await client.open(HEDGED);
    const first = await client.pull();
    assert.deepEqual(codes(first.items), ['conditional-apology']);
    assert.equal((await client.pull(first.resultId)).kind, 'unchanged');
    await client.change(2, [{ text: 'Lunch is at noon.\n' }]);
    const second = await client.pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(second.items, []);
    assert.deepEqual(client.published, []);
  });

  it('never takes a document for an earlier one of the same name', async () => {
    await client.initialize(MODERN);
    await client.open(HEDGED);
    const first = await client.pull();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
    await client.open('Lunch is at noon.\n');
    const second = await client.pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(second.items, []);
  });

  it('takes incremental changes, several at once, past the end too', async () => {
    await client.initialize(MODERN);
    await client.open('Lunch is at noon.\n');
    await client.change(2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 17 } }, text: "I'm sorry if the plan" },
      { range: { start: { line: 0, character: 21 }, end: { line: 0, character: 21 } }, text: ' upset anyone.' },
      { range: { start: { line: 90, character: 0 }, end: { line: 99, character: 9 } }, text: 'Bye.\n' },
    ]);
    assert.deepEqual(codes((await client.pull()).items), ['conditional-apology']);
  });

  it('offers versioned edits with tab stops where the client takes them', async () => {
    await client.initialize(MODERN);
    await client.open(HEDGED);
    const [fix] = await actions();
    assert.equal(fix?.kind, 'quickfix.amends');
    assert.equal(fix?.isPreferred, true);
    const change = fix?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(change.textDocument.version, 1);
    assert.equal(
      (change.edits[0] as SnippetTextEdit).snippet.value,
      "I'm sorry for ${1:{what I did\\}}. It cost ${2:{whom\\}} ${3:{what\\}}.",
    );
  });

  it('offers plain edits to a client without snippets and versions', async () => {
    await client.initialize();
    await client.open(HEDGED);
    const [fix] = await actions();
    const [edit]: TextEdit[] = fix?.edit?.changes?.['untitled:Untitled-1'] ?? [];
    assert.equal(edit?.newText, "I'm sorry for {what I did}. It cost {whom} {what}.");
  });

  it('explains on hover, and says nothing beside a finding', async () => {
    await client.initialize(MODERN);
    await client.open(`${HEDGED}\nLunch is at noon.\n`);
    const at = (line: number, character: number): Promise<Hover | null> =>
      client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'untitled:Untitled-1' },
        position: { line, character },
      });
    assert.match(
      ((await at(0, 14)) as unknown as { contents: { value: string } }).contents.value,
      /Before:.*\n?.*After:/s,
    );
    assert.equal(await at(2, 3), null);
  });

  it('explains to our own client without the message, which stands above its hover', async () => {
    await client.initialize(MODERN, { commands: true });
    await client.open(HEDGED);
    const message = /This makes the apology depend/;
    const [found] = (await client.pull()).items ?? [];
    assert.match(String(found?.message), message);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: 'untitled:Untitled-1' },
      position: { line: 0, character: 14 },
    });
    assert.doesNotMatch(hover.contents.value, message);
    assert.match(hover.contents.value, /^A condition makes readers prove the harm/);
  });

  it('refuses a cancelled request and goes on', async () => {
    await client.initialize(MODERN);
    await client.open(HEDGED);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: 'untitled:Untitled-1' } },
      source.token,
    );
    source.cancel();
    await request.then(
      () => {},
      (error: { code: number }) => assert.ok([-32800, -32802].includes(error.code)),
    );
    assert.deepEqual(codes((await client.pull()).items), ['conditional-apology']);
  });

  it('reports the checklist, and treats a document as a draft when told', async () => {
    await client.initialize(MODERN);
    await client.open('Lunch is at noon.\n');
    const report = (): Promise<DocumentReport> =>
      client.connection.sendRequest('amends/report', { uri: 'untitled:Untitled-1' });
    assert.equal((await report()).draft, false);
    await client.connection.sendNotification('amends/treatAsDraft', { uri: 'untitled:Untitled-1', draft: true });
    const told = await report();
    assert.equal(told.draft, true);
    assert.equal(told.reason, 'asked');
    assert.equal(told.checklist.find(({ item }) => item === 'apologize')?.state, 'missing');
    assert.match(told.checklist.find(({ item }) => item === 'acknowledge')?.snippet ?? '', /\$\{1:/);
  });

  it('levels and silences findings by its settings', async () => {
    await client.initialize(MODERN, { faults: { 'conditional-apology': 'off' } });
    await client.open(HEDGED);
    assert.deepEqual((await client.pull()).items, []);
  });

  for (const [options, told, when] of [
    [{ absence: 'problems' }, true, 'where asked to'],
    [undefined, true, 'where the client has no checklist of ours'],
    [{ commands: true }, false, 'but not to our own, which has a checklist'],
    [{ commands: true, absence: 'problems' }, true, 'to our own too where asked to'],
    [{ absence: 'checklist' }, false, 'but not where asked not to'],
  ] as const)
    it(`tells what is missing as problems, ${when}`, async () => {
      await client.initialize(MODERN, options);
      await client.open('---\namends: town-hall\n---\n\nI am sorry for signing it alone.\n');
      const { items } = await client.pull();
      assert.equal(codes(items).includes('cadence'), told);
    });

  it('forgets a closed document', async () => {
    await client.initialize();
    await client.open(HEDGED);
    await client.pushed(1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
    assert.equal(await client.connection.sendRequest('amends/report', { uri: 'untitled:Untitled-1' }), null);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('answers after a request that it does not know', async () => {
    await client.initialize(MODERN);
    await assert.rejects(client.connection.sendRequest('amends/unknown', {}));
    await client.open(HEDGED);
    assert.deepEqual(codes((await client.pull()).items), ['conditional-apology']);
  });

  it('marks broken front matter and reads the rest', async () => {
    await client.initialize(MODERN);
    await client.open(`---\namends: [town-hall\n---\n\n${HEDGED}`);
    assert.deepEqual(codes((await client.pull()).items).sort(), ['conditional-apology', 'front-matter']);
  });

  it('says that a document is too large to be read whole, and reads what is seen of it', async () => {
    await client.initialize(MODERN);
    const lines = 300_000;
    await client.open(`${HEDGED}${'Lunch is at noon.\n'.repeat(lines)}\n${HEDGED}`);
    const seen = async (): Promise<unknown[]> =>
      ((await client.pull()).items ?? []).map(({ code, range }) => [code, range.start.line]);
    assert.deepEqual(await seen(), [['conditional-apology', 0]]);
    const report = await client.connection.sendRequest<DocumentReport>('amends/report', { uri: 'untitled:Untitled-1' });
    assert.equal(report.partial, true);
    await client.connection.sendNotification('amends/visible', {
      uri: 'untitled:Untitled-1',
      first: lines - 9,
      last: lines + 2,
    });
    assert.deepEqual(await seen(), [['conditional-apology', lines + 2]]);
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: 'untitled:Untitled-1' },
      position: { line: lines + 2, character: 14 },
    });
    assert.equal(hover?.range?.start.line, lines + 2);
  }).timeout(60_000);

  it('ends when its client does', async () => {
    await client.initialize(MODERN);
    const ended = new Promise((resolve) => client.process.once('exit', resolve));
    client.process.stdin?.end();
    await ended;
  });
});
