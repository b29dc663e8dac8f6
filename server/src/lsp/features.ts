import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { cardAt } from '../core/glossary/glossary';
import { cardText } from '../core/glossary/page';
import type { LineIndex } from '../core/positions';
import type { CheckFinding, Finding, Report } from '../core/report';
import { ruleNamed } from '../core/rules';
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
  const checks = report.checks.filter(({ absent }) => !absent || absence === 'problems');
  return [...[...report.findings, ...checks].map((finding) => toDiagnostic(finding, lines)), ...problems, ...missing];
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
  const touched = foundIn(reading.report).filter(({ span }) => span.start <= end && start <= span.end);
  return touched.flatMap((finding) => {
    const diagnostic = toDiagnostic(finding, reading.lines);
    return finding.fixes.map((fix, i) => toCodeAction(fix, diagnostic, i === 0, document.uri, reading, support));
  });
}

/**
 * Why the words under the caret are marked, with a sentence before and after; in a repair draft, where nothing is marked, what
 * the glossary says of the term. Null where there is neither.
 */
export function hoverAt(document: DraftDocument, { report, lines }: Reading, position: Position): Hover | null {
  const at = document.offsetAt(position);
  const found = foundIn(report).filter(({ span }) => span.start <= at && at <= span.end);
  const [first] = found;
  if (!first) return report?.draft ? termAt(lines, at) : null;
  return {
    range: lines.rangeOf(first.span),
    contents: { kind: MarkupKind.Markdown, value: found.map(explained).join('\n\n---\n\n') },
  };
}

function termAt(lines: LineIndex, at: number): Hover | null {
  const found = cardAt(lines.text, at);
  return (
    found && {
      range: lines.rangeOf(found.span),
      contents: { kind: MarkupKind.Markdown, value: `**${found.card.term}**\n\n${cardText(found.card)}` },
    }
  );
}

/** What the sentences and the draft as a whole were found to carry, where words of the draft are at fault. */
function foundIn(report: Report | null): (Finding | CheckFinding)[] {
  return report ? [...report.findings, ...report.checks.filter(({ absent }) => !absent)] : [];
}

function explained({ code, message }: Finding | CheckFinding): string {
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
