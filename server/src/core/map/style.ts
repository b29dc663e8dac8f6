import { FAMILIES, type Family } from './families';

/** Colours that stay as they are, follow the reader's system, or follow the editor's theme. */
export type MapTheme = 'auto' | 'light' | 'dark' | 'editor';

const LIGHT: Readonly<Record<Family, string>> = {
  own: '#0b6bcb',
  plan: '#1f7a3d',
  invite: '#8250df',
  self: '#b3261e',
  explain: '#9a6700',
  other: '#767676',
};

const DARK: Readonly<Record<Family, string>> = {
  own: '#6cb6ff',
  plan: '#6bc46d',
  invite: '#c297ff',
  self: '#ff938a',
  explain: '#e3b341',
  other: '#9e9e9e',
};

const EDITOR: Readonly<Record<Family, string>> = {
  own: '--vscode-charts-blue',
  plan: '--vscode-charts-green',
  invite: '--vscode-charts-purple',
  self: '--vscode-charts-red',
  explain: '--vscode-charts-yellow',
  other: '--vscode-descriptionForeground',
};

/** The style sheet of the map. Colours are custom properties, so that a page around it can set its own. */
export function mapStyle(theme: MapTheme): string {
  return `${colours(theme)}
.amends-map { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; background: var(--amends-paper); }
.amends-map text { fill: var(--amends-text); }
.amends-map .heading { font-weight: 600; font-size: 14px; }
.amends-map .line { stroke: var(--amends-text); stroke-opacity: .35; fill: none; }
.amends-map .advised { stroke: var(--amends-text); stroke-width: 1.5; fill: none; }
.amends-map .first { fill: var(--amends-text); }
.amends-map .part { cursor: pointer; outline: none; }
.amends-map .part .focus { fill: none; stroke: none; }
.amends-map .part:hover .focus { stroke: var(--amends-text); stroke-width: 1.5; }
.amends-map .part:focus-visible .focus { stroke: var(--amends-focus, var(--amends-text)); stroke-width: 3; }
@media (forced-colors: active) {
  .amends-map { --amends-text: CanvasText; --amends-paper: Canvas; --amends-focus: Highlight;
    ${FAMILIES.map((family) => `--amends-${family}: CanvasText;`).join(' ')} forced-color-adjust: none; }
}`;
}

function colours(theme: MapTheme): string {
  const light = rule('#1f1f1f', '#ffffff', LIGHT);
  const dark = rule('#e6e6e6', '#1e1e1e', DARK);
  if (theme === 'light') return light;
  if (theme === 'dark') return dark;
  if (theme === 'auto') return `${light}\n@media (prefers-color-scheme: dark) { ${dark} }`;
  const own = FAMILIES.map((family) => `--amends-${family}: var(${EDITOR[family]}, ${LIGHT[family]});`).join(' ');
  return `.amends-map { --amends-text: var(--vscode-foreground, #1f1f1f); --amends-paper: transparent; --amends-focus: var(--vscode-focusBorder); ${own} }`;
}

function rule(text: string, paper: string, families: Readonly<Record<Family, string>>): string {
  const own = FAMILIES.map((family) => `--amends-${family}: ${families[family]};`).join(' ');
  return `.amends-map { --amends-text: ${text}; --amends-paper: ${paper}; ${own} }`;
}

/** The paint of a family, for presentation attributes; a reader without custom properties gets the light one. */
export function inkOf(family: Family): string {
  return `var(--amends-${family}, ${LIGHT[family]})`;
}
