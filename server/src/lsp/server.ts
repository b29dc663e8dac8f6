import { config } from '@vscode/l10n';
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Settings } from '../core/settings';
import {
  CALENDAR_REQUEST,
  GLOSSARY_REQUEST,
  MAP_REQUEST,
  type MapParams,
  PLAN_TABLE_REQUEST,
  REPORT_CHANGED,
  REPORT_REQUEST,
  type ReportChangedParams,
  type ReportParams,
  SIGN_ROWS_REQUEST,
  TREAT_AS_DRAFT,
  type TreatAsDraftParams,
} from '../protocol';
import { codeActionsAt, resolveAction, uriOf } from './actions';
import { ConfigFiles } from './config-files';
import { DraftDocument, type Reading } from './document';
import { calendarOf, planTableOf } from './exports';
import { diagnosticsOf, hoverAt } from './features';
import { FollowThrough } from './follow-through';
import { toGlossary, toSignRows } from './help';
import { ignoreActions } from './ignores';
import { serveInText } from './in-text';
import { type EditSupport, FIX_ALL, QUICK_FIX, toDocumentReport, toWireMap } from './mapper';
import { type OpenText, owningActions } from './promises';
import { withPages } from './rule-pages';
import { type EditorSettings, readEditorSettings, settingsOf } from './settings';
import { followFiles, type HostFiles } from './workspace';

/** What differs from host to host. */
export interface Host {
  /** Today as a calendar date, YYYY-MM-DD. */
  today(): string;
  /** Runs something after so many milliseconds; 0 lets what has come in meanwhile go first. */
  later(run: () => void, milliseconds: number): void;
  /** Left out where the host cannot read the files of a workspace. */
  readonly files?: HostFiles;
}

interface Client {
  /** Whether it is our own extension, which has our commands. */
  readonly commands: boolean;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly configures: boolean;
  readonly edits: EditSupport;
}

