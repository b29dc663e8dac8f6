import { styleText } from 'node:util';
import { LineIndex } from '../core/positions';
import { printable, printableLine } from '../core/printable';
import type { CheckFinding, ChecklistState, Finding, Report, Severity } from '../core/report';
import { ruleNamed } from '../core/rules';
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
export function toPretty(
  path: string,
  text: string,
  report: Report,
  colours: boolean,
  explained: Set<string> = new Set(),
): string {
  // Only who calls knows what it writes to.
  const paint = (style: Style, words: string): string =>
    colours ? styleText(style, words, { validateStream: false }) : words;
  const shown = harmless(report);
  const parts = [findings(printableLine(path), text, shown, paint, explained)];
  if (report.draft) parts.push(checklist(shown, paint), plan(shown, paint));
  return parts.filter(Boolean).join('\n\n');
}

/** The same report with every text in it on one line that can be printed. */
function harmless(report: Report): Report {
  return JSON.parse(
    JSON.stringify(report, (_key, value: unknown) => (typeof value === 'string' ? printableLine(value) : value)),
  ) as Report;
}

type Paint = (style: Style, words: string) => string;

function findings(path: string, text: string, report: Report, paint: Paint, explained: Set<string>): string {
  const found: readonly Found[] = [...report.findings, ...report.checks.map(inItsLine(text))];
  if (found.length === 0) return paint('green', `${path}: nothing to mend`);
  const lines = new LineIndex(text);
  const entries = found.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const fix = finding.fixes[0];
    const preview =
      fix && (finding.absent ? (fix.edits[0]?.newText.trim() ?? null) : fixed(text, finding.sentence, fix.edits));
    return [
      `${paint('bold', `${path}:${line + 1}:${character + 1}`)} ${paint(COLOURS[finding.severity], finding.severity)} ${finding.code}`,
      `  ${finding.message}`,
      ...(finding.absent ? [] : marked(lines, finding, paint)),
      ...why(finding, explained).map((words) => `  ${paint('gray', words)}`),
      ...(preview ? [`  ${paint('green', `→ ${preview}`)}`] : []),
    ].join('\n');
  });
  const count = entries.length === 1 ? '1 finding' : `${entries.length} findings`;
  return `${entries.join('\n\n')}\n\n${path}: ${count}`;
}

interface Found extends Omit<Finding, 'code'> {
  readonly code: string;
  readonly absent?: boolean;
  readonly why?: string;
}

/** A finding of a whole-draft check, with the lines around it to show it in. */
function inItsLine(text: string): (finding: CheckFinding) => Found {
  return (finding) => {
    const spans = [finding.span, ...(finding.fixes[0]?.edits ?? []).map(({ span }) => span)];
    const start = Math.min(...spans.map((span) => text.lastIndexOf('\n', span.start - 1) + 1));
    const ends = spans.map((span) => (text.indexOf('\n', span.end) < 0 ? text.length : text.indexOf('\n', span.end)));
    return { ...finding, sentence: { start, end: Math.max(...ends) } };
  };
}

/** The source line, and carets under the words that carry the finding. */
function marked(lines: LineIndex, { span, severity }: Found, paint: Paint): string[] {
  const [source, carets] = sourceLine(lines, span);
  return [`  ${source}`, `  ${paint(COLOURS[severity], carets)}`];
}

function why({ code, why: own }: Found, explained: Set<string>): string[] {
  const words = explained.has(code) ? undefined : (own ?? ruleNamed(code)?.why);
  explained.add(code);
  return words ? [`Why: ${words}`] : [];
}

function fixed(
  text: string,
  sentence: { start: number; end: number },
  edits: Report['findings'][number]['fixes'][number]['edits'],
): string {
  const within = [...edits].sort((a, b) => b.span.start - a.span.start);
  const result = within.reduce(
    (words, edit) =>
      words.slice(0, edit.span.start - sentence.start) + edit.newText + words.slice(edit.span.end - sentence.start),
    text.slice(sentence.start, sentence.end),
  );
  return oneLine(result);
}

function oneLine(words: string): string {
  return printable(words).replace(/\s+/g, ' ').trim();
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
    return `${done ? '[x]' : '[ ]'} ${oneLine(text)}\n    ${who} · ${done && !due ? 'done' : when}`;
  });
  return [paint('bold', 'Plan'), ...rows].join('\n');
}
