import type { WireMap } from '../../server/src/protocol';
import { escaped, panelPage } from './panel-page';

/** What the page is told: a drawing to show in place of the last. */
export type ToPage = Pick<WireMap, 'svg' | 'style' | 'words'>;

/** What the page tells: how much room it has (at its start too), or which part was chosen. */
export type FromPage = { readonly width: number } | { readonly part: number };

/** The page of the message map. The texts are plain words. */
export function pageOf(title: string, inWords: string, language: string): string {
  return panelPage({
    title,
    language,
    // The drawing brings its own.
    styles: { own: STYLE, drawn: '' },
    body: `<main>
<div id="map"></div>
<details><summary>${escaped(inWords)}</summary><ul id="words"></ul></details>
</main>`,
    script: SCRIPT,
  });
}

const STYLE = `
body { padding: 0; }
main { padding: 0 4px 16px; }
svg { display: block; max-width: 100%; height: auto; }
details { padding: 0 14px; }
summary { cursor: pointer; }
ul { padding-left: 20px; }
`;

/** Keeps scroll and focus over a new drawing, and over the page being hidden. */
const SCRIPT = `
const host = acquireVsCodeApi();
const map = document.getElementById('map');
const words = document.getElementById('words');
let scroll = host.getState()?.scroll ?? 0;
let told = 0;

addEventListener('message', ({ data }) => {
  const focused = document.activeElement?.getAttribute('data-part');
  document.getElementById('drawn').textContent = data.style;
  map.innerHTML = data.svg;
  words.replaceChildren(...data.words.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  if (focused) map.querySelector('[data-part="' + focused + '"]')?.focus({ preventScroll: true });
  scrollTo(0, scroll);
});
addEventListener('scroll', () => {
  scroll = scrollY;
  host.setState({ scroll });
});

const choose = (event) => {
  const part = event.target.closest?.('[data-part]');
  if (part) host.postMessage({ part: Number(part.getAttribute('data-part')) });
  return part;
};
map.addEventListener('click', choose);
map.addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && choose(event)) event.preventDefault();
});

const measure = () => {
  const width = Math.floor(map.clientWidth);
  if (width === 0 || width === told) return;
  told = width;
  host.postMessage({ width });
};
new ResizeObserver(measure).observe(map);
measure();
`;
