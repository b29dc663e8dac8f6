// Writes the page of each code that Amends marks something with, and the list of them, as files that a browser opens without a network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { tsImport } from 'tsx/esm/api';

const markdown = new MarkdownIt();
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = `:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
pre { padding: 0.5rem 1rem; border-left: 0.25rem solid; white-space: pre-wrap; }
pre, code { font-family: inherit; }
li code { font-weight: bold; }`;

/**
 * Writes all pages into a folder, from the same text that the editor shows.
 * @param {string} folder is made where there is none
 */
export async function writeDocs(folder) {
  const { PAGE_CODES, pageIndex, rulePage } = await tsImport('./server/src/core/rule-pages.ts', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const write = (name, title, text, head = '') =>
    writeFileSync(join(folder, `${name}.html`), html(title, head + markdown.render(text)));
  write(
    'index',
    'What Amends finds',
    pageIndex((code) => `${code}.html`),
  );
  const back = '<nav><a href="index.html">What Amends finds</a></nav>\n';
  for (const code of PAGE_CODES) write(code, code, rulePage(code), back);
}

function html(title, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title} – Amends</title>
<style>
${STYLE}
</style>
</head>
<body>
${body}</body>
</html>
`;
}
