import * as vscode from 'vscode';

interface Stored {
  readonly bytes: Uint8Array;
  readonly mtime: number;
}

/** Files in memory whose disk can be full, read-only, or changed by somebody else without a word to the editor. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Stored>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #time = Date.now() - 1_000_000;
  /** Why nothing can be written; undefined lets it be written. */
  refuses: ((uri: vscode.Uri) => Error) | undefined;

  /** Writes as another program does, which tells nobody. */
  put(uri: vscode.Uri, text: string): void {
    this.#time += 10_000;
    this.#files.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: this.#time });
  }

  /** Deletes as another program does. */
  drop(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
  }

  /** What is on the disk; undefined where there is no such file. */
  text(uri: vscode.Uri): string | undefined {
    const stored = this.#files.get(uri.path);
    return stored && new TextDecoder().decode(stored.bytes);
  }

  get names(): string[] {
    return [...this.#files.keys()];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = this.#get(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.#get(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    if (this.refuses) throw this.refuses(uri);
    this.#time += 10_000;
    this.#files.set(uri.path, { bytes, mtime: this.#time });
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return this.names.map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.drop(uri);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #get(uri: vscode.Uri): Stored {
    const stored = this.#files.get(uri.path);
    if (!stored) throw vscode.FileSystemError.FileNotFound(uri);
    return stored;
  }
}
