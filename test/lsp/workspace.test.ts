import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { PROMISES_REQUEST, type WireLedger } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const plan = (due: string): string =>
  `---\namends: progress-update\ndate: 2020-04-05\n---\n\nI am sorry I paid you late. Dana will publish the payroll checklist by ${due}.\n`;

describe('the files of a workspace, for an editor that only speaks LSP', () => {
  let folder = '';
  let client: TestClient;
  let registered: string[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-workspace-'));
    mkdirSync(join(folder, 'letters'));
    mkdirSync(join(folder, 'node_modules'));
    for (const path of ['letters/a.md', 'node_modules/b.md', 'c.html'])
      writeFileSync(join(folder, path), plan('3 May 2020'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function start(options?: object): Promise<void> {
    client = new TestClient();
    registered = [];
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'letters' }],
      capabilities: {
        ...MODERN,
        workspace: { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      initializationOptions: options,
    });
    await client.connection.sendNotification('initialized', {});
  }

  /** The deadlines of all overdue promises, once there are any as wanted. */
  async function overdue(wanted: readonly (readonly [string, string])[]): Promise<void> {
    let found: unknown;
    for (let tries = 0; tries < 60; tries++) {
      const { groups } = await client.connection.sendRequest<WireLedger>(PROMISES_REQUEST);
      found = groups.overdue.map(({ uri, due }) => [uri.slice(pathToFileURL(folder).href.length), due?.date]);
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(found, wanted);
  }

  it('are read from the machine, and followed', async () => {
    await start();
    await overdue([['/letters/a.md', '2020-05-03']]);
    assert.ok(registered.includes('workspace/didChangeWatchedFiles'));
    const path = join(folder, 'letters', 'a.md');
    const tell = (): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: pathToFileURL(path).href, type: 2 }],
      });
    writeFileSync(path, plan('17 May 2020'));
    await tell();
    await overdue([['/letters/a.md', '2020-05-17']]);
    rmSync(path);
    await tell();
    await overdue([]);
    assert.equal(await client.stop(), 0);
    writeFileSync(path, plan('3 May 2020'));
  });

  it('are left to our own extension where that is the client', async () => {
    await start({ commands: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await overdue([]);
    assert.ok(!registered.includes('workspace/didChangeWatchedFiles'));
    assert.equal(await client.stop(), 0);
  });
});
