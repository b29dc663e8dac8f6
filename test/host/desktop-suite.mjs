// Runs the editor suite in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else one that test-electron downloads, of the version
// that VSCODE_VERSION names: "oldest" is the oldest that the manifest allows, and without one it is the newest.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { PROJECT } from './provision.mjs';

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runDesktopSuite() {
  const vscode = wanted();
  const workspace = mkdtempSync(join(tmpdir(), 'amends-workspace-'));
  writeFileSync(join(workspace, 'notes.md'), 'Lunch is at noon.\n');
  let counts = null;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    const result = /AMENDS-RESULT (\{.*?\})/.exec(String(chunk));
    if (result) counts = JSON.parse(result[1]);
    return write(chunk, ...rest);
  };
  try {
    await runTests({
      ...vscode,
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: join(PROJECT, 'dist', 'test', 'index.js'),
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    if (!counts)
      throw new Error(
        `A desktop VS Code could not be run: ${error.message}\nName one with VSCODE_EXECUTABLE, or run "npm test", which brings its own.`,
      );
  } finally {
    process.stdout.write = write;
    rmSync(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  console.log(
    `  Host: ${vscode.vscodeExecutablePath ?? `VS Code ${vscode.version ?? ''} downloaded by test-electron`}`,
  );
  return counts ?? { passed: 0, failed: 1, skipped: 0 };
}

/** Which VS Code the environment asks for, as test-electron takes it. */
function wanted() {
  const { VSCODE_EXECUTABLE: vscodeExecutablePath, VSCODE_VERSION: version } = process.env;
  if (vscodeExecutablePath) return { vscodeExecutablePath };
  if (version !== 'oldest') return version ? { version } : {};
  const { engines } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return { version: engines.vscode.replace('^', '') };
}
