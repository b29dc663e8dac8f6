import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { offerTools } from './assistant-tools';
import { ChecklistView } from './checklist';
import { registerCommands } from './commands';
import { ConfigFiles } from './config-files';
import { CopyPanel } from './copies';
import { provideCodeActions } from './current';
import { WorkspaceFiles } from './files';
import { provideGlossary } from './glossary';
import { MapPanel } from './map';
import { untraced } from './output';
import { PromisesView } from './promises';
import { QuietWhileTyping, refreshThrough } from './quiet';
import { ActiveReport, UNREAD_SCHEMES } from './reports';
import { Restarts } from './restarts';
import { RewriteActions } from './rewrite';
import { provideRulePages } from './rule-pages';
import { createStatus } from './status';
import { tellStopped } from './telling';
import { createTemplateView } from './template-view';
import { tellVisible } from './visible';

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
  // Not among the subscriptions: the server's last words come after they are disposed of.
  const outputChannel = vscode.window.createOutputChannel('Amends', { log: true });
  const client = createClient({
    documentSelector: DRAFTS,
    initializationOptions: { commands: true, l10n: vscode.l10n.bundle },
    synchronize: { configurationSection: 'amends' },
    outputChannel,
    traceOutputChannel: untraced(outputChannel),
    diagnosticPullOptions: { onChange: true, onTabs: false },
    errorHandler: new Restarts(tellStopped),
    middleware: {
      didOpen: (document, next) => (UNREAD_SCHEMES.has(document.uri.scheme) ? Promise.resolve() : next(document)),
      provideDiagnostics: quiet.provideDiagnostics,
      provideCodeActions,
    },
  });
  quiet.refresh = refreshThrough(client);
  const active = new ActiveReport(client);
  const map = new MapPanel(client, active);
  const email = new CopyPanel('email', client, active);
  const script = new CopyPanel('script', client, active);
  const configs = new ConfigFiles(client);
  // How drafts are judged comes before the drafts.
  const files = new WorkspaceFiles(client, () => configs.lookThrough());
  context.subscriptions.push(
    client,
    quiet,
    active,
    configs,
    files,
    new ChecklistView(active),
    new PromisesView(client, files),
    createTemplateView(client),
    createStatus(active),
    tellVisible(client, active),
    map,
    email,
    script,
    provideGlossary(client),
    provideRulePages(client),
    offerTools(client, active, files),
    new RewriteActions(client, DRAFTS),
    registerCommands(context, client, active, { map, email, script, files }),
  );
  // Starting a process takes a while, so it comes after activation.
  setTimeout(() => start(client, active), 0);
  return { milliseconds: performance.now() - started };
}

function start(client: BaseLanguageClient, active: ActiveReport): void {
  client.start().then(
    () => active.refresh(),
    // The client has told the user already.
    () => {},
  );
}
