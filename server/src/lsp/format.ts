import { formatOfFile, type TextFormat } from '../core/settings';

/** Markdown and its dialects, such as `markdown.pandoc` and `gfm`. */
const MARKDOWN = /^(?:markdown|gfm)\b/i;
/** What editors call plain text, beside the `plaintext` of LSP. Some say so of any file of which they know no more. */
const PLAIN = /^(?:text|txt|plain text)$/i;
const MARKDOWN_FILE = /\.(?:md|markdown)$/i;

/**
 * The format of an open document: what the editor calls it, where that tells; else what its address tells, as on the command line.
 * @param languageId as the client sends it; not every client does
 */
export function formatOf(languageId: unknown, uri: string): TextFormat {
  const name = typeof languageId === 'string' ? languageId : '';
  if (name === 'plaintext') return name;
  if (MARKDOWN.test(name)) return 'markdown';
  return PLAIN.test(name) && !MARKDOWN_FILE.test(uri) ? 'plaintext' : formatOfFile(uri);
}
