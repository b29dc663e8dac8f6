// Packs the extension as a release would, to the same bytes wherever and whenever the same commit is packed.
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { PROJECT } from './provision.mjs';

/** The time of every file in the package; the packer then sorts them, too. */
const EPOCH = { SOURCE_DATE_EPOCH: '946684800', TZ: 'UTC' };

/** @returns {Promise<string>} the path of the package */
export async function packVsix(name = 'amends.vsix') {
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
  await withEnvironment(EPOCH, () =>
    createVSIX({
      cwd: staged,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
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
