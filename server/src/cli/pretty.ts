import { styleText } from 'node:util';
import { LineIndex } from '../core/positions';
import { printableLine } from '../core/printable';
import type { ChecklistState, Report, Severity } from '../core/report';
import type { Checked } from './formats';
import { type Found, foundIn, onOneLine, suggestionFor, whyOf } from './found';
import { sourceLine } from './source-line';

type Style = Parameters<typeof styleText>[0];

const COLOURS: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: 'gray',
};
const MARKS: Readonly<Record<ChecklistState, string>> = { done: '[x]', weak: '[~]', missing: '[ ]', optional: ' - ' };

/**
 * The report of one file for a person at a terminal: findings with their words, then the checklist and the plan. No word of the file,
 * nor its name, can steer the terminal.
 * @param explained the codes of which was said why they matter; that is said once
 */
export function toPretty(checked: Checked, colours: boolean, explained: Set<string> = new Set()): string {
  // Only who calls knows what it writes to.
  const paint = (style: Style, words: string): string =>
    colours ? styleText(style, words, { validateStream: false }) : words;
  const shown = harmless(checked.report);
  const parts = [findings({ ...checked, path: printableLine(checked.path), report: shown }, paint, explained)];
  if (shown.draft) parts.push(checklist(shown, paint), plan(shown, paint));
  return parts.filter(Boolean).join('\n\n');
}

/** The same report with every text in it on one line that can be printed. */
function harmless(report: Report): Report {
  return JSON.parse(
    JSON.stringify(report, (_key, value: unknown) => (typeof value === 'string' ? printableLine(value) : value)),
  ) as Report;
}

type Paint = (style: Style, words: string) => string;

function findings({ path, text, report, paragraphs }: Checked, paint: Paint, explained: Set<string>): string {
  const found = foundIn(text, report);
  if (found.length === 0) return paint('green', `${path}: nothing to mend`);
  const lines = new LineIndex(text);
  const entries = found.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const paragraph = paragraphs && Math.max(1, paragraphs.filter((start) => start <= finding.span.start).length);
    const place = paragraph ? `${path}: paragraph ${paragraph}` : `${path}:${line + 1}:${character + 1}`;
    const preview = suggestionFor(text, finding);
    return [
      `${paint('bold', place)} ${paint(COLOURS[finding.severity], finding.severity)} ${finding.code}`,
      `  ${finding.message}`,
      ...(finding.absent ? [] : marked(lines, finding, paragraph ?? line + 1, paint)),
      ...why(finding, explained).map((words) => `  ${paint('gray', words)}`),
      ...(preview ? [`  ${paint('green', `→ ${preview}`)}`] : []),
    ].join('\n');
  });
  const count = entries.length === 1 ? '1 finding' : `${entries.length} findings`;
  return `${entries.join('\n\n')}\n\n${path}: ${count}`;
}

/** The source line, and carets under the words that carry the finding. */
function marked(lines: LineIndex, { span, severity }: Found, number: number, paint: Paint): string[] {
  const [source, carets] = sourceLine(lines, span, number);
  return [`  ${source}`, `  ${paint(COLOURS[severity], carets)}`];
}

function why(finding: Found, explained: Set<string>): string[] {
  const words = explained.has(finding.code) ? undefined : whyOf(finding);
  explained.add(finding.code);
  return words ? [`Why: ${words}`] : [];
}

function checklist(report: Report, paint: Paint): string {
  const rows = report.checklist.map(({ item, state, question, advice }) => {
    const row = `${MARKS[state]} ${item.padEnd(12)} ${question}`;
    if (state === 'missing' || state === 'weak')
      return `${paint('yellow', row)}${advice ? `\n${' '.repeat(17)}${advice}` : ''}`;
    return state === 'done' ? paint('green', row) : paint('gray', row);
  });
  return [paint('bold', `Checklist (${report.genre})`), ...rows].join('\n');
}

function plan(report: Report, paint: Paint): string {
  if (report.steps.length === 0) return '';
  const rows = report.steps.map(({ text, owner, due, done }) => {
    const who =
      owner.kind === 'none'
        ? paint('yellow', 'no owner yet')
        : owner.kind === 'group'
          ? paint('yellow', `${owner.text}: no one person`)
          : owner.text || 'you';
    const when = due ? (due.date ? `${due.text} (${due.date})` : due.text) : paint('yellow', 'no date yet');
    return `${done ? '[x]' : '[ ]'} ${onOneLine(text)}\n    ${who} · ${done && !due ? 'done' : when}`;
  });
  return [paint('bold', 'Plan'), ...rows].join('\n');
}
