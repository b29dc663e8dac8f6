import { inWords } from './in-words';
import { escapeXml } from './markup';
import type { MessageMap } from './message-map';
import { ENGLISH } from './strings';
import { type SvgOptions, toSvg } from './svg';

/** The map as a page that stands alone: the picture, and the same in words. It loads and runs nothing. */
export function toHtml(map: MessageMap, options: Omit<SvgOptions, 'interactive'> = {}): string {
  const strings = options.strings ?? ENGLISH;
  const title = escapeXml(strings.title);
  const lines = inWords(map, strings).map((line) => `<li>${escapeXml(line)}</li>`);
  const lang = options.strings ? '' : ' lang="en"';
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${title}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 1rem auto; max-width: 760px; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
svg { max-width: 100%; height: auto; }
</style>
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
