import { inWords } from './in-words';
import { escapeXml } from './markup';
import type { MessageMap } from './message-map';
import { ENGLISH } from './strings';
import { mapStyle } from './style';
import { type SvgOptions, toSvg } from './svg';

const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 1rem auto; max-width: 760px; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
svg { max-width: 100%; height: auto; }
`;

/**
 * The map as a page that stands alone: the picture, and the same in words. It loads and runs nothing, and takes no style but its own two.
 * @param sha256 the SHA-256 of a text in UTF-8, in base64
 */
export function toHtml(
  map: MessageMap,
  sha256: (text: string) => string,
  options: Omit<SvgOptions, 'interactive'> = {},
): string {
  const styles = [PAGE_STYLE, mapStyle(options.theme ?? 'auto')].map((style) => `'sha256-${sha256(style)}'`).join(' ');
  const strings = options.strings ?? ENGLISH;
  const title = escapeXml(strings.title);
  const lines = inWords(map, strings).map((line) => `<li>${escapeXml(line)}</li>`);
  const lang = options.strings ? '' : ' lang="en"';
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styles}; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${toSvg(map, options)}
<ul>
${lines.join('\n')}
</ul>
</body>
</html>`;
}
