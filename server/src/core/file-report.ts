import { LineIndex, type Range } from './positions';
import type { ChecklistState, MoveName, Report, Severity, Step } from './report';

/** One file of the JSON that `amends check --format json` prints; other tools lean on this shape. Positions are LSP positions. */
export interface FileReport {
  readonly path: string;
  readonly draft: boolean;
  readonly genre: string;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    readonly range: Range;
    readonly fixes: readonly {
      readonly title: string;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
    }[];
  }[];
  readonly moves: readonly { readonly move: MoveName; readonly range: Range }[];
  readonly steps: readonly (Omit<Step, 'span'> & { readonly range: Range })[];
  readonly checklist: readonly {
    readonly item: MoveName;
    readonly state: ChecklistState;
    readonly question: string;
    readonly evidence: readonly Range[];
  }[];
  readonly stats: Report['stats'];
}

/** The report of one file with offsets turned into LSP positions. */
export function toFileReport(path: string, text: string, report: Report): FileReport {
  const lines = new LineIndex(text);
  return {
    path,
    draft: report.draft,
    genre: report.genre,
    findings: [...report.findings, ...report.checks].map(({ code, severity, message, span, fixes }) => ({
      code,
      severity,
      message,
      range: lines.rangeOf(span),
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ range: lines.rangeOf(edit.span), newText: edit.newText })),
      })),
    })),
    moves: report.moves.map(({ move, span }) => ({ move, range: lines.rangeOf(span) })),
    steps: report.steps.map(({ span, ...step }) => ({ ...step, range: lines.rangeOf(span) })),
    checklist: report.checklist.map(({ item, state, question, evidence }) => ({
      item,
      state,
      question,
      evidence: evidence.map((span) => lines.rangeOf(span)),
    })),
    stats: report.stats,
  };
}
