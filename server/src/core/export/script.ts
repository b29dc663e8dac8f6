import { escapeXml } from '../map/markup';
import { fill } from '../map/strings';
import type { Report, Span } from '../report';
import type { Settings } from '../settings';
import { secondsToSay } from '../speaking';
import type { Inline, Part } from './content';
import { type Copy, readMessage, titled } from './email';
import { lineHtml, styled } from './html';
import { cut } from './inline';
import { lineText } from './text';

/** Every word of a script that is not the draft's own. `{0}`, `{1}` … stand for what is filled in. */
export interface ScriptStrings {
  readonly opening: string;
  /** Minutes, words. */
  readonly total: string;
  /** When it begins, how long it takes: both as minutes and seconds. */
  readonly section: string;
  readonly breath: string;
  readonly pause: string;
}

export const ENGLISH: ScriptStrings = {
  opening: 'Opening',
  total: 'Takes about {0} min, {1} words',
  section: 'at {0}, takes {1}',
  breath: 'take a breath',
  pause: 'pause',
};

const BREATH = '/';
const PAUSE = '//';

/** A stretch of speech that ends in a pause: its sentences, each as what is said between two breaths. */
interface Paragraph {
  readonly item: boolean;
  readonly sentences: readonly { readonly breaths: readonly (readonly Inline[])[]; readonly end: string }[];
}

interface Section {
  /** Empty where nothing parts the text. */
  readonly heading: string;
  readonly words: number;
  readonly paragraphs: readonly Paragraph[];
}

/** The looks of a script where it is pasted: large, with room between the lines. */
const LOOKS = {
  p: 'font-size:18pt;line-height:1.6;margin:0 0 16pt',
  h1: 'font-size:22pt;margin:0 0 8pt',
  h2: 'font-size:16pt;margin:24pt 0 8pt',
  small: 'font-size:12pt;font-weight:normal',
  span: 'color:#888888',
};

/** A draft as a script to speak from: a sentence on each line, where to breathe and where to pause, and the time of each section. */
export function scriptOf(text: string, format: Settings['format'], report: Report, strings = ENGLISH): Copy {
  const { parts, gaps, leftOut } = readMessage(text, format);
  const { title, below } = titled(parts);
  const { spokenSeconds, words } = report.stats;
  const total = fill(strings.total, Math.max(1, Math.round(spokenSeconds / 60)), words);
  const sections = withTimes(sectionsOf(text, below, report, strings), strings);
  const head = [total, `${BREATH} ${strings.breath}`, `${PAUSE} ${strings.pause}`].join(' · ');
  const page = [
    ...(title === null ? [] : [`<h1>${escapeXml(title)}</h1>`]),
    `<p><small>${escapeXml(head)}</small></p>`,
    ...sections.map(sectionHtml),
  ].join('\n');
  const plain = [...(title === null ? [] : [title]), head, ...sections.map(sectionText)];
  return { title, page, html: styled(page, LOOKS), text: `${plain.join('\n\n')}\n`, gaps, leftOut };
}

const SCRIPT_STYLE = `h1 { font-size: 1.3em; line-height: 1.3; }
h2 { font-size: 1.1em; line-height: 1.3; margin: 1.6em 0 0.6em; break-after: avoid; }
small { font-size: 0.65em; font-weight: normal; }
span { opacity: 0.65; }
p { margin: 0 0 1.2em; break-inside: avoid; }
strong, em { font-style: normal; font-weight: 700; text-decoration: underline; text-underline-offset: 0.2em; }`;

