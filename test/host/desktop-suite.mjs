// Runs the editor suite in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else one that test-electron downloads.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { PROJECT } from './provision.mjs';

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runDesktopSuite() {
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
  const host = vscodeExecutablePath ?? 'a VS Code downloaded by test-electron';
  let counts = null;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk, ...rest) => {
    const result = /AMENDS-RESULT (\{.*?\})/.exec(String(chunk));
    if (result) counts = JSON.parse(result[1]);
    return write(chunk, ...rest);
  };
  try {
    await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
      extensionDevelopmentPath: PROJECT,
      extensionTestsPath: join(PROJECT, 'dist', 'test', 'index.js'),
      launchArgs: ['--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    if (!counts)
      throw new Error(
        `A desktop VS Code could not be run: ${error.message}\nName one with VSCODE_EXECUTABLE, or run "npm test", which brings its own.`,
      );
  } finally {
    process.stdout.write = write;
  }
  console.log(`  Host: ${host}`);
  return counts ?? { passed: 0, failed: 1, skipped: 0 };
}
