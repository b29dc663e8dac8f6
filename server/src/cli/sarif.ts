import { LineIndex } from '../core/positions';
import type { CheckFinding, Finding, Fix, Severity, Span } from '../core/report';
import { ruleNamed } from '../core/rules';
import type { Checked } from './formats';
import { uriPath } from './paths';
import { describeRule } from './rules';
import { VERSION } from './texts';

type Found = Finding | CheckFinding;

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
/** Addresses count from the folder in which the command runs, which a workflow makes that of the repository. */
const BASE = '%SRCROOT%';

/** All findings as a SARIF 2.1.0 log, with what code scanning wants of rules, places and fixes. */
export function toSarif(all: readonly Checked[]): object {
  const found = new Map<string, Found>();
  for (const { report } of all)
    for (const finding of [...report.findings, ...report.checks])
      if (!found.has(finding.code)) found.set(finding.code, finding);
  const codes = [...found.keys()];
  const driver = {
    name: 'Amends',
    version: VERSION,
    semanticVersion: VERSION,
    rules: [...found.values()].map(toRule),
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which Amends was run.' } } },
        results: all.flatMap((checked) => toResults(checked, codes)),
      },
    ],
  };
}

function toRule(finding: Found): object {
  const rule = ruleNamed(finding.code);
  const message = rule?.message ?? finding.message;
  return {
    id: finding.code,
    shortDescription: plain(message),
    fullDescription: plain(rule?.why || ('why' in finding && finding.why) || message),
    help: plain(rule ? describeRule(rule) : message),
    defaultConfiguration: { level: LEVELS[rule?.level ?? finding.severity] },
    properties: { tags: ['apology', 'wording'] },
  };
}

function toResults({ path, text, report }: Checked, codes: readonly string[]): object[] {
  const lines = new LineIndex(text);
  const artifactLocation = { uri: encodeURI(uriPath(path)).replace(/[?#]/g, encodeURIComponent), uriBaseId: BASE };
  return [...report.findings, ...report.checks].map(({ code, severity, message, span, fixes }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: plain(message),
    locations: [{ physicalLocation: { artifactLocation, region: toRegion(span, lines) } }],
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => toFix(fix, artifactLocation, lines)) }),
  }));
}

function toFix({ title, edits }: Fix, artifactLocation: object, lines: LineIndex): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: toRegion(span, lines),
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  return { description: plain(title), artifactChanges: [{ artifactLocation, replacements }] };
}

function toRegion(span: Span, lines: LineIndex): object {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A message in which nothing is read as a link or a place for an argument. */
function plain(text: string): { text: string } {
  return { text: text.replace(/\]\(/g, '] (') };
}
