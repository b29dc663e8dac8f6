// Says which libraries are in the bundles, under which licence, with its text: what their licences ask of who passes them on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences that let their work be passed on under MIT. A test holds the libraries to them. */
export const COMPATIBLE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Unlicense',
  'BlueOak-1.0.0',
];

/**
 * The libraries whose files went into bundles, by name.
 * @param {readonly import('esbuild').Metafile[]} metafiles what esbuild tells of each bundle
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function librariesIn(metafiles) {
  const folders = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? folderOf(path) : [])),
    ),
  );
  return [...new Set(folders)]
    .map((folder) => {
      const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const owner = `Copyright (c) ${author?.name ?? author ?? 'its authors'}`;
      // Some come without the text of the licence that they name.
      return { name, version, licence: license ?? 'none', text: licenceText(folder) || owner };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The libraries with their licences as a text to pass on with the bundles. */
export function noticesOf(libraries) {
  const head = 'Amends contains these libraries, each under its own licence.';
  const parts = libraries.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`);
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The folder of the library that a file belongs to; a library may have `package.json` files inside that only tell its form. */
function folderOf(path) {
  if (!path.includes('node_modules/')) return [];
  for (let folder = dirname(path); folder.includes('node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return [folder];
  }
  throw new Error(`${path} belongs to no library that can be told.`);
}

function licenceText(folder) {
  const names = readdirSync(folder).sort();
  const own = names.filter((name) => /^(?:licen[cs]e|notice|thirdpartynotices|copying)(?:[.-]|$)/i.test(name));
  return own.map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim()).join('\n\n');
}