/** Serves one client over `connection` until it shuts down. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new Map<string, DraftDocument>();
  let client: Client = {
    commands: false,
    pulls: false,
    refreshes: false,
    configures: false,
    edits: { versioned: false, snippets: false, creates: false, resolves: false },
  };
  let editor: EditorSettings = readEditorSettings(undefined);
  let generation = 0;
  let initialized: InitializeParams | undefined;

  const log = (message: string): void => connection.console.error(message);
  const read = (document: DraftDocument): Reading => document.read(() => settingsFor(document), log);
  const { files } = host;
  const configs = new ConfigFiles(connection, {
    ...(files ? { read: (uri: string) => files.readNow(uri) } : {}),
    root: () => initialized?.workspaceFolders?.[0]?.uri ?? initialized?.rootUri ?? undefined,
    changed: judgeAnew,
  });
  const promises = new FollowThrough(connection, {
    open: openTexts,
    isTemplate: (uri) => configs.isTemplate(uri),
    settings: (uri) => settingsAt(uri, /\.txt$/i.test(uri) ? 'plaintext' : 'markdown'),
    today: () => host.today(),
    later: (run, milliseconds) => host.later(run, milliseconds),
    log,
    renew,
  });

  connection.onInitialize((params) => {
    client = clientOf(params);
    speak(params.initializationOptions);
    editor = readEditorSettings(params.initializationOptions);
    initialized = params;
    return CAPABILITIES;
  });
  connection.onInitialized(async () => {
    if (client.configures) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'amends' });
      await reconfigure(undefined);
    }
    // Our own extension tells of the files itself, also where only the editor can read them.
    if (initialized && host.files && !client.commands)
      await followFiles(connection, initialized, host.files, (batch) => promises.take(configs.take(batch)));
  });
  connection.onDidChangeConfiguration(({ settings }) => reconfigure((settings as { amends?: unknown } | null)?.amends));

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    // The name of a closed document may be taken again, and its versions begin anew: no earlier result id may stand for it.
    generation++;
    configs.look(uri);
    documents.set(
      uri,
      new DraftDocument(uri, languageId, version, text, (rule, error) =>
        log(`The rule ${rule} failed and was left out: ${error instanceof Error ? error.name : 'unknown error'}`),
      ),
    );
    changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    documents.get(uri)?.change(contentChanges, version);
    changed(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    promises.close(uri);
    if (!client.pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token): DocumentDiagnosticReport => {
    const reading = current(textDocument.uri, token);
    const told = promises.diagnostics(textDocument.uri);
    const resultId = `${reading?.version ?? 'closed'}.${generation}.${told.turn}`;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: reading ? allDiagnostics(reading, told.diagnostics) : [],
    };
  });
  connection.onCodeAction(({ textDocument, range, context }, token) => {
    const reading = current(textDocument.uri, token);
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
  connection.onCodeActionResolve((action, token) => {
    const uri = uriOf(action) ?? '';
    const reading = current(uri, token);
    const document = documents.get(uri);
    return reading && document ? resolveAction(action, document, reading, client.edits) : action;
  });
  connection.onHover(({ textDocument, position }, token) => {
    const reading = current(textDocument.uri, token);
    const document = documents.get(textDocument.uri);
    return reading && document ? hoverAt(document, reading, position, promises.contradictions(document.uri)) : null;
  });
  connection.onRequest(REPORT_REQUEST, ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = current(uri, token);
    return reading && toDocumentReport(uri, reading);
  });
  connection.onRequest(CALENDAR_REQUEST, ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = current(uri, token);
    return reading && calendarOf(uri, reading, host.today());
  });
  connection.onRequest(PLAN_TABLE_REQUEST, ({ uri }: ReportParams, token: CancellationToken) => {
    const reading = current(uri, token);
    return reading && planTableOf(reading);
  });
  connection.onRequest(GLOSSARY_REQUEST, toGlossary);
  connection.onRequest(SIGN_ROWS_REQUEST, toSignRows);
  connection.onRequest(MAP_REQUEST, (params: MapParams, token: CancellationToken) => {
    const reading = current(params.uri, token);
    return reading && toWireMap(params, reading);
  });
  serveInText(connection, {
    current,
    document: (uri) => documents.get(uri),
    settings: settingsFor,
    editor: () => editor,
    today: () => host.today(),
    hasCommands: () => client.commands,
  });
  connection.onNotification(TREAT_AS_DRAFT, ({ uri, draft }: TreatAsDraftParams) => {
    const document = documents.get(uri);
    if (!document) return;
    document.asked = draft ?? undefined;
    document.invalidate();
    generation++;
    refresh([document]);
  });
  connection.listen();

  /** The reading for a request; refuses one that the client has cancelled. */
  function current(uri: string, token: CancellationToken): Reading | null {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const document = documents.get(uri);
    return document ? read(document) : null;
  }

  function settingsFor(document: DraftDocument): Settings {
    return settingsAt(document.uri, document.languageId, document.asked);
  }

  function settingsAt(uri: string, languageId: string, asked?: boolean): Settings {
    return settingsOf(uri, languageId, editor, configs.holding(uri), asked, host.today());
  }

  function openTexts(): OpenText[] {
    return [...documents.values()].map((document) => ({
      uri: document.uri,
      reading: read(document),
      settings: settingsFor(document),
    }));
  }

  function allDiagnostics(reading: Reading, against: readonly Diagnostic[]): Diagnostic[] {
    const all = [...diagnosticsOf(reading, editor.absence), ...against];
    return client.commands ? withPages(all) : all;
  }

  function changed(uri: string): void {
    const document = documents.get(uri);
    if (!document) return;
    if (!client.pulls) publish(document);
    const params: ReportChangedParams = { uri, version: document.version };
    connection.sendNotification(REPORT_CHANGED, params);
    promises.changed();
  }

  function publish(document: DraftDocument): void {
    connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: allDiagnostics(read(document), promises.diagnostics(document.uri).diagnostics),
    });
  }

  async function reconfigure(sent: unknown): Promise<void> {
    editor = readEditorSettings(client.configures ? await connection.workspace.getConfiguration('amends') : sent);
    judgeAnew();
  }

  /** What holds for documents has changed. */
  function judgeAnew(): void {
    generation++;
    for (const document of documents.values()) document.invalidate();
    promises.reread();
    refresh([...documents.values()]);
  }

  function renew(uris: readonly string[]): void {
    if (!client.pulls) for (const document of documents.values()) uris.includes(document.uri) && publish(document);
    else if (client.refreshes) connection.languages.diagnostics.refresh();
  }

  function refresh(affected: readonly DraftDocument[]): void {
    if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh();
    for (const document of affected) changed(document.uri);
  }
}

/** Takes the client's translations of what we say in the text, where it sends them. */
function speak(options: unknown): void {
  const contents = (options as { l10n?: unknown } | undefined)?.l10n;
  if (typeof contents === 'object' && contents !== null) config({ contents: contents as Record<string, string> });
}

function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const workspaceEdit = capabilities.workspace?.workspaceEdit;
  return {
    commands: (initializationOptions as { commands?: unknown } | undefined)?.commands === true,
    pulls: capabilities.textDocument?.diagnostic !== undefined,
    refreshes: capabilities.workspace?.diagnostics?.refreshSupport === true,
    configures: capabilities.workspace?.configuration === true,
    edits: {
      versioned: workspaceEdit?.documentChanges === true,
      snippets: workspaceEdit?.snippetEditSupport === true,
      creates: workspaceEdit?.resourceOperations?.includes('create') === true,
      resolves: capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    },
  };
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
  serverInfo: { name: 'amends' },
};
