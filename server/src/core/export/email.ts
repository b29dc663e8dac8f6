import { placesToFill } from '../draft/checks/placeholder-left';
import { escapeXml } from '../map/markup';
import { hasPlaceholder } from '../placeholders';
import type { Span } from '../report';
import type { Settings } from '../settings';
import { type FrontMatter, readFrontMatter } from '../text/front-matter';
import { layOut } from '../text/lay-out';
import { type Content, type Part, readContent } from './content';
import { htmlOf, styled } from './html';
import { lineText, textOf } from './text';

/** A text on its way out, in the two forms that programs take, and what its writer should hear of before. */
export interface Copy {
  /** Its first heading, which then is not in the text; null where it begins with none. */
  readonly title: string | null;
  /** For a page with a style sheet of its own. */
  readonly page: string;
  /** With its looks on each element. */
  readonly html: string;
  readonly text: string;
  /** What is still to be filled in. */
  readonly gaps: readonly Span[];
  readonly leftOut: Content['leftOut'];
}

/** The looks that mail programs do not give by themselves. Words have the font and the colour of whoever writes the mail. */
const LOOKS = {
  ...{
    h1: 'font-size:16pt;margin:16pt 0 8pt',
    h2: 'font-size:14pt;margin:14pt 0 6pt',
    h3: 'font-size:12pt;margin:12pt 0 6pt',
  },
  table: 'border-collapse:collapse;margin:8pt 0',
  th: 'border:1px solid #999999;padding:4pt 8pt;text-align:left;vertical-align:top',
  td: 'border:1px solid #999999;padding:4pt 8pt;text-align:left;vertical-align:top',
  blockquote: 'border-left:3px solid #999999;margin:8pt 0;padding-left:10pt',
  pre: 'font-family:monospace;white-space:pre-wrap',
};

/** A draft as an email. Its subject is the front matter's `subject`, else the heading that it begins with. */
export function emailOf(text: string, format: Settings['format']): Copy {
  const { front, parts, ...rest } = readMessage(text, format);
  const told = front?.fields['subject']?.trim();
  const { title, below } = told ? { title: told, below: parts } : titled(parts);
  const page = htmlOf(below);
  return { ...rest, title, page, html: styled(page, LOOKS), text: `${textOf(below)}\n` };
}

/** An email as a file: the page that a mail program shows. */
export function emailPage({ title, html }: Copy): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeXml(title ?? 'Email')}</title>
</head>
<body>
${html}
</body>
</html>`;
}

/** An email as a file of plain text, its subject first. */
export function emailText({ title, text }: Copy): string {
  return `${title === null ? '' : `Subject: ${title}\n\n`}${text}`;
}

/** What goes out of a draft in whatever form, and what its writer should hear of. */
export function readMessage(
  text: string,
  format: Settings['format'],
): Pick<Copy, 'gaps' | 'leftOut'> & { readonly front: FrontMatter | null; readonly parts: readonly Part[] } {
  const front = readFrontMatter(text);
  const gaps = [...gapsInFront(front), ...placesToFill(text, layOut(text, front, format).blocks)];
  return { front, ...readContent(text, front, format), gaps };
}

function gapsInFront(front: FrontMatter | null): Span[] {
  const subject = front?.places.find(({ name }) => name === 'subject');
  return subject?.value && hasPlaceholder(subject.value) ? [subject.valueSpan] : [];
}

/** The heading that content begins with, as its title, and what stands below it. */
export function titled(parts: readonly Part[]): { readonly title: string | null; readonly below: readonly Part[] } {
  const [first, ...below] = parts;
  if (first?.kind !== 'heading') return { title: null, below: parts };
  return { title: lineText(first.line).replace(/\n/g, ' '), below };
}
