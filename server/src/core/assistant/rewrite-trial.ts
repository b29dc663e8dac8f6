import { analyze, type OnDefect } from '../analyze';
import type { Report, Span } from '../report';
import type { Settings } from '../settings';
import { type ChangedFacts, changedFacts } from './facts';

/** A sentence that somebody else may rewrite, and as much around it as helps. */
export interface Rewritable {
  readonly sentence: Span;
  /** The sentences before and after it in the same paragraph, and itself. */
  readonly paragraph: Span;
  /** What is said of it. */
  readonly message: string;
}

/** What is wrong with a rewrite; nothing where both lists are empty and no fact has changed. */
export interface Trial extends ChangedFacts {
  /** Why the rewrite does not do. Each is a sentence for who wrote it. */
  readonly objections: readonly string[];
}

/** Whoever rewrites a sentence gets so many characters of its paragraph. */
const MOST_AROUND = 2_000;

/** The sentence of a finding with this code that touches a span; undefined where there is none in a sentence of prose. */
export function rewritableAt(text: string, report: Report, code: string, at: Span): Rewritable | undefined {
  const touches = ({ start, end }: Span): boolean => start <= at.end && at.start <= end;
  const found = [...report.findings, ...report.checks.filter(({ absent }) => !absent)].find(
    (finding) => finding.code === code && touches(finding.span),
  );
  const index = report.sentences.findIndex(
    ({ span }) => found && span.start <= found.span.start && found.span.end <= span.end,
  );
  const sentence = report.sentences[index]?.span;
  if (!found || !sentence || sentence.end - sentence.start > MOST_AROUND) return undefined;
  return { sentence, paragraph: paragraphAround(text, report, index, sentence), message: found.message };
}

/** The sentences around one that nothing but white space parts from it, and at most one line end each. */
function paragraphAround(text: string, { sentences }: Report, index: number, sentence: Span): Span {
  const joined = (from: number, to: number): boolean => /^[ \t]*(?:(?:\r\n?|\n)[ \t]*)?$/.test(text.slice(from, to));
  let { start, end } = sentence;
  for (let i = index - 1; i >= 0; i--) {
    const before = sentences[i]?.span;
    if (!before || !joined(before.end, start) || end - before.start > MOST_AROUND) break;
    start = before.start;
  }
  for (let i = index + 1; i < sentences.length; i++) {
    const next = sentences[i]?.span;
    if (!next || !joined(end, next.start) || next.end - start > MOST_AROUND) break;
    end = next.end;
  }
  return { start, end };
}

/** A gap that is left open is told by a check; a rewrite may have gaps, as ours do. */
const ALLOWED = 'placeholder-left';

/**
 * Tries a rewrite of a sentence: the fault has to be gone and no other may come, anywhere in the draft.
 * @param report the draft as it stands
 */
export function tryRewrite(
  text: string,
  report: Report,
  settings: Settings,
  { sentence, paragraph }: Rewritable,
  code: string,
  words: string,
  onDefect?: OnDefect,
): Trial {
  const before = text.slice(sentence.start, sentence.end);
  const unfit = unfitness(words, before);
  if (unfit !== undefined) return { objections: [unfit], lost: [], added: [] };
  const after = text.slice(0, sentence.start) + words + text.slice(sentence.end);
  const again = analyze(after, { ...settings, draft: report.draft }, onDefect);
  const place = { start: sentence.start, end: sentence.start + words.length };
  const [had, has] = [countsOf(report), countsOf(again)];
  const found = [...again.findings, ...again.checks].filter((finding) => {
    const more = (has.get(finding.code) ?? 0) > (had.get(finding.code) ?? 0);
    const here = finding.span.start < place.end && place.start < finding.span.end;
    return finding.code === code ? here : more && (here || !anyHere(again, finding.code, place));
  });
  const objections = [
    ...new Set(found.map(({ span, message }) => `"${after.slice(span.start, span.end)}": ${message}`)),
  ];
  return { objections, ...changedFacts(before, words, text.slice(paragraph.start, paragraph.end)) };
}

/** What no rewrite of one sentence may be, whatever it says. */
function unfitness(words: string, before: string): string | undefined {
  if (words.trim() === '') return 'The answer is empty.';
  if (/[\r\n\u2028\u2029]/.test(words)) return 'Answer with the new sentence alone, on one line.';
  if (/<!--|^(?:#{1,6} |[-*+>] |```)/.test(words))
    return 'Answer with plain prose: no heading, list, quote or comment.';
  return words.length > 3 * before.length + 400 ? 'The answer is much longer than the sentence.' : undefined;
}

function countsOf({ findings, checks }: Report): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of [...findings, ...checks]) if (code !== ALLOWED) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function anyHere({ findings, checks }: Report, code: string, { start, end }: Span): boolean {
  return [...findings, ...checks].some(
    (finding) => finding.code === code && finding.span.start < end && start < finding.span.end,
  );
}
