import { LineIndex } from '../core/positions';
import { printable } from '../core/printable';
import type { Severity } from '../core/report';
import type { Checked } from './formats';
import { uriPath } from './paths';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The findings of a file as workflow commands, which GitHub shows beside the lines. */
export function toAnnotations({ path, text, report }: Checked): string[] {
  const lines = new LineIndex(text);
  return [...report.findings, ...report.checks].map(({ code, severity, message, span }) => {
    const { start, end } = lines.rangeOf(span);
    const columns =
      start.line === end.line
        ? { col: start.character + 1, endColumn: Math.max(start.character, end.character - 1) + 1 }
        : {};
    const properties = { file: uriPath(path), line: start.line + 1, endLine: end.line + 1, ...columns, title: code };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(message)}`;
  });
}

function escapeData(words: string): string {
  return printable(words).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(words: string): string {
  return escapeData(words).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
