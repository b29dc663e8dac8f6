import { readFileSync } from 'node:fs';
import { analyze } from '../core/analyze';
import { foundIn, suggestionFor, whyOf } from './found';
import { settingsFor } from './gather';
import { type Complain, isWord, readDraft } from './inputs';
import { isSameFile, writeNew } from './new-file';
import { type AnnotateOptions, UsageError } from './options';

/**
 * Writes a copy of a Word file in which each finding is a comment at its words, and says so; null, with a complaint, where that failed.
 * Throws {@link UsageError} where the copy would be the file itself, or the file is none of Word's.
 */
export async function annotate(options: AnnotateOptions, complain: Complain): Promise<string | null> {
  const { input: path, output = path.replace(/\.docx$/i, '.commented.docx'), force, asOf } = options;
  if (!isWord(path))
    throw new UsageError('Comments go into Word files (.docx). For other drafts there is "amends check".');
  if (isSameFile(path, output)) throw new UsageError('"--output" names the draft itself, which is never changed.');
  const input = await readDraft(path, complain);
  if (!input) return null;
  const { text } = input;
  const report = analyze(text, { ...settingsFor(input, options, complain), fixes: 1 });
  const explained = new Set<string>();
  const comments = foundIn(text, report)
    .sort((a, b) => a.span.start - b.span.start)
    .map((finding) => {
      const why = explained.has(finding.code) ? undefined : whyOf(finding);
      explained.add(finding.code);
      const suggestion = suggestionFor(text, finding);
      const said = [finding.message, why && `Why: ${why}`, suggestion && `Try: ${suggestion}`];
      return { span: finding.span, paragraphs: said.flatMap((words) => (words ? words.split('\n') : [])) };
    });
  const { commented } = await import('./word/word');
  const copy = commented(readFileSync(path), comments, asOf);
  if (!writeNew(output, copy, force, complain)) return null;
  return `${output}: ${comments.length === 1 ? '1 comment' : `${comments.length} comments`}`;
}
