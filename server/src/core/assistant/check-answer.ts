import { applied } from '../draft/applied';
import { LineIndex } from '../positions';
import type { CheckFinding, Finding, Fix, Report, Severity, Span } from '../report';
import { quoted } from './quoted';

/** What an assistant that asks about a text is told: what weakens it, where, and what to write instead. */
export interface CheckAnswer {
  /** Whether the text is a whole message of repair: then the draft as a whole was checked too. */
  readonly draft: boolean;
  readonly genre: string;
  readonly findings: readonly FindingAnswer[];
  /** How many more findings there are than are told. */
  readonly more: number;
  /** What is wrong with the front matter. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

export interface FindingAnswer {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  /** The words of the text that it is about; empty where the text lacks something. */
  readonly words: string;
  readonly fixes: readonly FixAnswer[];
}

/** An edit that was proven. `replace` stands in the text as it is; both are left out where they would be long. */
export interface FixAnswer {
  readonly title: string;
  readonly replace?: string;
  readonly with?: string;
}

/** More findings than these help nobody who is to mend them one by one. */
const MOST_FINDINGS = 50;
const LONGEST_STRETCH = 1_500;

/** The findings of a text, in its order; last what it lacks. */
export function checkAnswer(text: string, report: Report): CheckAnswer {
  const lines = new LineIndex(text);
  const lineAt = (offset: number): number => lines.positionAt(offset).line + 1;
  const found = [...report.findings, ...report.checks].sort(
    (a, b) => Number(isAbsent(a)) - Number(isAbsent(b)) || a.span.start - b.span.start,
  );
  return {
    draft: report.draft,
    genre: report.genre,
    findings: found.slice(0, MOST_FINDINGS).map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      line: lineAt(finding.span.start),
      words: isAbsent(finding) ? '' : text.slice(finding.span.start, finding.span.end),
      fixes: finding.fixes.map((fix) => fixAnswer(text, finding, fix)),
    })),
    more: Math.max(0, found.length - MOST_FINDINGS),
    problems: report.problems.map(({ message, span }) => ({ line: lineAt(span.start), message })),
  };
}

function isAbsent(finding: Finding | CheckFinding): boolean {
  return 'absent' in finding && finding.absent;
}

/** The fix as one stretch of the text, the whole sentence of the finding in it, and what is to stand there. */
function fixAnswer(text: string, finding: Finding | CheckFinding, fix: Fix): FixAnswer {
  const spans: Span[] = [...fix.edits.map(({ span }) => span), ...('sentence' in finding ? [finding.sentence] : [])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (end - start > LONGEST_STRETCH) return { title: fix.title };
  const edits = fix.edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const stretch = text.slice(start, end);
  return { title: fix.title, replace: stretch, with: applied({ title: fix.title, edits }, stretch) };
}

/** The same in words, for an assistant to read. */
export function checkInWords({ draft, genre, findings, more, problems }: CheckAnswer): string {
  const read = draft
    ? `Read as a whole message (${genre}).`
    : 'Read sentence by sentence: this is no whole message of repair. With draft: true it is read as one.';
  const count = findings.length + more;
  return [
    `${count === 0 ? 'Nothing to mend.' : count === 1 ? '1 finding.' : `${count} findings.`} ${read}`,
    ...problems.map(({ line, message }) => `Front matter, line ${line}: ${message}`),
    ...findings.map(findingInWords),
    ...(more > 0 ? [`${more} more. Mend these first, then check again.`] : []),
    ...(findings.some(({ fixes }) => fixes.some((fix) => fix.with?.includes('{'))) ? [GAPS] : []),
  ].join('\n\n');
}

const GAPS = 'Words in {braces} stand for facts that only the writer knows: ask for them.';

function findingInWords({ code, severity, message, line, words, fixes }: FindingAnswer, index: number): string {
  return [
    `${index + 1}. ${words === '' ? 'Missing' : `Line ${line}`}, ${severity}, ${code}${words === '' ? '' : `: ${quoted(words)}`}`,
    `   ${message}`,
    ...fixes.map((fix) => `   → ${fix.with === undefined ? fix.title : quoted(fix.with)}`),
  ].join('\n');
}
