import { realpathSync, writeFileSync } from 'node:fs';
import { analyze } from '../core/analyze';
import { kindOf } from '../core/errors';
import { LineIndex } from '../core/positions';
import { printable, printableLine } from '../core/printable';
import type { Report, Severity } from '../core/report';
import type { Settings } from '../core/settings';
import { type Checked, type Format, formatOf } from './formats';
import { collectComplaints, pathsNamed, readNamed, settingsFor } from './gather';
import { filesChangedSince } from './git';
import type { Complain, Input } from './inputs';
import { diffOf, mended } from './mend';
import { type CheckOptions, SEVERITIES } from './options';
import { showProgress } from './progress';

type Counts = Record<Severity, number>;

/** Whether anything was found that the caller does not accept, and whether something could not be read. */
export interface Outcome {
  readonly found: boolean;
  readonly trouble: boolean;
}

/** Reads what the options name, mends it where asked for, and prints what was found. Throws {@link UsageError}. */
export async function check(options: CheckOptions): Promise<Outcome> {
  const complaints = collectComplaints();
  const { complain } = complaints;
  const paths = await pathsToCheck(options, complain);
  const format: Format = options.fix === 'diff' ? {} : formatOf(options);
  const progress = showProgress(paths.length, process.stderr);
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const kept: Checked[] = [];
  for (const path of paths) {
    progress.next();
    const input = await readNamed(path, options, complain);
    if (!input) continue;
    const checked = await checkOne(input, options, format, complain);
    for (const { severity } of [...checked.report.findings, ...checked.report.checks]) counts[severity]++;
    progress.clear();
    if (format.file) console.log(format.file(checked));
    // What is told file by file need not be kept.
    if (format.end) kept.push(checked);
  }
  progress.clear();
  const told = format.end?.(kept);
  if (told) console.log(told);
  return { found: isTooMuch(counts, options), trouble: complaints.any() };
}

async function pathsToCheck({ inputs, changedSince }: CheckOptions, complain: Complain): Promise<string[]> {
  const paths = await pathsNamed(inputs, complain);
  if (changedSince === undefined) return paths;
  const changed = await filesChangedSince(changedSince);
  return paths.filter((path) => path === '-' || changed.has(realpathSync(path)));
}

async function checkOne(input: Input, options: CheckOptions, { fixes }: Format, complain: Complain): Promise<Checked> {
  const settings = settingsFor(input, options, complain);
  const shown = fixes === undefined ? settings : { ...settings, fixes };
  const read = (text: string): Report =>
    analyze(text, shown, (rule, error) => complain(`the rule ${rule} failed and was left out: ${kindOf(error)}`));
  const text = options.fix === undefined ? input.text : await mend(input, settings, options.fix, complain);
  const report = read(text);
  tellProblems({ path: input.path, text, report }, complain);
  return { path: input.path, text, report, ...(input.paragraphs ? { paragraphs: input.paragraphs } : {}) };
}

/** What is wrong with the front matter. A field with a wrong value has fixes: the file was read all the same. */
function tellProblems({ path, text, report }: Checked, complain: Complain): void {
  const lines = new LineIndex(text);
  for (const { message, span, fixes } of report.problems) {
    const told = `${path}:${lines.positionAt(span.start).line + 1}: ${message}`;
    if (fixes) console.error(`amends: ${printableLine(told)}`);
    else complain(told);
  }
}

/** The text that is checked: after mending it is the file's, and with a diff it is still the text as it was. */
async function mend(input: Input, settings: Settings, fix: 'write' | 'diff', complain: Complain): Promise<string> {
  const { path, text, marked, paragraphs } = input;
  if (paragraphs) {
    complain(`${path}: Amends changes no Word file. "amends annotate" writes a copy with comments.`);
    return text;
  }
  const better = mended(text, settings);
  if (better === text) return text;
  if (fix === 'diff') {
    const diff = await diffOf(path, text, better);
    // Another program has to be able to apply it.
    process.stdout.write(process.stdout.isTTY ? printable(diff) : diff);
    return text;
  }
  try {
    writeFileSync(path, marked ? `\uFEFF${better}` : better);
    console.error(`amends: ${printableLine(path)}: mended what needs no fact from you.`);
    return better;
  } catch (error) {
    complain(`${path}: it could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
    return text;
  }
}

/** Whether findings at or above the severity are more than the caller accepts; warnings up to a number may be. */
function isTooMuch(counts: Counts, { severity, maxWarnings }: CheckOptions): boolean {
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  if (maxWarnings === undefined) return counted.some((each) => counts[each] > 0);
  if (counts.warning > maxWarnings)
    console.error(`amends: ${counts.warning} warnings, and "--max-warnings" accepts ${maxWarnings}.`);
  return counts.warning > maxWarnings || counted.some((each) => each !== 'warning' && counts[each] > 0);
}
