import { analyze } from '../core/analyze';
import { type Copy, emailOf, emailPage, emailText } from '../core/export/email';
import { scriptOf, scriptPage } from '../core/export/script';
import { LineIndex } from '../core/positions';
import { printableLine } from '../core/printable';
import type { Settings } from '../core/settings';
import { readNamed, settingsFor } from './gather';
import type { Complain } from './inputs';
import { isSameFile, writeNew } from './new-file';
import { type ExportOptions, UsageError } from './options';

/**
 * Writes a draft as it goes out. What its writer should hear of before is told on standard error. True where nothing is left to be
 * filled in. Throws {@link UsageError}.
 */
export async function exportDraft(options: ExportOptions, complain: Complain): Promise<boolean> {
  const { input: path, format, output, force } = options;
  if (output !== undefined && path !== '-' && isSameFile(path, output))
    throw new UsageError('"--output" names the draft itself, which is never changed.');
  const input = await readNamed(path, options, complain);
  if (!input) return false;
  const [copy, words] = exported(input.text, format, settingsFor(input, { ...options, draft: true }, complain));
  tell(input.path, input.text, copy);
  if (output === undefined) process.stdout.write(words);
  else writeNew(output, words, force, complain);
  return copy.gaps.length === 0;
}

function exported(text: string, format: ExportOptions['format'], settings: Settings): [Copy, string] {
  if (format === 'email-html' || format === 'email-text') {
    const email = emailOf(text, settings.format);
    return [email, format === 'email-html' ? `${emailPage(email)}\n` : emailText(email)];
  }
  const script = scriptOf(text, settings.format, analyze(text, settings));
  return [script, format === 'script-html' ? `${scriptPage(script)}\n` : script.text];
}

function tell(path: string, text: string, { gaps, leftOut: { pictures, html } }: Copy): void {
  const say = (words: string): void => console.error(`amends: ${printableLine(`${path}: ${words}`)}`);
  const index = new LineIndex(text);
  const lines = [...new Set(gaps.map(({ start }) => index.positionAt(start).line + 1))];
  if (gaps.length === 1) say(`1 place is still to be filled in (line ${lines[0]}).`);
  if (gaps.length > 1)
    say(
      `${gaps.length} places are still to be filled in (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}).`,
    );
  if (pictures > 0) say('pictures are left out. Attach them yourself.');
  if (html > 0) say('HTML is left out, with the words in it.');
}
