import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { FILES, type FilesParams, LEFT_OUT_FOLDERS, MESSAGE_FILES, MOST_FILES } from '../../server/src/protocol';

/** Where no files of the user lie. */
export const LEFT_OUT = `**/{${LEFT_OUT_FOLDERS.join(',')}}/**`;
/** A larger file is no message, and the server would not read it. */
const MOST_BYTES = 5_000_000;
const BATCH = 40;
/** Milliseconds between batches, so that the host can do other things. */
const BREATH = 20;
/** Milliseconds that somebody who asks waits for the folders to be looked through. */
const PATIENCE = 3_000;

/** A file to read: always, where something told of it; else only where it is not as it was when the server was told of it. */
interface Waiting {
  readonly uri: vscode.Uri;
  readonly touched: boolean;
}

/** A file that the server has been told of, and when and how large it was then. */
interface Told {
  readonly uri: vscode.Uri;
  readonly stamp: string;
}

/**
 * Tells each server that starts, in the background, what the Markdown and text files of all workspace folders say, and what changes
 * in them. Events of the file system may be late or lost, so who needs the files can have the folders looked through anew.
 */
export class WorkspaceFiles implements vscode.Disposable {
  readonly #told = new Map<string, Told>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #disposables: vscode.Disposable[];
  #sending: Promise<void> | undefined;

  /** @param before tells a server that has just started what comes before the files */
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly before: () => Promise<void>,
  ) {
    const touch = (uri: vscode.Uri): void => {
      const parts = vscode.workspace.asRelativePath(uri, false).split('/');
      if (!parts.some((part) => LEFT_OUT_FOLDERS.includes(part))) void this.#take([uri], true);
    };
    const saved = (document: vscode.TextDocument): void => {
      if (vscode.languages.match({ pattern: MESSAGE_FILES }, document) > 0) touch(document.uri);
    };
    this.#disposables = [
      ...follow(MESSAGE_FILES, touch, () => void this.#lookThrough()),
      vscode.workspace.onDidSaveTextDocument(saved),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#begin()),
    ];
  }

  /** Looks all folders through, so that the server knows of what no event told; waits for it a few seconds at most. */
  async refresh(): Promise<void> {
    await Promise.race([this.#lookThrough(), after(PATIENCE)]);
  }

  /** A server that has just started knows of no file. */
  #begin(): void {
    this.#told.clear();
    void this.before().finally(() => this.#lookThrough());
  }

  async #lookThrough(): Promise<void> {
    if (!this.client.isRunning()) return;
    const task = async (): Promise<void> => {
      const found = await vscode.workspace.findFiles(MESSAGE_FILES, LEFT_OUT, MOST_FILES);
      await this.#take([...[...this.#told.values()].map(({ uri }) => uri), ...found], false);
    };
    const title = vscode.l10n.t('Amends: reading what your messages promise');
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, task);
  }

  #take(uris: readonly vscode.Uri[], touched: boolean): Promise<void> {
    for (const uri of uris) {
      const key = uri.toString();
      this.#waiting.set(key, { uri, touched: touched || this.#waiting.get(key)?.touched === true });
    }
    this.#sending ??= Promise.resolve().then(() => this.#send());
    return this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0 && this.client.isRunning()) {
      const batch = [...this.#waiting].slice(0, BATCH);
      for (const [key] of batch) this.#waiting.delete(key);
      const read = await Promise.all(batch.map(([, each]) => this.#read(each)));
      const params: FilesParams = { files: read.filter((file) => file !== undefined) };
      if (params.files.length === 0) continue;
      // One that fails has lost its server, and the next server is told of all files.
      await this.client.sendNotification(FILES, params).catch(() => {});
      await after(BREATH);
    }
    this.#sending = undefined;
  }

  /** What the server is to be told of a file; undefined where it has been told. */
  async #read({ uri, touched }: Waiting): Promise<FilesParams['files'][number] | undefined> {
    const key = uri.toString();
    const stamp = vscode.workspace.getWorkspaceFolder(uri) ? await stampOf(uri) : null;
    if (!touched && stamp !== null && stamp === this.#told.get(key)?.stamp) return undefined;
    const text = stamp === null ? null : await textOf(uri);
    if (stamp === null || text === null) this.#told.delete(key);
    else this.#told.set(key, { uri, stamp });
    return { uri: this.client.code2ProtocolConverter.asUri(uri), text };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** What tells one state of a file from another; null where there is no such file, or a larger one than would be read. */
function stampOf(uri: vscode.Uri): Thenable<string | null> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime, size }) => (size > MOST_BYTES ? null : `${mtime} ${size}`),
    () => null,
  );
}

/** The words of a file; null where there is none, or one that cannot be read or is too large. */
export async function readText(uri: vscode.Uri): Promise<string | null> {
  return (await stampOf(uri)) === null ? null : textOf(uri);
}

/** The words of a file; null where it cannot be read. */
function textOf(uri: vscode.Uri): Thenable<string | null> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => null,
  );
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Follows the files that match a pattern.
 * @param touch is told of one that is made, changed or deleted
 * @param anew is called where all have to be looked through, for the watcher is silent about those in a folder that is moved or deleted
 */
export function follow(pattern: string, touch: (uri: vscode.Uri) => void, anew: () => void): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return [
    watcher,
    watcher.onDidCreate(touch),
    watcher.onDidChange(touch),
    watcher.onDidDelete(touch),
    vscode.workspace.onDidCreateFiles(anew),
    vscode.workspace.onDidRenameFiles(anew),
    vscode.workspace.onDidDeleteFiles(anew),
    vscode.workspace.onDidChangeWorkspaceFolders(anew),
  ];
}
