import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

/** What a pulling client with snippet edits, such as VS Code, says of itself. */
export const MODERN = {
  textDocument: { diagnostic: {} },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** A language client in a test: the built server in a process of its own, spoken to over stdio. */
export class TestClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  #waiting: (() => void)[] = [];

  /**
   * @param server what Node is to run: our server, or one to measure it by
   * @param command what runs it, where it is not Node itself
   * @param env what its environment has beside this process's
   * @param cwd the folder in which it runs
   */
  constructor(
    server: readonly string[] = ['dist/server.js', '--stdio'],
    command = process.execPath,
    env: NodeJS.ProcessEnv = {},
    cwd = '.',
  ) {
    this.process = spawn(command, server, { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    this.process.stderr?.on('data', (data) => process.stderr.write(data));
    if (!this.process.stdout || !this.process.stdin) throw new Error('the server has no pipes');
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  async initialize(capabilities: object = {}, initializationOptions?: object): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(text: string, uri = 'untitled:Untitled-1', languageId = 'markdown'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(version: number, contentChanges: readonly object[], uri = 'untitled:Untitled-1'): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  pull(
    previousResultId?: string,
    uri = 'untitled:Untitled-1',
  ): Promise<{ kind: string; resultId: string; items?: Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Waits until diagnostics were published for this version. */
  async pushed(version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((params) => params.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Shuts down as LSP says; resolves to the exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }
}
