import { analyze } from '../core/analyze';
import { kindOf } from '../core/errors';
import { toFileReport } from '../core/file-report';
import { CARDS, cardNamed } from '../core/glossary/glossary';
import { LineIndex } from '../core/positions';
import { printable, printableJson, printableLine } from '../core/printable';
import type { Report } from '../core/report';
import { RULES, ruleNamed } from '../core/rules';
import { collectComplaints, inputsOf, settingsFor } from './gather';
import { type Input, readInput, readStandardInput } from './inputs';
import { drawMap } from './map';
import {
  type CheckOptions,
  type MapOptions,
  type PromisesOptions,
  readCheckOptions,
  readMapOptions,
  readPromisesOptions,
  SEVERITIES,
  UsageError,
} from './options';
import { toPretty } from './pretty';
import { readLedger, toLedgerCalendar, toLedgerJson, toLedgerPretty } from './promises';
import { describeRule, listRules } from './rules';
import { describeTerm, listTerms } from './terms';
import { HELP, VERSION } from './texts';

/** Exit codes of the command line (DESIGN 5). */
const CLEAN = 0;
const FOUND = 1;
const TROUBLE = 2;

/** Runs one command line and resolves to its exit code. Writes to standard output and error; throws nothing. */
export async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === '--help' || command === '-h' || command === 'help') return say(HELP);
    if (command === '--version') return say(VERSION);
    if (command === 'check') return rest.includes('--help') ? say(HELP) : await check(readCheckOptions(rest));
    if (command === 'promises') return rest.includes('--help') ? say(HELP) : await promises(readPromisesOptions(rest));
    if (command === 'map') return rest.includes('--help') ? say(HELP) : await map(readMapOptions(rest));
    if (command === 'rules') return rules(rest);
    if (command === 'explain') return explain(rest.join(' '));
    throw new UsageError(command === undefined ? 'Name a command.' : `Unknown command "${command}".`);
  } catch (error) {
    const said =
      error instanceof UsageError ? `${error.message}\nSee: amends --help` : `this failed (${kindOf(error)}).`;
    console.error(`amends: ${printable(said)}`);
    return TROUBLE;
  }
}

function say(text: string): number {
  console.log(text);
  return CLEAN;
}

function rules([code]: readonly string[]): number {
  if (code === undefined) return say(listRules(RULES));
  const rule = ruleNamed(code);
  if (!rule) throw new UsageError(`Unknown code "${code}". "amends rules" lists them.`);
  return say(describeRule(rule));
}

function explain(term: string): number {
  if (term === '') return say(listTerms(CARDS));
  const card = cardNamed(term);
  if (!card) throw new UsageError(`The glossary has no "${term}". "amends explain" lists its terms.`);
  return say(describeTerm(card));
}

/** Prints the map of one draft. It was asked for, so the file is read as a repair draft. */
async function map(options: MapOptions): Promise<number> {
  const complaints = collectComplaints();
  const { complain } = complaints;
  const { input: path, stdinFilename } = options;
  const input = path === '-' ? await readStandardInput(stdinFilename, complain) : readInput(path, complain);
  if (input) say(drawMap(input.text, settingsFor(input, { ...options, draft: true }, complain), options.format));
  return complaints.any() ? TROUBLE : CLEAN;
}

async function check(options: CheckOptions): Promise<number> {
  const complaints = collectComplaints();
  const { complain } = complaints;
  const results: { input: Input; report: Report }[] = [];
  for await (const input of inputsOf(options, complain)) {
    const report = analyze(input.text, settingsFor(input, options, complain), (rule, error) =>
      complain(`the rule ${rule} failed and was left out: ${kindOf(error)}`),
    );
    const lines = new LineIndex(input.text);
    for (const { message, span, fixes } of report.problems) {
      const told = `${input.path}:${lines.positionAt(span.start).line + 1}: ${message}`;
      // What has fixes is a field with a wrong value: the file was read all the same.
      if (fixes) console.error(`amends: ${printableLine(told)}`);
      else complain(told);
    }
    results.push({ input, report });
  }
  print(results, options.format);
  if (complaints.any()) return TROUBLE;
  const limit = SEVERITIES.indexOf(options.severity);
  return results.some(({ report }) =>
    [...report.findings, ...report.checks].some((finding) => SEVERITIES.indexOf(finding.severity) <= limit),
  )
    ? FOUND
    : CLEAN;
}

async function promises(options: PromisesOptions): Promise<number> {
  const complaints = collectComplaints();
  const { ledger, texts } = await readLedger(options, complaints.complain);
  if (options.format === 'json') say(toLedgerJson(ledger, texts));
  else if (options.format === 'ics') process.stdout.write(await toLedgerCalendar(ledger, options.asOf));
  else say(toLedgerPretty(ledger, texts, options.asOf));
  if (complaints.any()) return TROUBLE;
  return ledger.contradictions.some(({ severity }) => severity === 'error' || severity === 'warning') ? FOUND : CLEAN;
}

function print(results: readonly { input: Input; report: Report }[], format: CheckOptions['format']): void {
  if (format === 'json') {
    const files = results.map(({ input, report }) => toFileReport(input.path, input.text, report));
    console.log(printableJson({ version: 1, files }));
    return;
  }
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  for (const { input, report } of results) console.log(`${toPretty(input.path, input.text, report, colours)}\n`);
}
