import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './options';

/** The one file of Amends that starts another program: `git`, and only for `--changed-since`. */

/**
 * The files, as absolute paths without links, that differ from where this branch and `ref` parted, uncommitted and new ones too;
 * those that are gone are left out. Throws {@link UsageError} where there is no repository or no such revision.
 */
export async function filesChangedSince(ref: string): Promise<ReadonlySet<string>> {
  const top = (await git(['rev-parse', '--show-toplevel'], 'this folder is in no git repository')).replace(
    /\r?\n$/,
    '',
  );
  const unknown = `git knows no revision "${ref}"`;
  const commit = (
    await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], unknown)
  ).trim();
  // A shallow clone may not reach back to where the two parted.
  const parted = await git(['merge-base', commit, 'HEAD'], '').catch(() => commit);
  const changed = await git(
    ['-C', top, 'diff', '--name-only', '-z', '--no-ext-diff', '--no-relative', '--diff-filter=d', parted.trim(), '--'],
    'git could not compare',
  );
  const added = await git(
    ['-C', top, 'ls-files', '--others', '--exclude-standard', '-z'],
    'git could not list new files',
  );
  const names = `${changed}${added}`.split('\0').filter(Boolean);
  return new Set(names.map((name) => join(top, name.split('/').join(sep))));
}

async function git(args: readonly string[], failure: string): Promise<string> {
  const { execFile } = await import('node:child_process');
  const execute = promisify(execFile);
  try {
    // A repository's own settings must not start further programs.
    const { stdout } = await execute('git', ['-c', 'core.fsmonitor=false', ...args], { maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`"--changed-since": ${missing ? 'git is not installed' : failure}.`);
  }
}
