import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIG_FILES, CONFIG_PATTERN, type FilesParams } from '../../server/src/protocol';
import { LEFT_OUT, textOf } from './files';

/** Tells the server what the `.amends.json` files say, and what changes in them: where only the editor can read them, too. */
export class ConfigFiles implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];

  constructor(private readonly client: BaseLanguageClient) {}

  /** Looks all folders through, and follows their files from then on. Called whenever the server has started. */
  async start(): Promise<void> {
    if (this.#disposables.length === 0) this.#follow();
    await this.#tell(await vscode.workspace.findFiles(CONFIG_PATTERN, LEFT_OUT));
  }

  #follow(): void {
    const watcher = vscode.workspace.createFileSystemWatcher(CONFIG_PATTERN);
    const tell = (uri: vscode.Uri): Promise<void> => this.#tell([uri]);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(tell),
      watcher.onDidChange(tell),
      watcher.onDidDelete(tell),
      // The watcher is silent about a file above the workspace.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith('/.amends.json') && tell(uri)),
    );
  }

  async #tell(uris: readonly vscode.Uri[]): Promise<void> {
    if (uris.length === 0 || !this.client.isRunning()) return;
    const files = uris.map(async (uri) => ({
      uri: this.client.code2ProtocolConverter.asUri(uri),
      text: await textOf(uri),
    }));
    const params: FilesParams = { files: await Promise.all(files) };
    await this.client.sendNotification(CONFIG_FILES, params).catch(() => {});
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}
