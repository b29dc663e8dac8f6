import { config } from '@vscode/l10n';
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { rehearse } from '../core/rehearsal';
import { defaultSettings } from '../core/settings';
import {
  REPORT_CHANGED,
  type ReportChangedParams,
  TREAT_AS_DRAFT,
  type TreatAsDraftParams,
  VISIBLE,
  type VisibleParams,
} from '../protocol';
import { codeActionsAt, resolveAction, uriOf } from './actions';
import { serveAssistant } from './assistant';
import { clientOf } from './client';
import { ConfigFiles } from './config-files';
import { Diagnostics } from './diagnostics';
import { discreet } from './discreet';
import { OpenDocuments } from './documents';
import { hoverAt } from './features';
import { FollowThrough } from './follow-through';
import { ignoreActions } from './ignores';
import { serveInText } from './in-text';
import { refuse } from './lifecycle';
import { Log } from './log';
import { FIX_ALL, QUICK_FIX } from './mapper';
import { serveOwnRequests } from './own-requests';
import { owningActions } from './promises';
import { WarmUp } from './warm-up';
import { followFiles, type HostFiles } from './workspace';

/** What differs from host to host. */
export interface Host {
  /** The version of Amends, for logs of the client. */
  readonly version: string;
  /** Today as a calendar date, YYYY-MM-DD. */
  today(): string;
  /** Runs something after so many milliseconds; 0 lets what has come in meanwhile go first. */
  later(run: () => void, milliseconds: number): void;
  /** Left out where the host cannot read the files of a workspace. */
  readonly files?: HostFiles;
  /** The address of the folder with the pages of all codes, with a slash at its end; left out where there is none. */
  readonly pages?: string;
}

