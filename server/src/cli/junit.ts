import { element, escapeXml } from '../core/map/markup';
import { LineIndex } from '../core/positions';
import { printableLine } from '../core/printable';
import type { Severity } from '../core/report';
import type { Checked } from './formats';
import { SEVERITIES } from './options';

/** The findings as JUnit XML: a suite a file, a case a finding; one below the severity is told, and is no failure. */
export function toJUnit(all: readonly Checked[], severity: Severity): string {
  const suites = all.map((checked) => suiteOf(checked, severity));
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  const root = element('testsuites', { name: 'amends', tests, failures, errors: 0 }, ...suites.map(({ xml }) => xml));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

function suiteOf(
  { path: told, text, report }: Checked,
  severity: Severity,
): { xml: string; tests: number; failures: number } {
  const path = printableLine(told);
  const lines = new LineIndex(text);
  let failures = 0;
  const cases = [...report.findings, ...report.checks].map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const message = printableLine(finding.message);
    const words = `${finding.severity}: ${message} (${path}:${line + 1}:${character + 1})`;
    const fails = SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(severity);
    if (fails) failures++;
    return element(
      'testcase',
      { name: `${finding.code} at ${line + 1}:${character + 1}`, classname: path },
      fails
        ? element('failure', { type: finding.code, message }, escapeXml(words))
        : element('system-out', {}, escapeXml(words)),
    );
  });
  if (cases.length === 0) cases.push(element('testcase', { name: 'nothing to mend', classname: path }));
  const counts = { tests: cases.length, failures, errors: 0, skipped: 0 };
  return { xml: element('testsuite', { name: path, ...counts }, ...cases), tests: cases.length, failures };
}
