import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { FILES, PROMISES_REQUEST, type WireLedger } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const text = (date: string, due: string): string =>
  `---\namends: progress-update\nseries: payroll\ndate: ${date}\n---\n\nI am sorry I paid you late. Dana will publish the payroll checklist by ${due}.\n`;

describe('promises over LSP', () => {
  let client: TestClient;
  before(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
  });
  after(async () => assert.equal(await client.stop(), 0));

  const send = (uri: string, words: string | null): Promise<void> =>
    client.connection.sendNotification(FILES, { files: [{ uri, text: words }] });
  const groups = async (): Promise<WireLedger['groups']> =>
    (await client.connection.sendRequest<WireLedger>(PROMISES_REQUEST)).groups;

  it('groups what files promise, with their places', async () => {
    await send('file:///a.md', text('2020-04-05', '3 May 2020'));
    const { overdue } = await groups();
    assert.deepEqual(
      overdue.map(({ uri, range, owner, status }) => [uri, range.start, owner.text, status]),
      [['file:///a.md', { line: 6, character: 28 }, 'Dana', 'late']],
    );
  });

  it('shows in the later document what contradicts the earlier one, and the fix that owns it', async () => {
    await client.open(text('2020-04-26', '17 May 2020'), 'file:///b.md');
    const { items } = await client.pull(undefined, 'file:///b.md');
    const found = items?.find(({ code }) => code === 'date-moved');
    assert.equal(found?.relatedInformation?.[0]?.location.uri, 'file:///a.md');
    const actions: { title: string }[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: 'file:///b.md' },
      range: found?.range,
      context: { diagnostics: [] },
    });
    assert.ok(
      actions.some(({ title }) => /^Add: I said 3 May; it is 17 May/.test(title)),
      JSON.stringify(actions),
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///b.md' } });
  });

  it('lets an open document go before its file, and forgets a file that is gone', async () => {
    await client.open(text('2020-04-05', '17 May 2020'), 'file:///a.md');
    assert.deepEqual(
      (await groups()).overdue.map(({ due }) => due?.date),
      ['2020-05-17'],
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a.md' } });
    await send('file:///a.md', null);
    assert.deepEqual((await groups()).overdue, []);
  });
});
