import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILES, type FilesParams, LEFT_OUT_FOLDERS, MESSAGE_FILES, MOST_FILES } from '../../server/src/protocol';

/** Where no files of the user lie. */
export const LEFT_OUT = `**/{${LEFT_OUT_FOLDERS.join(',')}}/**`;
/** A larger file is no message, and the server would not read it. */
const MOST_BYTES = 5_000_000;
const BATCH = 40;
/** Milliseconds between batches, so that the host can do other things. */
const BREATH = 20;

/** Tells the server, in the background, what the Markdown and text files of all workspace folders say, and what changes in them. */
export class WorkspaceFiles implements vscode.Disposable {
  readonly #known = new Map<string, vscode.Uri>();
  readonly #waiting = new Map<string, vscode.Uri>();
  readonly #disposables: vscode.Disposable[] = [];
  #sending: Promise<void> | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  /** Looks all folders through, and follows them from then on. Called whenever the server has started. */
  start(): void {
    if (this.#disposables.length === 0) this.#follow();
    this.#lookThrough();
  }

  #follow(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(MESSAGE_FILES);
    const touch = (uri: vscode.Uri): void => {
      if (!uri.path.split('/').some((part) => LEFT_OUT_FOLDERS.includes(part))) this.#take([uri]);
    };
    // The watcher tells of files, and is silent about those in a folder that is moved or deleted.
    const anew = (): void => this.#lookThrough();
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(touch),
      watcher.onDidChange(touch),
      watcher.onDidDelete(touch),
      vscode.workspace.onDidRenameFiles(anew),
      vscode.workspace.onDidDeleteFiles(anew),
      vscode.workspace.onDidChangeWorkspaceFolders(anew),
    );
  }

  #lookThrough(): void {
    const task = async (): Promise<void> => {
      const found = await vscode.workspace.findFiles(MESSAGE_FILES, LEFT_OUT, MOST_FILES);
      await this.#take([...this.#known.values(), ...found]);
    };
    const title = vscode.l10n.t('Amends: reading what your messages promise');
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, task);
  }

  #take(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) this.#waiting.set(uri.toString(), uri);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0 && this.client.isRunning()) {
      const batch = [...this.#waiting].slice(0, BATCH);
      for (const [key] of batch) this.#waiting.delete(key);
      const files = await Promise.all(batch.map(([, uri]) => this.#read(uri)));
      const params: FilesParams = { files };
      await this.client.sendNotification(FILES, params).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, BREATH));
    }
  }

  async #read(uri: vscode.Uri): Promise<FilesParams['files'][number]> {
    const text = vscode.workspace.getWorkspaceFolder(uri) ? await textOf(uri) : null;
    if (text === null) this.#known.delete(uri.toString());
    else this.#known.set(uri.toString(), uri);
    return { uri: this.client.code2ProtocolConverter.asUri(uri), text };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/** The words of a file; null where there is none, or one that cannot be read or is too large. */
export async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > MOST_BYTES ? null : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