/** Serves one client over `plain`, which is to be made with `inTurn()`, until it shuts down. */
export function startServer(plain: Connection, host: Host): void {
  const connection = discreet(plain);
  const today = (): string => host.today();
  const log = new Log((line) => connection.console.error(line));
  const { files } = host;
  const configs = new ConfigFiles(connection, {
    ...(files ? { read: (uri: string) => readNow(files, uri) } : {}),
    root: rootOf,
    changed: () => {
      documents.invalidate();
      judgeAnew();
    },
  });
  const documents = new OpenDocuments(today, log, (uri) => configs.holding(uri), othersTurn);
  const promises = new FollowThrough(connection, {
    open: () => documents.texts(),
    ready: async () => {
      await documents.ready();
      // What was opened or pasted may have taken long to read.
      warmUp.heard();
    },
    settings: (uri) => (configs.isTemplate(uri) ? null : documents.settingsOfFile(uri)),
    today,
    later,
    log,
    renew: (uris) => diagnostics.renew(uris),
  });
  const warmUp = new WarmUp(later, () => (hasDraft() ? rehearse(defaultSettings(today())) : null));
  let client = clientOf({});
  let initialized: InitializeParams | undefined;
  const diagnostics = new Diagnostics(connection, () => client, documents, promises, host.pages);

  refuse(connection);
  connection.onInitialize((params) => {
    client = clientOf(params);
    speak(params.initializationOptions);
    documents.start(params.initializationOptions, client.commands);
    initialized = params;
    return { ...CAPABILITIES, serverInfo: { name: 'amends', version: host.version } };
  });
  connection.onInitialized(async () => {
    if (client.configures) await reconfigure(undefined);
    if (client.tells) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'amends' });
    // Our own extension tells of the files itself, also where only the editor can read them.
    if (initialized && host.files && !client.commands)
      await followFiles(connection, initialized, host.files, (batch) => promises.take(configs.take(batch)));
  });
  connection.onDidChangeConfiguration(({ settings }) => reconfigure((settings as { amends?: unknown } | null)?.amends));

  connection.onDidOpenTextDocument(({ textDocument }) => {
    configs.look(textDocument.uri);
    documents.open(textDocument);
    changed(textDocument.uri);
  });
  connection.onDidChangeTextDocument((params) => {
    documents.change(params);
    changed(params.textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    promises.close(uri);
    diagnostics.closed(uri);
  });
  connection.onNotification(TREAT_AS_DRAFT, ({ uri, draft }: TreatAsDraftParams) => {
    documents.treat(uri, draft ?? undefined);
    diagnostics.refresh();
    changed(uri);
  });
  connection.onNotification(VISIBLE, ({ uri, first, last }: VisibleParams) => {
    if (!documents.get(uri)?.see(first, last)) return;
    diagnostics.refresh();
    changed(uri);
  });

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const reading = await documents.current(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    if (!reading || !document) return [];
    const request = { only: context.only, support: client.edits };
    const contradicted = promises.contradictions(document.uri);
    return [
      ...codeActionsAt(document, reading, range, request),
      ...owningActions(contradicted, document, reading, range, request),
      ...ignoreActions(document, reading, range, contradicted, {
        ...request,
        config: configs.target(document.uri),
        commands: client.commands,
      }),
    ];
  });
  connection.onCodeActionResolve(async (action, token) => {
    const uri = uriOf(action) ?? '';
    const reading = await documents.current(uri, token);
    const document = documents.get(uri);
    return reading && document ? resolveAction(action, document, reading, client.edits) : action;
  });
  connection.onHover(async ({ textDocument, position }, token) => {
    const reading = await documents.current(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    if (!reading || !document) return null;
    return hoverAt(document, reading, position, promises.contradictions(document.uri), !client.commands);
  });
  serveOwnRequests(connection, documents, today);
  serveAssistant(connection, documents, { ledger: () => promises.ledger(), today, root: rootOf, log });
  serveInText(connection, documents, { today, hasCommands: () => client.commands });
  connection.listen();

  /** The first folder of the workspace. */
  function rootOf(): string | undefined {
    return initialized?.workspaceFolders?.[0]?.uri ?? initialized?.rootUri ?? undefined;
  }

  /** What a host says of a file; one that it fails to read is none. */
  function readNow(from: HostFiles, uri: string): string | null {
    try {
      return from.readNow(uri);
    } catch (error) {
      log.failed('Reading a configuration file', error);
      return null;
    }
  }

  /** Whether a draft has been read as a whole; beside one that is too large for that, memory is better saved. */
  function hasDraft(): boolean {
    const read = documents.all.filter(({ isRead }) => isRead).map((document) => documents.read(document));
    return read.some(({ partial, report }) => !partial && report?.draft);
  }

  function later(run: () => void, milliseconds: number): void {
    host.later(() => attempt(run), milliseconds);
  }

  function othersTurn(): Promise<void> {
    return new Promise((resolve) => later(resolve, 0));
  }

  /** Runs what nobody waits for. */
  function attempt(run: () => void): void {
    try {
      run();
    } catch (error) {
      log.failed('A task', error);
    }
  }

  function changed(uri: string): void {
    const document = documents.get(uri);
    if (!document) return;
    diagnostics.changed(document);
    warmUp.heard();
    const params: ReportChangedParams = { uri, version: document.version };
    connection.sendNotification(REPORT_CHANGED, params);
    promises.changed();
  }

  async function reconfigure(sent: unknown): Promise<void> {
    documents.configure(client.configures ? await asked() : sent);
    judgeAnew();
  }

  /** What the client answers about its settings; nothing where it refuses. */
  async function asked(): Promise<unknown> {
    try {
      return await connection.workspace.getConfiguration('amends');
    } catch (error) {
      log.failed('Asking for settings', error);
      return undefined;
    }
  }

  /** What holds for documents has changed. */
  function judgeAnew(): void {
    promises.reread();
    diagnostics.refresh();
    for (const { uri } of documents.all) changed(uri);
  }
}

/** Takes the client's translations of what we say in the text, where it sends them. */
function speak(options: unknown): void {
  const contents = (options as { l10n?: unknown } | undefined)?.l10n;
  if (typeof contents === 'object' && contents !== null) config({ contents: contents as Record<string, string> });
}

const CAPABILITIES: InitializeResult = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: 'amends', interFileDependencies: true, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL], resolveProvider: true },
    hoverProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: ['@', ':', '|'] },
  },
};
