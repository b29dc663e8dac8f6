import { toCalendar } from '../core/export/calendar';
import { emailOf } from '../core/export/email';
import { planEntries } from '../core/export/plan-entries';
import { planTable } from '../core/export/plan-table';
import { scriptOf, scriptPage } from '../core/export/script';
import type { Settings } from '../core/settings';
import type { CopyParams, WireCopy } from '../protocol';
import type { Reading } from './document';

/** The open promises of a document as an iCalendar file; null where none has a day. `today` is YYYY-MM-DD. */
export function calendarOf(uri: string, { report }: Reading, today: string): string | null {
  const entries = report ? planEntries(report.promises, uri, today) : [];
  return entries.length > 0 ? toCalendar(entries, today) : null;
}

/** The steps of a document as a Markdown table; null where it has none. */
export function planTableOf({ report }: Reading): string | null {
  return report && report.steps.length > 0 ? planTable(report.steps) : null;
}

/** A document on its way out; null where only a part of it was read. */
export function copyOf(
  params: CopyParams,
  format: Settings['format'],
  { lines, report, partial }: Reading,
): WireCopy | null {
  if (partial || !report) return null;
  const script = params.form === 'script' ? scriptOf(lines.text, format, report, params.strings) : null;
  const copy = script ?? emailOf(lines.text, format);
  return { ...copy, gaps: copy.gaps.map((gap) => lines.rangeOf(gap)), ...(script ? { file: scriptPage(script) } : {}) };
}
