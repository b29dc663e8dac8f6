import { kindOf } from '../core/errors';
import { CARDS, cardNamed } from '../core/glossary/glossary';
import { printable, printableLine } from '../core/printable';
import { RULES, ruleNamed } from '../core/rules';
import { annotate } from './annotate';
import { Assistant } from './assistant';
import { check, type Outcome } from './check';
import { describeConfig } from './config';
import { exportDraft } from './export';
import { collectComplaints, readNamed, settingsFor } from './gather';
import { readDraft } from './inputs';
import { drawMap } from './map';
import { newText } from './new';
import {
  type AnnotateOptions,
  type ConfigOptions,
  type ExportOptions,
  type MapOptions,
  type McpOptions,
  type NewOptions,
  type PromisesOptions,
  readAnnotateOptions,
  readCheckOptions,
  readConfigOptions,
  readExportOptions,
  readMapOptions,
  readMcpOptions,
  readNewOptions,
  readPromisesOptions,
  UsageError,
} from './options';
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
    if (command === 'check') return rest.includes('--help') ? say(HELP) : exitCode(await check(readCheckOptions(rest)));
    if (command === 'promises') return rest.includes('--help') ? say(HELP) : await promises(readPromisesOptions(rest));
    if (command === 'map') return rest.includes('--help') ? say(HELP) : await map(readMapOptions(rest));
    if (command === 'export') return rest.includes('--help') ? say(HELP) : await write(readExportOptions(rest));
    if (command === 'annotate') return rest.includes('--help') ? say(HELP) : await comment(readAnnotateOptions(rest));
    if (command === 'config') return rest.includes('--help') ? say(HELP) : await printConfig(readConfigOptions(rest));
    if (command === 'mcp') return rest.includes('--help') ? say(HELP) : await mcp(readMcpOptions(rest));
    if (command === 'new') return rest.includes('--help') ? say(HELP) : await begin(readNewOptions(rest));
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

function exitCode({ found, trouble }: Outcome): number {
  return trouble ? TROUBLE : found ? FOUND : CLEAN;
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
  const input = await readNamed(options.input, options, complain);
  if (input) say(await drawMap(input.text, settingsFor(input, { ...options, draft: true }, complain), options.format));
  return complaints.any() ? TROUBLE : CLEAN;
}

/** Writes a draft as an email or a script; what is still to be filled in is told, and makes the exit code 1. */
async function write(options: ExportOptions): Promise<number> {
  const complaints = collectComplaints();
  const done = await exportDraft(options, complaints.complain);
  return complaints.any() ? TROUBLE : done ? CLEAN : FOUND;
}

/** Writes a copy of a Word file with the findings as comments. */
async function comment(options: AnnotateOptions): Promise<number> {
  const complaints = collectComplaints();
  const told = await annotate(options, complaints.complain);
  if (told !== null) say(printableLine(told));
  return complaints.any() ? TROUBLE : CLEAN;
}

/** Serves an assistant until it hangs up. The protocol's library, in a bundle of its own, is loaded only for this. */
async function mcp(options: McpOptions): Promise<number> {
  const { serve } = await import('./mcp');
  await serve(new Assistant(options), VERSION);
  return CLEAN;
}

/** Prints a template to begin with. */
async function begin({ name, config }: NewOptions): Promise<number> {
  const complaints = collectComplaints();
  say(newText(name, config, complaints.complain));
  return complaints.any() ? TROUBLE : CLEAN;
}

/** Prints what holds for one file. */
async function printConfig(options: ConfigOptions): Promise<number> {
  const complaints = collectComplaints();
  const input = await readDraft(options.input, complaints.complain);
  if (input) say(describeConfig(input, options, complaints.complain));
  return complaints.any() ? TROUBLE : CLEAN;
}

async function promises(options: PromisesOptions): Promise<number> {
  const complaints = collectComplaints();
  const { ledger, texts } = await readLedger(options, complaints.complain);
  if (options.format === 'json') say(toLedgerJson(ledger, texts));
  else if (options.format === 'ics') process.stdout.write(toLedgerCalendar(ledger, options.asOf));
  else say(toLedgerPretty(ledger, texts, options.asOf));
  if (complaints.any()) return TROUBLE;
  return ledger.contradictions.some(({ severity }) => severity === 'error' || severity === 'warning') ? FOUND : CLEAN;
}
