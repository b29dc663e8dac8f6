import type { Settings } from '../settings';
import type { Layout } from './block';
import { type FrontMatter, hideFrontMatter } from './front-matter';
import { layOutMarkdown, parseMarkdown } from './markdown';
import { layOutPlainText } from './plain';

/** Lays out a whole text below its front matter, in its format. For a text that is edited, the parsed Markdown is worth keeping instead. */
export function layOut(text: string, front: FrontMatter | null, format: Settings['format']): Layout {
  if (format === 'plaintext') return layOutPlainText(text, front?.span.end ?? 0);
  const body = hideFrontMatter(text, front);
  return layOutMarkdown(body, parseMarkdown(body));
}
