import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MODERN, TestClient } from './client';

const URI = 'untitled:Untitled-1';
const RESOLVING = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
};
const TWO = "I'm sorry if the change upset anyone.\n\nI apologize if the outage hurt anyone.\n";

describe('code actions', () => {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  function actionsOn(line: number, only?: readonly string[]): Promise<CodeAction[]> {
    return client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line, character: 12 }, end: { line, character: 12 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }

  function applied(text: string, action: CodeAction | undefined): string {
    const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.equal(change.textDocument.version, 1);
    return TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, text), change.edits as TextEdit[]);
  }

  const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction | undefined =>
    actions.find((action) => title.test(action.title));

  it('mends all of a kind at once, made when chosen', async () => {
    await client.initialize(RESOLVING);
    await client.open(TWO);
    const action = titled(await actionsOn(0), /^Mend all 2 of this kind/);
    assert.equal(action?.kind, 'quickfix.amends.kind');
    assert.equal(action?.edit, undefined);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.doesNotMatch(applied(TWO, resolved), /\bif\b/);
  });

  it('gives a client that cannot resolve the whole edit at once', async () => {
    await client.initialize(MODERN);
    await client.open(TWO);
    assert.doesNotMatch(applied(TWO, titled(await actionsOn(0), /^Mend all/)), /\bif\b/);
  });

  it('makes no edit for a draft that has changed since', async () => {
    await client.initialize(RESOLVING);
    await client.open(TWO);
    const action = titled(await actionsOn(0), /^Mend all/);
    await client.change(2, [{ text: 'Lunch is at noon.\n' }]);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.equal(resolved.edit, undefined);
  });

  it('does not speak of all where there is one', async () => {
    await client.initialize(MODERN);
    await client.open("I'm sorry if the change upset anyone.\n");
    assert.equal(titled(await actionsOn(0), /^Mend all/), undefined);
  });

  it('ignores in place and in the file, after the rewrites', async () => {
    await client.initialize(MODERN);
    await client.open(TWO);
    const actions = await actionsOn(2);
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(
      applied(TWO, titled(actions, /^Ignore this one: conditional-apology$/)),
      TWO.replace('\n\nI', '\n\n<!-- amends-ignore conditional-apology "if the outage hurt anyone" -->\nI'),
    );
    assert.equal(
      applied(TWO, titled(actions, /^Ignore these words in this file: if the outage hurt anyone$/)),
      `<!-- amends-ignore-file "if the outage hurt anyone" -->\n\n${TWO}`,
    );
    assert.equal(
      applied(TWO, titled(actions, /^Ignore here/)),
      TWO.replace('\n\nI', '\n\n<!-- amends-ignore conditional-apology -->\nI'),
    );
    assert.equal(
      applied(TWO, titled(actions, /^Ignore in this file/)),
      `<!-- amends-ignore-file conditional-apology -->\n\n${TWO}`,
    );
  });

  it('ignores in place in plain text too', async () => {
    await client.initialize(MODERN);
    await client.open(TWO, URI, 'plaintext');
    const here = applied(TWO, titled(await actionsOn(0), /^Ignore here/));
    await client.change(2, [{ text: here }]);
    assert.deepEqual(
      (await client.pull()).items?.map(({ range }) => range.start.line),
      [3],
    );
  });

  it('takes out an ignore that matches nothing, and ignores none', async () => {
    const text = `<!-- amends-ignore minimizing -->\n${TWO}`;
    await client.initialize(MODERN);
    await client.open(text);
    const hint = (await client.pull()).items?.find(({ code }) => code === 'unused-ignore');
    assert.equal(hint?.severity, 4);
    const actions = await actionsOn(0);
    assert.equal(applied(text, titled(actions, /^Remove what ignores nothing/)), TWO);
    assert.equal(titled(actions, /^Ignore/), undefined);
  });

  it('answers source.fixAll with what needs no fact, and only where asked for', async () => {
    const text =
      'I want to apologize for signing the contract without a check.\n\nIt cost forty of you two weekends.\n';
    await client.initialize(MODERN);
    await client.open(text);
    const kinds = (await actionsOn(0)).map(({ kind }) => kind);
    assert.ok(kinds.includes('quickfix.amends'));
    assert.ok(!kinds.includes('source.fixAll.amends'));
    const [action, ...others] = await actionsOn(2, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.match(applied(text, action), /^I apologize for signing|^I'm sorry/);
  });
});
