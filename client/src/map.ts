import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MAP_REQUEST, type MapParams, type WireMap } from '../../server/src/protocol';
import { type FromPage, pageOf, type ToPage } from './map-page';
import { mapStrings } from './map-strings';
import type { ActiveReport } from './reports';

/** The panel of *Show Message Map*: a picture of the draft that the user is at, beside it. */
export class MapPanel implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #map: WireMap | undefined;
  #width: number | undefined;
  #asking = false;
  #stale = false;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly active: ActiveReport,
  ) {
    this.#subscription = active.onDidChange(() => this.#update());
  }

  /** Opens the panel beside the draft, or brings it to the front. */
  show(): void {
    if (!this.active.editor) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft in Markdown or plain text first.'));
      return;
    }
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      'amends.map',
      vscode.l10n.t('Message Map'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#map = undefined;
    });
    this.#panel = panel;
    panel.webview.html = pageOf(vscode.l10n.t('Message Map'), vscode.l10n.t('In words'), vscode.env.language);
  }

  #receive(message: FromPage): void {
    if ('width' in message) {
      this.#width = message.width;
      void this.#update();
    } else void this.#select(message.part);
  }

  async #select(part: number): Promise<void> {
    const map = this.#map;
    const range = map?.parts[part];
    const editor = this.active.editor;
    if (!range || !editor || map.uri !== this.active.uri || map.version !== editor.document.version) return;
    const { start, end } = range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const shown = editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn };
    const { document } = editor;
    const opened = await vscode.window.showTextDocument(document, { ...shown, selection });
    opened.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Asks for the map once more; while an answer is under way, changes wait for it together. */
  async #update(): Promise<void> {
    const uri = this.active.uri;
    if (!this.#panel || this.#width === undefined || !uri || !this.client.isRunning()) return;
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    while (this.#stale) {
      this.#stale = false;
      const params: MapParams = { uri: this.active.uri ?? uri, width: this.#width, strings: mapStrings() };
      const map = await this.client.sendRequest<WireMap | null>(MAP_REQUEST, params).catch(() => null);
      if (map) this.#draw(map);
    }
    this.#asking = false;
  }

  #draw(map: WireMap): void {
    this.#map = map;
    const { svg, style, words } = map;
    const message: ToPage = { svg, style, words };
    void this.#panel?.webview.postMessage(message);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }
}
