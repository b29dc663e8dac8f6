// Packs the extension for the Marketplace, for Open VSX and for installing by hand: the same bytes wherever and whenever the same
// commit is packed.
//   npm run package [-- --repository URL] [-- --ref TAG]
import { chmodSync, copyFileSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';

const PROJECT = dirname(fileURLToPath(import.meta.url));
/** The time of every file in the package; the packer then sorts them, too. */
const EPOCH = { SOURCE_DATE_EPOCH: '946684800', TZ: 'UTC' };
/** A picture on a line of its own, as a Markdown reader sees it. */
const PICTURE = /^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm;

/**
 * Packs what the build has left in `dist/`.
 * @param {string} name the package's file name in `out/`
 * @param {{ repository?: string, ref?: string }} where the public repository that the package comes from, and the tag or commit.
 *   Pictures and links in the README then lead there. Where there is none, the README goes without its pictures: readers of a package see
 *   pictures only from an https address, and would see broken ones.
 * @returns {Promise<string>} the path of the package
 */
export async function packVsix(name = 'amends.vsix', { repository, ref } = {}) {
  const packagePath = join(PROJECT, 'out', name);
  const staged = join(PROJECT, 'out', 'package');
  rmSync(staged, { recursive: true, force: true });
  for (const file of ['.vscodeignore', ...(await packedFiles())]) {
    const copy = join(staged, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(PROJECT, file), copy);
    // The package keeps who may write a file, which is the machine's own.
    chmodSync(copy, 0o644);
  }
  if (repository) edit(join(staged, 'package.json'), (text) => withRepository(text, repository));
  else edit(join(staged, 'README.md'), (text) => text.replace(PICTURE, ''));
  await withEnvironment(EPOCH, () =>
    createVSIX({
      cwd: staged,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      ...(ref ? { githubBranch: ref, gitlabBranch: ref } : {}),
    }),
  );
  return packagePath;
}

let listed;

/** @returns {Promise<string[]>} the files that the package would hold; listed once, for that looks at every file of the project */
export function packedFiles() {
  listed ??= listFiles({ cwd: PROJECT, dependencies: false });
  return listed;
}

function withRepository(manifest, url) {
  return `${JSON.stringify({ ...JSON.parse(manifest), repository: { type: 'git', url } }, null, 2)}\n`;
}

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

async function withEnvironment(values, run) {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]));
  Object.assign(process.env, values);
  try {
    return await run();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { repository: { type: 'string' }, ref: { type: 'string' } } });
  const { name, version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  // Not awaited here: the tests load this file by `require` as well.
  packVsix(`${name}-${version}.vsix`, values).then(console.log);
}
