import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COPY_REQUEST, type CopyParams, type WireCopy } from '../../server/src/protocol';
import { type FromPage, type Note, pageOf, type ToPage } from './copy-page';
import { saveBeside } from './exports';
import type { ActiveReport } from './reports';

/**
 * The panel of *Copy as Email*, or of *Copy as Script* and *Read Aloud View*: what goes out of one draft, and the buttons that put it on
 * the clipboard, which only a page can do with formatting. It follows its draft while that changes.
 */
export class CopyPanel implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #copy: WireCopy | undefined;
  /** Whether the page has said that it is there; what is told before is lost. */
  #listens = false;

  constructor(
    private readonly form: CopyParams['form'],
    private readonly client: BaseLanguageClient,
    private readonly active: ActiveReport,
  ) {
    this.#subscription = active.onDidChange(() => {
      if (active.editor?.document === this.#document) void this.#update();
    });
  }

  /** Opens the panel for the draft that the user is at, by itself beside it; or brings it to the front for that draft. */
  async show(column = vscode.ViewColumn.Beside): Promise<void> {
    const document = this.active.draft;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft in Markdown or plain text first.'));
      return;
    }
    this.#document = document;
    this.#panel ??= this.#open(column);
    this.#panel.reveal();
    const name = document.uri.path.replace(/^.*\//, '');
    this.#panel.title = this.form === 'email' ? vscode.l10n.t('Email: {0}', name) : vscode.l10n.t('Script: {0}', name);
    await this.#update();
  }

  #open(column: vscode.ViewColumn): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(`amends.${this.form}`, '', column, {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#listens = false;
    });
    panel.webview.html = pageOf(this.form, vscode.env.language);
    return panel;
  }

  async #receive(message: FromPage): Promise<void> {
    if (message === 'ready') {
      this.#listens = true;
      await this.#update();
    } else if (message === 'fill') await this.#showGap();
    else await this.#save();
  }

  async #update(): Promise<void> {
    const document = this.#document;
    if (!this.#panel || !this.#listens || !document || document.isClosed || !this.client.isRunning()) return;
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const params: CopyParams =
      this.form === 'email' ? { uri, form: 'email' } : { uri, form: 'script', strings: scriptStrings() };
    const copy = await this.client.sendRequest<WireCopy | null>(COPY_REQUEST, params).catch(() => null);
    if (document !== this.#document) return;
    this.#copy = copy ?? undefined;
    const nothing = vscode.l10n.t('This text is too long to be copied in one piece.');
    const message: ToPage = copy
      ? { title: copy.title, page: copy.page, html: copy.html, text: copy.text, notes: notesOf(copy, this.form) }
      : { title: null, page: '', html: '', text: '', notes: [{ words: nothing }] };
    await this.#panel?.webview.postMessage(message);
  }

  async #showGap(): Promise<void> {
    const [gap] = this.#copy?.gaps ?? [];
    if (!gap || !this.#document) return;
    const selection = new vscode.Range(gap.start.line, gap.start.character, gap.end.line, gap.end.character);
    const column = vscode.window.visibleTextEditors.find(({ document }) => document === this.#document)?.viewColumn;
    await vscode.window.showTextDocument(this.#document, {
      selection,
      viewColumn: column ?? vscode.ViewColumn.One,
    });
  }

  async #save(): Promise<void> {
    const document = this.#document;
    const file = this.#copy?.file;
    if (!document || file === undefined) return;
    const { t } = vscode.l10n;
    await saveBeside(document, 'script.html', file, {
      title: t('Save Script as Page'),
      kind: t('Page'),
      saved: t('Saved. Open the page with your browser to print it.'),
      refused: t('The page could not be saved there. Pick another folder and try again.'),
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }
}

/** What the writer should hear of before the text goes out. */
function notesOf({ gaps, leftOut: { pictures, html } }: WireCopy, form: CopyParams['form']): Note[] {
  const { t } = vscode.l10n;
  const notes: Note[] = [];
  if (gaps.length === 1) notes.push({ words: t('1 place is still to be filled in.'), fill: true });
  if (gaps.length > 1) notes.push({ words: t('{0} places are still to be filled in.', gaps.length), fill: true });
  if (pictures > 0 && form === 'email') notes.push({ words: t('Pictures are left out. Attach them yourself.') });
  if (html > 0) notes.push({ words: t('HTML in the draft is left out, with the words in it.') });
  return notes;
}

function scriptStrings() {
  return {
    opening: vscode.l10n.t('Opening'),
    total: vscode.l10n.t('Takes about {0} min, {1} words'),
    section: vscode.l10n.t('at {0}, takes {1}'),
    breath: vscode.l10n.t('take a breath'),
    pause: vscode.l10n.t('pause'),
  };
}
