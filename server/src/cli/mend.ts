import { analyze } from '../core/analyze';
import { applied } from '../core/draft/applied';
import { mendAll } from '../core/draft/mend-all';
import type { Settings } from '../core/settings';

/** Edits that would bring one another back and forth end after so many rounds. */
const MOST_ROUNDS = 10;

/** The text with all edits made that need no fact from the writer; what comes up after one edit is mended too. */
export function mended(text: string, settings: Settings): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = mendAll(analyze(current, settings));
    if (edits.length === 0) break;
    current = applied({ title: '', edits }, current);
  }
  return current;
}

/** What has changed, as a unified diff that `git apply` and `patch -p1` take. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = await import('diff');
  const name = path.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
  return formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after), FILE_HEADERS_ONLY);
}
