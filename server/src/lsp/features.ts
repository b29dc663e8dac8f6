import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { explain } from '../core/faults/explanation';
import { FAULTS } from '../core/faults/registry';
import type { Finding } from '../core/report';
import type { DraftDocument, Reading } from './document';
import { type EditSupport, SOURCE, toAbsence, toCodeAction, toDiagnostic } from './mapper';

/** All that is underlined in a document: findings, unreadable front matter, and, where asked for, what is missing. */
export function diagnosticsOf({ report, lines }: Reading, absence: 'checklist' | 'problems'): Diagnostic[] {
  if (!report) return [];
  const problems = report.problems.map(({ message, span }) => ({
    range: lines.rangeOf(span),
    severity: DiagnosticSeverity.Warning,
    code: 'front-matter',
    source: SOURCE,
    message,
  }));
  const missing =
    absence === 'problems'
      ? report.checklist.filter((item) => item.state === 'missing').map((item) => toAbsence(item, lines))
      : [];
  return [...report.findings.map((finding) => toDiagnostic(finding, lines)), ...problems, ...missing];
}

/** The rewrites for the findings that touch a range; the first of each finding is preferred. */
export function codeActionsAt(
  document: DraftDocument,
  reading: Reading,
  range: Range,
  support: EditSupport,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = (reading.report?.findings ?? []).filter(({ span }) => span.start <= end && start <= span.end);
  return touched.flatMap((finding) => {
    const diagnostic = toDiagnostic(finding, reading.lines);
    return finding.fixes.map((fix, i) => toCodeAction(fix, diagnostic, i === 0, document.uri, reading, support));
  });
}

/** Why the words under the caret are marked, with a sentence before and after; null where nothing is marked. */
export function hoverAt(document: DraftDocument, { report, lines }: Reading, position: Position): Hover | null {
  const at = document.offsetAt(position);
  const found = (report?.findings ?? []).filter(({ span }) => span.start <= at && at <= span.end);
  const [first] = found;
  if (!first) return null;
  return {
    range: lines.rangeOf(first.span),
    contents: { kind: MarkupKind.Markdown, value: found.map(explained).join('\n\n---\n\n') },
  };
}

function explained({ code, message }: Finding): string {
  const fault = FAULTS.find((each) => each.code === code);
  if (!fault) return `**${literal(message)}**`;
  const { why, quiet, rewrites } = explain(fault);
  const shown = rewrites.map(({ before, after }) => `*Before:* ${literal(before)}  \n*After:* ${literal(after)}`);
  return [`**${literal(message)}**`, literal(why), literal(quiet), ...shown].join('\n\n');
}

/** Keeps Markdown from reading anything into the words. */
function literal(words: string): string {
  return words.replace(/[\\`*_{}[\]()<>#+!|&~]/g, '\\$&');
}
