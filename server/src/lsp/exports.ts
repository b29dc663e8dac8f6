import { toCalendar } from '../core/export/calendar';
import { planEntries } from '../core/export/plan-entries';
import { planTable } from '../core/export/plan-table';
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
