import { type Diagnostic, type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { allOf, type Found, placesOf } from '../core/draft/places';
import { cardAt } from '../core/glossary/glossary';
import { cardText } from '../core/glossary/page';
import type { LineIndex } from '../core/positions';
import type { Severity, Span } from '../core/report';
import { ruleNamed } from '../core/rules';
import type { DraftDocument, Reading } from './document';
import { toAbsence, toDiagnostic, toProblem } from './mapper';
import type { Contradicted } from './promises';

/** All that is underlined in a document: findings, unreadable front matter, and, where asked for, what is missing. */
export function diagnosticsOf({ report, lines }: Reading, absence: 'checklist' | 'problems'): Diagnostic[] {
  if (!report) return [];
  const problems = report.problems.map((problem) => toProblem(problem, lines));
  const missing =
    absence === 'problems'
      ? report.checklist.filter((item) => item.state === 'missing').map((item) => toAbsence(item, lines))
      : [];
  const absent = absence === 'problems' ? report.checks.filter((check) => check.absent) : [];
  const shown = [...placesOf(report).map((place) => place.shown), ...absent];
  const calm = absence === 'checklist' ? shown.map(quietGap) : shown;
  return [...calm.map((finding) => toDiagnostic(finding, lines)), ...problems, ...missing];
}

/** A new template is all gaps, and its writer knows: they are dotted, not underlined, until the list of problems is asked for. */
function quietGap<T extends { readonly code: string; readonly severity: Severity }>(finding: T): T {
  return finding.code === 'placeholder-left' && finding.severity === 'warning'
    ? { ...finding, severity: 'hint' }
    : finding;
}

/**
 * Why the words under the caret are marked, with a sentence before and after; in a repair draft, where nothing is marked, what
 * the glossary says of the term. Null where there is neither. `contradicted` is what earlier messages say otherwise; `headed` is false
 * for a client that shows the messages themselves above a hover.
 */
export function hoverAt(
  document: DraftDocument,
  { report, lines }: Reading,
  position: Position,
  contradicted: readonly Contradicted[],
  headed: boolean,
): Hover | null {
  const at = document.offsetAt(position);
  const touches = ({ start, end }: Span): boolean => start <= at && at <= end;
  const places = placesOf(report).filter(({ shown }) => touches(shown.span));
  const against = contradicted.filter(({ span }) => touches(span));
  const [first] = [...places.map(({ shown }) => shown), ...against];
  if (!first) return report?.draft ? termAt(lines, at) : null;
  const found = [...places.flatMap(allOf), ...against];
  // Of several, each has to say which it explains.
  const said = found.map((each) => explained(each, headed || found.length > 1)).filter(Boolean);
  if (said.length === 0) return null;
  return {
    range: lines.rangeOf(first.span),
    contents: { kind: MarkupKind.Markdown, value: said.join('\n\n---\n\n') },
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

function explained(found: Found | Contradicted, headed: boolean): string {
  const { code, message } = found;
  const rule = ruleNamed(code);
  const told = headed ? `**${literal(message.replace(/\s+/g, ' '))}**` : '';
  if (!rule) return [told, literal('why' in found ? (found.why ?? '') : '')].filter(Boolean).join('\n\n');
  const { why, quiet, rewrites } = rule;
  const shown = rewrites.map(({ before, after }) =>
    after === undefined
      ? `*For example:* ${literal(before)}`
      : `*Before:* ${literal(before)}  \n*After:* ${literal(after)}`,
  );
  return [told, literal(why), literal(quiet), ...shown].filter(Boolean).join('\n\n');
}

/** Keeps Markdown from reading anything into the words: no mark, no HTML, no address that it would make a link of. */
export function literal(words: string): string {
  return words.replace(/[\\`*_{}[\]()<>#+!|&~@]|:(?=\/)|(?<=www)\./gi, '\\$&');
}
