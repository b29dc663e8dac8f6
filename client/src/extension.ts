import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ChecklistView } from './checklist';
import { registerCommands } from './commands';
import { provideGlossary } from './glossary';
import { MapPanel } from './map';
import { ActiveReport, UNREAD_SCHEMES } from './reports';
import { createStatus } from './status';

/** Makes the client for a host; the hosts differ in nothing else. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and everything that the user sees of Amends. */
export async function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): Promise<void> {
  const client = createClient({
    documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
    synchronize: { configurationSection: 'amends' },
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware: {
      didOpen: (document, next) => (UNREAD_SCHEMES.has(document.uri.scheme) ? Promise.resolve() : next(document)),
    },
  });
  const active = new ActiveReport(client);
  const map = new MapPanel(client, active);
  context.subscriptions.push(
    client,
    active,
    new ChecklistView(active),
    createStatus(active),
    provideGlossary(client),
    map,
    registerCommands(client, active, map),
  );
  await client.start();
  await active.refresh();
}
