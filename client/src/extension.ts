import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ChecklistView } from './checklist';
import { registerCommands } from './commands';
import { ConfigFiles } from './config-files';
import { WorkspaceFiles } from './files';
import { provideGlossary } from './glossary';
import { MapPanel } from './map';
import { PromisesView } from './promises';
import { QuietWhileTyping, refreshThrough } from './quiet';
import { ReadAloud } from './read-aloud';
import { ActiveReport, UNREAD_SCHEMES } from './reports';
import { provideRulePages } from './rule-pages';
import { createStatus } from './status';
import { createTemplateView } from './template-view';

/** Makes the client for a host; the hosts differ in nothing else. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What other extensions, and the tests, are told: how long activation took. */
export interface Activation {
  readonly milliseconds: number;
}

const DRAFTS = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Registers everything that the user sees of Amends, and has the server started, for which nothing waits. */
export function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): Activation {
  const started = performance.now();
  const quiet = new QuietWhileTyping();
  const client = createClient({
    documentSelector: DRAFTS,
    initializationOptions: { commands: true, l10n: vscode.l10n.bundle },
    synchronize: { configurationSection: 'amends' },
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware: {
      didOpen: (document, next) => (UNREAD_SCHEMES.has(document.uri.scheme) ? Promise.resolve() : next(document)),
      provideDiagnostics: quiet.provideDiagnostics,
    },
  });
  quiet.refresh = refreshThrough(client);
  const active = new ActiveReport(client);
  const map = new MapPanel(client, active);
  const readAloud = new ReadAloud(active);
  const files = new WorkspaceFiles(client);
  const configs = new ConfigFiles(client);
  // How drafts are judged comes before the drafts.
  const follow = (): void => void configs.start().then(() => files.start());
  context.subscriptions.push(
    client,
    quiet,
    active,
    readAloud,
    files,
    configs,
    new ChecklistView(active),
    new PromisesView(client),
    createTemplateView(client),
    createStatus(active),
    map,
    provideGlossary(client),
    provideRulePages(client),
    registerCommands(context, client, active, { map, readAloud, follow }),
  );
  // Starting a process takes a while, so it comes after activation.
  setTimeout(() => start(client, active, follow), 0);
  return { milliseconds: performance.now() - started };
}

function start(client: BaseLanguageClient, active: ActiveReport, follow: () => void): void {
  client.start().then(
    () => {
      follow();
      return active.refresh();
    },
    // The client has told the user already.
    () => {},
  );
}
