import { type Diagnostic, DiagnosticSeverity, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { ruleNamed } from '../core/rules';
import type { DraftDocument, Reading } from './document';
import { SOURCE, toAbsence, toDiagnostic } from './mapper';
import { allOf, type Found, placesOf } from './places';

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
  const absent = absence === 'problems' ? report.checks.filter((check) => check.absent) : [];
  const shown = [...placesOf(report).map((place) => place.shown), ...absent];
  return [...shown.map((finding) => toDiagnostic(finding, lines)), ...problems, ...missing];
}

/** Why the words under the caret are marked, with a sentence before and after; null where nothing is marked. */
export function hoverAt(document: DraftDocument, { report, lines }: Reading, position: Position): Hover | null {
  const at = document.offsetAt(position);
  const touched = placesOf(report).filter(({ shown: { span } }) => span.start <= at && at <= span.end);
  const [first] = touched;
  if (!first) return null;
  return {
    range: lines.rangeOf(first.shown.span),
    contents: { kind: MarkupKind.Markdown, value: touched.flatMap(allOf).map(explained).join('\n\n---\n\n') },
  };
}

function explained({ code, message }: Found): string {
  const rule = ruleNamed(code);
  if (!rule) return `**${literal(message)}**`;
  const { why, quiet, rewrites } = rule;
  const shown = rewrites.map(({ before, after }) =>
    after === undefined
      ? `*For example:* ${literal(before)}`
      : `*Before:* ${literal(before)}  \n*After:* ${literal(after)}`,
  );
  return [`**${literal(message)}**`, literal(why), literal(quiet), ...shown].filter(Boolean).join('\n\n');
}

/** Keeps Markdown from reading anything into the words. */
function literal(words: string): string {
  return words.replace(/[\\`*_{}[\]()<>#+!|&~]/g, '\\$&');
}
