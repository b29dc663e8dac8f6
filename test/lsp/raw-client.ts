import { type ChildProcess, spawn } from 'node:child_process';
import { type Message, StreamMessageReader } from 'vscode-jsonrpc/node';
import type { ResponseError, ResponseMessage } from 'vscode-languageserver-protocol';

/** What came back: a result, or why the server refused. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: Pick<ResponseError<unknown>, 'code' | 'message'>;
}

/** A client in a test that keeps to no rule: it writes what it likes, when it likes, and sees all that comes back. */
export class RawClient {
  readonly process: ChildProcess;
  /** Resolves to the code with which the server ends. */
  readonly ended: Promise<number | null>;
  readonly received: Message[] = [];
  #waiting: (() => void)[] = [];
  #id = 0;

  /** @param node options for the Node that runs the server; with any, it can be spoken to by `process.send` as well */
  constructor(node: readonly string[] = []) {
    this.process = spawn(process.execPath, [...node, 'dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore', ...(node.length > 0 ? (['ipc'] as const) : [])],
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (!this.process.stdout) throw new Error('the server has no pipes');
    new StreamMessageReader(this.process.stdout).listen((message) => {
      this.received.push(message);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    this.write(frame(message));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
  }

  /** Sends a request under an id of its own; the id. */
  post(method: string, params?: unknown): number {
    const id = ++this.#id;
    this.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    return id;
  }

  request(method: string, params?: unknown): Promise<Answer> {
    return this.answer(this.post(method, params));
  }

  /** Waits for the answer to a request; rejects where none comes, and where there is more than one. */
  async answer(id: number | string | null, milliseconds = 30_000): Promise<Answer> {
    const until = Date.now() + milliseconds;
    for (;;) {
      const found = this.received.filter((message) => 'id' in message && message.id === id && !('method' in message));
      if (found.length > 1) throw new Error(`${found.length} answers to request ${id}`);
      if (found[0]) return found[0] as ResponseMessage as Answer;
      const left = until - Date.now();
      if (left <= 0) throw new Error(`no answer to request ${id}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async initialize(capabilities: object = {}, initializationOptions?: object): Promise<Answer> {
    const answer = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    this.notify('initialized', {});
    return answer;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, version: unknown, contentChanges: unknown): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<Answer> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}

/** A message with its header, as it goes over the wire. */
export function frame(message: unknown): string {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
