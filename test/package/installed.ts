import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For npm: none of the settings of the run that this is part of, and no network. To be laid over this process's environment. */
export const ALONE: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^npm_/i.test(name))
      .map((name) => [name, undefined]),
  ),
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** Runs npm, or npx, in a folder. */
export function npm(args: readonly string[], cwd: string, command: 'npm' | 'npx' = 'npm'): SpawnSyncReturns<string> {
  return spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...ALONE },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

/**
 * Packs Amends as it stands in `dist/`, and installs the package in a folder as a user does who has no network.
 * @returns the paths that the package holds
 */
export function installIn(folder: string): string[] {
  // What the package would build for itself stands in dist/ already, and others are reading it.
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.');
  assert.equal(packed.status, 0, packed.stderr);
  const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
  writeFileSync(join(folder, 'package.json'), '{}');
  const installed = npm(['install', '--ignore-scripts', `./${filename}`], folder);
  assert.equal(installed.status, 0, installed.stderr);
  return files.map(({ path }) => path);
}
