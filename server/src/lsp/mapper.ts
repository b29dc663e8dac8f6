import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type SnippetTextEdit,
  StringValue,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { placesOf } from '../core/draft/places';
import { inWords } from '../core/map/in-words';
import { messageMap } from '../core/map/message-map';
import { ENGLISH } from '../core/map/strings';
import { mapStyle } from '../core/map/style';
import { targetsOf, toSvg } from '../core/map/svg';
import { hasPlaceholder, toSnippet } from '../core/placeholders';
import type { LineIndex } from '../core/positions';
import type { CheckFinding, ChecklistItem, Edit, Finding, Fix, Problem, Severity, Span } from '../core/report';
import { FRONT_MATTER } from '../core/rule-pages';
import type { DocumentReport, MapParams, WireMap, WireRange } from '../protocol';
import type { Reading } from './document';

/** The one place where what the core says becomes LSP. */

export const SOURCE = 'amends';
export const QUICK_FIX = 'quickfix.amends';
/** Mends all findings of one kind. */
export const FIX_KIND = 'quickfix.amends.kind';
export const IGNORE = 'quickfix.amends.ignore';
export const FIX_ALL = 'source.fixAll.amends';

export const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A span as the wire carries it. */
export function toRange(span: Span, lines: LineIndex): WireRange {
  return lines.rangeOf(span);
}

export function toDiagnostic({ code, severity, message, span }: Finding | CheckFinding, lines: LineIndex): Diagnostic {
  return { range: lines.rangeOf(span), severity: SEVERITIES[severity], code, source: SOURCE, message };
}

/** Front matter that cannot be read as meant. */
export function toProblem({ message, span }: Problem, lines: LineIndex): Diagnostic {
  return {
    range: lines.rangeOf(span),
    severity: DiagnosticSeverity.Warning,
    code: FRONT_MATTER,
    source: SOURCE,
    message,
  };
}

/** What a draft lacks, as a hint at its first line or heading; for clients that show no checklist. */
export function toAbsence({ item, question, advice }: ChecklistItem, lines: LineIndex): Diagnostic {
  const end = lines.text.search(/\r|\n|$/);
  return {
    range: lines.rangeOf({ start: 0, end }),
    severity: DiagnosticSeverity.Hint,
    code: item,
    source: SOURCE,
    message: `${question} ${advice}`,
  };
}

/** What a client can take, as far as edits go. */
export interface EditSupport {
  readonly versioned: boolean;
  readonly snippets: boolean;
  /** Whether an edit may make a file. */
  readonly creates: boolean;
  /** Whether an action may come without its edit, which is asked for when the user chooses it. */
  readonly resolves: boolean;
}

/** One rewrite as a quick fix on this version of the document, its placeholders as tab stops. */
export function toCodeAction(
  fix: Fix,
  diagnostic: Diagnostic,
  preferred: boolean,
  uri: string,
  reading: Reading,
  support: EditSupport,
): CodeAction {
  const action = { title: fix.title, kind: QUICK_FIX, diagnostics: [diagnostic], isPreferred: preferred };
  if (!support.versioned || !support.snippets) return { ...action, edit: toEdit(fix.edits, uri, reading, support) };
  const edits = fix.edits.map(({ span, newText }) => toSnippetEdit(reading.lines.rangeOf(span), newText));
  const change: TextDocumentEdit = { textDocument: { uri, version: reading.version }, edits };
  return { ...action, edit: { documentChanges: [change] } };
}

/** Edits as they are, placeholders literally; on this version of the document, where the client takes versions. */
export function toEdit(
  edits: readonly Edit[],
  uri: string,
  { version, lines }: Reading,
  { versioned }: EditSupport,
): WorkspaceEdit {
  const plain = edits.map(({ span, newText }): TextEdit => ({ range: lines.rangeOf(span), newText }));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
    : { changes: { [uri]: plain } };
}

function toSnippetEdit(range: TextEdit['range'], newText: string): TextEdit | SnippetTextEdit {
  return hasPlaceholder(newText)
    ? { range, snippet: StringValue.createSnippet(toSnippet(newText)) }
    : { range, newText };
}

/** The sidebar's and the status item's view of one reading. */
export function toDocumentReport(uri: string, { version, lines, report, partial }: Reading): DocumentReport {
  if (!report)
    return {
      uri,
      version,
      draft: false,
      reason: 'failed',
      partial,
      genre: '',
      counts: countsOf([]),
      checklist: [],
      steps: [],
      problems: [],
      stats: { words: 0, spokenSeconds: 0 },
    };
  return {
    uri,
    version,
    draft: report.draft,
    reason: report.reason,
    partial,
    genre: report.genre,
    counts: countsOf(placesOf(report).map(({ shown }) => shown)),
    checklist: report.checklist.map(({ evidence, insertion, ...item }) => ({
      ...item,
      evidence: evidence.map((span) => lines.rangeOf(span)),
      snippet: toSnippet(insertion),
    })),
    steps: report.steps.map(({ span, ...step }) => ({ ...step, range: lines.rangeOf(span) })),
    problems: report.problems.map(({ message, span }) => ({ message, range: lines.rangeOf(span) })),
    stats: report.stats,
  };
}

/** The message map of one reading, for a page that listens; null where nothing could be read. */
export function toWireMap(
  { uri, width, strings = ENGLISH }: MapParams,
  { version, lines, report }: Reading,
): WireMap | null {
  if (!report) return null;
  const map = messageMap(report, lines.text);
  return {
    uri,
    version,
    svg: toSvg(map, { strings, interactive: true, ...(width === undefined ? {} : { width }) }),
    style: mapStyle('editor'),
    words: inWords(map, strings),
    parts: targetsOf(map).map((span) => lines.rangeOf(span)),
  };
}

function countsOf(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
