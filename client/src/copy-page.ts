import { l10n } from 'vscode';
import type { CopyParams, WireCopy } from '../../server/src/protocol';
import { escaped, panelPage } from './panel-page';

/** Something that the writer should hear of; `fill` offers to show the first place that is to be filled in. */
export interface Note {
  readonly words: string;
  readonly fill?: boolean;
}

/** What the page is told: what to show and to copy, in place of the last. */
export type ToPage = Pick<WireCopy, 'title' | 'page' | 'html' | 'text'> & { readonly notes: readonly Note[] };

/** What the page tells: that it listens, or which button was pressed that is not its own affair. */
export type FromPage = 'ready' | 'fill' | 'save';

/** The page of *Copy as Email* and *Copy as Script*. */
export function pageOf(form: CopyParams['form'], language: string): string {
  const email = form === 'email';
  const name = email ? l10n.t('Email') : l10n.t('Script');
  const copied = {
    rich: l10n.t('Copied with formatting.'),
    plain: l10n.t('Copied as plain text.'),
    subject: l10n.t('Copied: the subject.'),
    refused: l10n.t('The clipboard is closed to this page. Press Ctrl+C (on a Mac, ⌘C) instead.'),
  };
  return panelPage({
    title: name,
    language,
    styles: { own: email ? STYLE : STYLE + SPOKEN },
    body: `<header>
<div>
<button id="rich">${escaped(l10n.t('Copy with Formatting'))}</button>
<button id="plain" class="other">${escaped(l10n.t('Copy as Plain Text'))}</button>
${
  email
    ? `<button id="subject" class="other">${escaped(l10n.t('Copy Subject'))}</button>`
    : `<button id="save" class="other">${escaped(l10n.t('Save as Page…'))}</button>`
}
<span id="said" role="status"></span>
</div>
<div id="notes" aria-live="polite"></div>
</header>
<main aria-label="${escaped(name)}">
${email ? `<p id="title">${escaped(l10n.t('Subject:'))} <strong></strong></p>` : ''}
<article id="page" lang="en" tabindex="0"></article>
</main>`,
    script: `const COPIED = ${forScript(copied)};
const FILL = ${forScript(l10n.t('Show the First'))};
${SCRIPT}`,
  });
}

/** A value as it may stand in a script: nothing in it ends the element. */
function forScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

const STYLE = `
body { padding: 0; font-size: var(--vscode-font-size); }
header { position: sticky; top: 0; padding: 12px 20px 8px; background: var(--vscode-editor-background); border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
header > div { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
button { font: inherit; padding: 4px 12px; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; cursor: pointer; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button:hover { background: var(--vscode-button-hoverBackground); }
button.other { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button.other:hover { background: var(--vscode-button-secondaryHoverBackground); }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
button.link { padding: 0; border: 0; color: var(--vscode-textLink-foreground); background: none; text-decoration: underline; }
#notes:not(:empty) { margin-top: 8px; }
#notes p { margin: 0 16px 0 0; }
#notes p::before { content: '⚠ '; color: var(--vscode-editorWarning-foreground); }
main { max-width: 46em; padding: 8px 20px 32px; font-size: 1.1em; line-height: 1.5; }
article:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 8px; }
#title { padding-bottom: 8px; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, transparent)); }
h1, h2, h3 { line-height: 1.3; }
h1 { font-size: 1.35em; } h2 { font-size: 1.2em; } h3 { font-size: 1.05em; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #999)); padding: 4px 10px; text-align: left; vertical-align: top; }
blockquote { margin-left: 0; padding-left: 12px; border-left: 3px solid var(--vscode-textBlockQuote-border); }
pre { white-space: pre-wrap; }
`;

/** A script is read from a distance. */
const SPOKEN = `
main { max-width: 34em; font-size: 1.6em; line-height: 1.6; }
p { margin: 0 0 1.2em; }
h2 { margin-top: 1.6em; }
small { font-size: 0.6em; font-weight: normal; color: var(--vscode-descriptionForeground); }
article span { color: var(--vscode-descriptionForeground); }
strong, em { font-style: normal; font-weight: 700; text-decoration: underline; text-underline-offset: 0.2em; }
`;

/**
 * Copying goes through the copy event, by which both forms come to the clipboard as they are and no permission is asked for. What
 * a user selects is copied without the colours of the theme.
 */
const SCRIPT = `
const host = acquireVsCodeApi();
const at = (id) => document.getElementById(id);
let shown = { title: null, page: '', html: '', text: '', notes: [] };
let wanted;

addEventListener('message', ({ data }) => {
  shown = data;
  const top = scrollY;
  at('page').innerHTML = data.page;
  if (at('title')) {
    at('title').hidden = at('subject').hidden = data.title === null;
    at('title').lastElementChild.textContent = data.title ?? '';
  }
  at('rich').disabled = at('plain').disabled = data.text.trim() === '';
  at('notes').replaceChildren(...data.notes.map(({ words, fill }) => {
    const note = Object.assign(document.createElement('p'), { textContent: words });
    if (fill) {
      const button = Object.assign(document.createElement('button'), { className: 'link', textContent: FILL });
      button.addEventListener('click', () => host.postMessage('fill'));
      note.append(' ', button);
    }
    return note;
  }));
  scrollTo(0, top);
});

const selected = () => {
  const selection = getSelection();
  const holder = document.createElement('div');
  for (let i = 0; i < selection.rangeCount; i++) holder.append(selection.getRangeAt(i).cloneContents());
  return { html: holder.innerHTML, text: selection.toString() };
};
addEventListener('copy', (event) => {
  const { html, text } = wanted ?? (getSelection().isCollapsed ? shown : selected());
  if (html !== undefined) event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
});

const copy = (what, said) => {
  wanted = what;
  // Some browsers copy only where something is selected.
  const selection = getSelection();
  selection.selectAllChildren(at('page'));
  const done = document.execCommand('copy');
  if (done) selection.removeAllRanges();
  wanted = undefined;
  at('said').textContent = '';
  // Said anew, so that a screen reader tells it the second time too.
  setTimeout(() => { at('said').textContent = done ? said : COPIED.refused; }, 50);
};
at('rich').addEventListener('click', () => copy({ html: shown.html, text: shown.text }, COPIED.rich));
at('plain').addEventListener('click', () => copy({ text: shown.text }, COPIED.plain));
at('subject')?.addEventListener('click', () => copy({ text: shown.title }, COPIED.subject));
at('save')?.addEventListener('click', () => host.postMessage('save'));
at('rich').focus();
host.postMessage('ready');
`;