/** A script as a file: a page to print. */
export function scriptPage({ title, page }: Pick<Copy, 'title' | 'page'>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeXml(title ?? 'Script')}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36em; margin: 2em auto; padding: 0 1em; font: 1.5em/1.6 system-ui, sans-serif; }
${SCRIPT_STYLE}
@media print { body { margin: 0; max-width: none; font-size: 18pt; } }
</style>
</head>
<body>
${page}
</body>
</html>`;
}

function sectionsOf(text: string, parts: readonly Part[], report: Report, { opening }: ScriptStrings): Section[] {
  const apologies = report.moves
    .flatMap(({ move, span }) => (move === 'apologize' ? [span.start] : []))
    .sort((a, b) => a - b);
  const begin = { sentences: report.sentences.map(({ span }) => span.start), apologies };
  const starts = parts.flatMap((part, i) => (part.kind === 'heading' || i === 0 ? [i] : []));
  return starts.map((first, i) => {
    const heading = parts[first];
    const titled = heading?.kind === 'heading';
    const from = titled && i > 0 ? heading.span.start : 0;
    const next = parts[starts[i + 1] ?? parts.length];
    const to = next?.kind === 'heading' ? next.span.start : text.length;
    const [fromSentence, toSentence] = [from, to].map((place) => firstFrom(begin.sentences, place));
    const spoken = parts.slice(titled ? first + 1 : first, starts[i + 1]).flatMap((part) => spokenOf(part, false));
    return {
      heading: titled ? lineText(heading.line) : starts.length > 1 ? opening : '',
      words: report.sentences.slice(fromSentence, toSentence).reduce((sum, { words }) => sum + words, 0),
      paragraphs: spoken.map(({ line, span, item }) => ({ item, sentences: sentencesOf(text, line, span, begin) })),
    };
  });
}

/** Where the sentences of a text begin, and those that apologize; both in reading order. */
interface Beginnings {
  readonly sentences: readonly number[];
  readonly apologies: readonly number[];
}

/** Which is the first of some places, in their order, that is not before another one. */
function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Spoken {
  readonly line: readonly Inline[];
  /** Absent where the line is put together from several. */
  readonly span?: Span;
  readonly item: boolean;
}

/** What is said of a part, paragraph by paragraph. A row of a table is said cell by cell, without the heads of its columns. */
function spokenOf(part: Part, item: boolean): Spoken[] {
  switch (part.kind) {
    case 'paragraph':
      return [{ line: withoutLinks(part.line), span: part.span, item }];
    case 'list':
      return part.items.flatMap(({ parts }) => parts.flatMap((inner, i) => spokenOf(inner, i === 0)));
    case 'quote':
      return part.parts.flatMap((inner) => spokenOf(inner, item));
    case 'table':
      return part.rows.slice(1).map((row) => {
        const cells = row.map(withoutLinks).filter((cell) => lineText(cell) !== '');
        return { line: cells.flatMap((cell, i) => (i === 0 ? cell : [between(', '), ...cell])), item: true };
      });
    case 'code':
      return [{ line: [between(part.text)], item }];
    default:
      return [];
  }
}

/** Nobody says an address. */
function withoutLinks(line: readonly Inline[]): Inline[] {
  return line.flatMap((part): Inline[] => {
    if (!('parts' in part)) return [part];
    const parts = withoutLinks(part.parts);
    return part.kind === 'link' ? parts : [{ ...part, parts }];
  });
}

function between(text: string): Inline {
  return { kind: 'text', text, span: { start: 0, end: 0 } };
}

function sentencesOf(
  text: string,
  line: readonly Inline[],
  span: Span | undefined,
  { sentences, apologies }: Beginnings,
): Paragraph['sentences'] {
  if (!span) return [{ breaths: [line], end: PAUSE }];
  const [, ...later] = sentences.slice(firstFrom(sentences, span.start), firstFrom(sentences, span.end));
  const starts = [span.start, ...later];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? span.end;
    // What was said is left to stand for a moment.
    const apologizes = (apologies[firstFrom(apologies, start)] ?? end) < end;
    const stops = [start, ...breathsIn(text, start, end), end];
    return {
      breaths: stops.slice(1).map((stop, at) => wordsBetween(text, line, stops[at] ?? start, stop)),
      end: apologizes || i === starts.length - 1 ? PAUSE : BREATH,
    };
  });
}

/** Without the blanks around them, which would stand between a mark and its word. */
function wordsBetween(text: string, line: readonly Inline[], from: number, to: number): Inline[] {
  const source = text.slice(from, to);
  return cut(line, from + source.length - source.trimStart().length, from + source.trimEnd().length);
}

/** So many words are said in one breath, and at least. */
const LONG_BREATH = 14;
const SHORT_BREATH = 5;

/** Where in a long sentence to breathe: behind a comma or the like, with some words on both sides. */
function breathsIn(text: string, start: number, end: number): number[] {
  const source = text.slice(start, end);
  const words = [...source.matchAll(/[\p{L}\d]\S*/gu)].map(({ index }) => index);
  const stops: number[] = [];
  let said = 0;
  for (const { index, 0: gap } of source.matchAll(/(?:(?<!&#?\w{1,8})[,;:]|\s[–—])\s+/g)) {
    const before = firstFrom(words, index + gap.length);
    const [now, left] = [before - said, words.length - before];
    if (now + left <= LONG_BREATH || now < SHORT_BREATH || left < SHORT_BREATH) continue;
    stops.push(start + index + gap.length);
    said = before;
  }
  return stops;
}

interface Timed extends Section {
  readonly time: string;
}

function withTimes(sections: readonly Section[], strings: ScriptStrings): Timed[] {
  let seconds = 0;
  return sections.map((section) => {
    const begins = seconds;
    seconds += secondsToSay(section.words);
    return { ...section, time: fill(strings.section, clock(begins), clock(seconds - begins)) };
  });
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function sectionHtml({ heading, time, paragraphs }: Timed): string {
  const head = heading && `<h2>${escapeXml(heading)} <small>${escapeXml(time)}</small></h2>\n`;
  return head + paragraphs.map(paragraphHtml).join('\n');
}

function paragraphHtml({ item, sentences }: Paragraph): string {
  const lines = sentences.map(
    ({ breaths, end }) => `${breaths.map(lineHtml).join(` <span>${BREATH}</span> `)} <span>${end}</span>`,
  );
  return `<p>${item ? '• ' : ''}${lines.join('<br>\n')}</p>`;
}

function sectionText({ heading, time, paragraphs }: Timed): string {
  const head = heading === '' ? [] : [`${heading} (${time})`];
  return [...head, ...paragraphs.map(paragraphText)].join('\n\n');
}

function paragraphText({ item, sentences }: Paragraph): string {
  const lines = sentences.map(({ breaths, end }) =>
    [breaths.map((words) => lineText(stressed(words))).join(` ${BREATH} `), end].join(' '),
  );
  return `${item ? '- ' : ''}${lines.join(item ? '\n  ' : '\n')}`;
}

/** Words to stress between stars, as people write them in mails. */
function stressed(line: readonly Inline[]): Inline[] {
  return line.flatMap((part): Inline[] =>
    part.kind === 'strong' || part.kind === 'emphasis' ? [between('*'), ...part.parts, between('*')] : [part],
  );
}
