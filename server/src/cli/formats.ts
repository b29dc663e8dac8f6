import { toFileReport } from '../core/file-report';
import { printableJson } from '../core/printable';
import type { Report } from '../core/report';
import { toAnnotations } from './github';
import { toJUnit } from './junit';
import type { CheckOptions } from './options';
import { toPretty } from './pretty';
import { toSarif } from './sarif';

/** A file that was read: the name by which it is called, its text, and what was found in it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly report: Report;
  /** For a Word file: where each of its paragraphs begins in the text. */
  readonly paragraphs?: readonly number[];
}

/** How findings are told: file by file, or in one document when all files are read. */
export interface Format {
  /** How many fixes of a finding it tells; absent: all. */
  readonly fixes?: number;
  file?(checked: Checked): string;
  end?(all: readonly Checked[]): string;
}

/** The format that the options name. */
export function formatOf({ format, severity }: Pick<CheckOptions, 'format' | 'severity'>): Format {
  switch (format) {
    case 'pretty': {
      const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      const explained = new Set<string>();
      return { fixes: 1, file: (checked) => `${toPretty(checked, colours, explained)}\n` };
    }
    case 'json': {
      const files = (all: readonly Checked[]) => all.map(({ path, text, report }) => toFileReport(path, text, report));
      return { end: (all) => printableJson({ version: 1, files: files(all) }) };
    }
    case 'sarif':
      return { end: (all) => printableJson(toSarif(all)) };
    case 'github':
      return { end: (all) => all.flatMap(toAnnotations).join('\n') };
    case 'junit':
      return { end: (all) => toJUnit(all, severity) };
  }
}
