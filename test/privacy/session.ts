import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { ENGLISH } from '../../server/src/core/map/strings';
import { MODERN, type TestClient } from '../lsp/client';

const URI = 'untitled:Untitled-1';
const DRAFT = `---
amends: town-hall
date: 2026-11-24
---

# Town hall

I signed the contract without the checks. I'm sorry if anyone was upset. That decision was mine.

By 4 December, Priya Shah publishes the list. Every Friday I post the result on the intranet.
`;

/** Has a server do everything that it can, with a draft that is opened, edited, checked, mended, drawn, exported and closed. */
export async function liveThrough(client: TestClient, folder: string): Promise<void> {
  const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest<T>(method, params);
  await ask('initialize', { processId: process.pid, rootUri: folder, capabilities: MODERN });
  await client.connection.sendNotification('initialized', {});
  await client.open(DRAFT);
  await client.change(2, [
    { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: 'Good afternoon.\n\n' },
  ]);
  const { items = [] } = await client.pull();
  const hedge = items.find(({ code }) => code === 'conditional-apology');
  assert.ok(hedge, 'the draft was not read');
  const textDocument = { uri: URI };
  const at = { textDocument, position: hedge.range.start };
  const context = (only: string[] | undefined, diagnostics: Diagnostic[]) => ({ only, diagnostics });
  const all = await ask<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: hedge.range,
    context: context(['source.fixAll', 'quickfix'], [hedge]),
  });
  assert.ok(all.length > 2, 'no fix was offered');
  for (const action of all) if (action.data) await ask('codeAction/resolve', action);
  assert.ok(await ask('textDocument/hover', at));
  await ask('textDocument/completion', at);
  await ask('textDocument/codeLens', { textDocument });
  await ask('textDocument/inlayHint', { textDocument, range: hedge.range });
  assert.ok(await ask('amends/report', { uri: URI }));
  assert.ok(await ask('amends/map', { uri: URI, strings: ENGLISH }));
  assert.ok(await ask('amends/calendar', { uri: URI }));
  assert.ok(await ask('amends/planTable', { uri: URI }));
  assert.ok(await ask('amends/progressNote', { uri: URI }));
  assert.ok(await ask('amends/promises', {}));
  assert.ok(await ask('amends/glossary', {}));
  assert.ok(await ask('amends/signRows', { lines: ['F10'], header: true }));
  assert.ok(await ask('amends/rulePage', { code: 'vague-apology' }));
  assert.match(await ask('amends/assistant', { tool: 'check', text: DRAFT }), /conditional-apology/);
  assert.match(await ask('amends/assistant', { tool: 'checklist', text: DRAFT, uri: URI }), /\[x\] own/);
  assert.match(await ask('amends/assistant', { tool: 'promises' }), /Priya Shah/);
  const rewrite = { uri: URI, range: hedge.range, code: hedge.code };
  const { version } = await ask<{ version: number }>('amends/rewritable', rewrite);
  assert.ok(await ask('amends/tryRewrite', { ...rewrite, version, newText: "I'm sorry I signed it." }));
  await client.connection.sendNotification('amends/treatAsDraft', { uri: URI, draft: false });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { amends: {} } });
  await client.pull();
  await client.connection.sendNotification('textDocument/didClose', { textDocument });
}
