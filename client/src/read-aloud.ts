import * as vscode from 'vscode';
import { bareHtml } from './bare-html';
import type { ActiveReport } from './reports';

/**
 * Shows the draft as it will be said: large words, no marks, and how long it takes. It follows the draft while that changes.
 * The panel runs no script and loads nothing.
 */
export class ReadAloud implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  /** How long the draft takes, as last told; kept while the user is at another draft. */
  #time = '';
  readonly #subscription: vscode.Disposable;

  constructor(private readonly active: ActiveReport) {
    this.#subscription = active.onDidChange(() => void this.#render());
  }

  async show(): Promise<void> {
    const document = this.active.draft;
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft in Markdown or plain text first.'));
      return;
    }
    if (document !== this.#document) this.#time = '';
    this.#document = document;
    if (this.#panel) this.#panel.reveal(undefined);
    else {
      this.#panel = vscode.window.createWebviewPanel('amends.readAloud', '', vscode.ViewColumn.Active, {
        enableFindWidget: true,
      });
      this.#panel.onDidDispose(() => {
        this.#panel = undefined;
      });
    }
    await this.#render();
  }

  async #render(): Promise<void> {
    const document = this.#document;
    if (!this.#panel || !document || document.isClosed) return;
    const { report, editor } = this.active;
    if (editor?.document === document && report) this.#time = spoken(report.stats.spokenSeconds);
    const words = await bodyHtml(document);
    if (!this.#panel) return;
    this.#panel.title = vscode.l10n.t('Read Aloud');
    this.#panel.webview.html = pageOf(words, this.#time);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panel?.dispose();
  }
}

/** The draft's words as HTML that loads nothing and leads nowhere, without front matter and comments. */
export async function bodyHtml(document: vscode.TextDocument): Promise<string> {
  const text = spokenText(document.getText());
  const rendered =
    document.languageId === 'markdown'
      ? await vscode.commands.executeCommand<string>('markdown.api.render', text).then(
          (html) => html,
          // Without the built-in Markdown extension the paragraphs are shown as they are written.
          () => undefined,
        )
      : undefined;
  return rendered === undefined ? paragraphs(text) : bareHtml(rendered);
}

/** The text without what nobody says: front matter and comments. */
function spokenText(text: string): string {
  return text
    .replace(/^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, '')
    .replace(/^[ \t]*<!--.*-->[ \t]*$/gm, '');
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escaped(paragraph.trim())}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function spoken(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 50) return vscode.l10n.t('Less than a minute to say');
  return minutes <= 1 ? vscode.l10n.t('About a minute to say') : vscode.l10n.t('About {0} minutes to say', minutes);
}

const STYLE = `
body { max-width: 34em; margin: 2em auto; padding: 0 1.5em; font-size: 1.6em; line-height: 1.7; color: var(--vscode-editor-foreground); }
p.time { font-size: 0.7em; color: var(--vscode-descriptionForeground); border-bottom: 1px solid var(--vscode-panel-border, transparent); padding-bottom: 0.8em; }
h1, h2, h3 { line-height: 1.3; font-weight: 600; }
h1 { font-size: 1.3em; } h2 { font-size: 1.15em; } h3 { font-size: 1em; }
li { margin: 0.4em 0; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 0.3em 1em 0.3em 0; vertical-align: top; }
`;

function pageOf(words: string, time: string): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>${escaped(vscode.l10n.t('Read Aloud'))}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<p class="time">${escaped(time)}</p>
<main>${words}</main>
</body>
</html>`;
}
