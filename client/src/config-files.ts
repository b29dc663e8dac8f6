import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIG_FILES, CONFIG_PATTERN, type FilesParams } from '../../server/src/protocol';
import { follow, LEFT_OUT, readText } from './files';

/** Tells the server what the `.amends.json` files say, and what changes in them: where only the editor can read them, too. */
export class ConfigFiles implements vscode.Disposable {
  /** The files that a server has been told of, by address: one may be gone without a word. */
  readonly #told = new Map<string, vscode.Uri>();
  readonly #disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    const tell = (uri: vscode.Uri): Promise<void> => this.#tell([uri]);
    this.#disposables = [
      ...follow(CONFIG_PATTERN, tell, () => this.lookThrough()),
      // A watcher does not see a file above the workspace.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith('/.amends.json') && tell(uri)),
    ];
  }

  /** Looks all folders through, and tells the server of their files and of those it was told of before. */
  async lookThrough(): Promise<void> {
    if (!this.client.isRunning()) return;
    const found = await vscode.workspace.findFiles(CONFIG_PATTERN, LEFT_OUT);
    await this.#tell([...new Map([...this.#told.values(), ...found].map((uri) => [uri.toString(), uri])).values()]);
  }

  async #tell(uris: readonly vscode.Uri[]): Promise<void> {
    if (uris.length === 0 || !this.client.isRunning()) return;
    for (const uri of uris) this.#told.set(uri.toString(), uri);
    const files = uris.map(async (uri) => ({
      uri: this.client.code2ProtocolConverter.asUri(uri),
      text: await readText(uri),
    }));
    const params: FilesParams = { files: await Promise.all(files) };
    // One that fails has lost its server, and the next server is told of all files.
    await this.client.sendNotification(CONFIG_FILES, params).catch(() => {});
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}
