import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { AssistantParams, WireRewritable, WireTrial } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const URI = 'untitled:Untitled-1';
const DRAFT = "I signed the contract without the checks. I'm sorry if anyone was upset.\n";

describe('an assistant in the editor', function () {
  this.timeout(30_000);
  let client: TestClient;
  beforeEach(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
  });
  afterEach(() => client.stop());
  const ask = (params: AssistantParams): Promise<string> => client.connection.sendRequest('amends/assistant', params);

  it('has its own words checked', async () => {
    const told = await ask({ tool: 'check', text: DRAFT });
    assert.match(told, /conditional-apology: "if anyone was upset"/);
    assert.match(told, /→ "/);
    assert.match(await ask({ tool: 'check', text: 'Lunch is at noon.' }), /^Nothing to mend\./);
  });

  it('has them judged as the draft that they are of', async () => {
    await client.open(DRAFT);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { amends: { faults: { 'conditional-apology': 'off' } } },
    });
    await client.connection.sendNotification('amends/treatAsDraft', { uri: URI, draft: false });
    const told = await ask({ tool: 'check', text: DRAFT, uri: URI });
    assert.match(told, /sentence by sentence/);
    assert.doesNotMatch(told, /conditional-apology/);
  });

  it('is told what is missing, and what was promised', async () => {
    const list = await ask({ tool: 'checklist', text: DRAFT, genre: 'town-hall' });
    assert.match(list, /\(town-hall\)/);
    assert.match(list, /\[ \] step: /);
    await client.open(
      '---\namends: town-hall\n---\n\nI am sorry I signed it. By 4 December 2026, Priya Shah publishes the list.\n',
    );
    const promises = await ask({ tool: 'promises' });
    assert.match(promises, /Priya Shah.*4 December 2026/);
  });

  it('is told in words what is wrong with a question', async () => {
    await assert.rejects(
      ask({ tool: 'check', text: 'x', genre: 'sonnet' }),
      /There is no genre "sonnet"\. Known: town-hall/,
    );
    await assert.rejects(ask({ tool: 'check', text: 'x'.repeat(1_000_001) }), /million characters/);
    await assert.rejects(ask({ tool: 'check', text: 4 as unknown as string }), /TypeError/);
  });

  it('has a rewrite tried on the version for which it was made', async () => {
    await client.open(DRAFT);
    const { items = [] } = await client.pull();
    const hedge = items.find(({ code }) => code === 'conditional-apology');
    assert.ok(hedge);
    const rewrite = { uri: URI, range: hedge.range, code: hedge.code };
    const found = await client.connection.sendRequest<WireRewritable>('amends/rewritable', rewrite);
    assert.equal(found.sentence, "I'm sorry if anyone was upset.");
    assert.equal(found.paragraph, DRAFT.trim());
    assert.deepEqual(found.range, { start: { line: 0, character: 42 }, end: { line: 0, character: 72 } });
    const attempt = (newText: string, version = found.version): Promise<WireTrial | null> =>
      client.connection.sendRequest('amends/tryRewrite', { ...rewrite, version, newText });
    assert.deepEqual(await attempt("I'm sorry that I signed it without the checks."), {
      objections: [],
      lost: [],
      added: [],
    });
    assert.ok((await attempt("I'm sorry if it hurt."))?.objections.length);
    assert.equal(await attempt("I'm sorry that I signed it.", found.version + 1), null);
    assert.equal(await client.connection.sendRequest('amends/rewritable', { ...rewrite, code: 'euphemism' }), null);
  });
});
