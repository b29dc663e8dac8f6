/** What a page in a panel is made of: a title of plain words, and HTML, style sheets by their id, and a script of our own. */
export interface PanelParts {
  readonly title: string;
  readonly language: string;
  readonly styles: Readonly<Record<string, string>>;
  readonly body: string;
  readonly script: string;
}

/** A page for a panel. Nothing runs in it but its own script, and nothing is loaded. */
export function panelPage({ title, language, styles, body, script }: PanelParts): string {
  const nonce = crypto.randomUUID();
  const sheets = Object.entries(styles).map(([id, css]) => `<style nonce="${nonce}" id="${id}">${css}</style>`);
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
${sheets.join('\n')}
</head>
<body>
${body}
<script nonce="${nonce}">
${script}</script>
</body>
</html>`;
}

/** Plain words as they may stand in HTML, in an attribute too. */
export function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
