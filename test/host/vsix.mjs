// Packs the extension as a release would.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { PROJECT } from './provision.mjs';

/** @returns {Promise<string>} the path of the package */
export async function packVsix() {
  const packagePath = join(PROJECT, 'out', 'amends.vsix');
  mkdirSync(join(PROJECT, 'out'), { recursive: true });
  await createVSIX({
    cwd: PROJECT,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

/** @returns {Promise<string[]>} the files that the package would hold */
export function packedFiles() {
  return listFiles({ cwd: PROJECT, dependencies: false });
}
