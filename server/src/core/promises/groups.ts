import { hasPlaceholder } from '../placeholders';
import { addDays } from '../plan/calendar';
import type { PromiseGroup } from '../report';
import type { Entry, Ledger } from './ledger';
import { deadline } from './message';

/** The groups in which people look at promises, in this order. */
export const GROUPS: readonly Group[] = ['overdue', 'due-soon', 'kept', 'moved', 'open'];

export type Group = PromiseGroup;

/** So many days ahead a promise is due soon. */
const SOON = 14;

/**
 * The promises as they stand on `today` (YYYY-MM-DD), each in one group. Left out are history, what was dropped, and what still has
 * gaps, which promises nothing yet.
 */
export function groupsOf({ entries }: Ledger, today: string): Record<Group, Entry[]> {
  const groups: Record<Group, Entry[]> = { overdue: [], 'due-soon': [], kept: [], moved: [], open: [] };
  for (const entry of entries)
    if (!entry.superseded && entry.status !== 'dropped' && !hasPlaceholder(entry.text))
      groups[groupOf(entry, today)].push(entry);
  return groups;
}

function groupOf(entry: Entry, today: string): Group {
  if (entry.status === 'done') return 'kept';
  if (entry.status === 'late') return 'overdue';
  if (entry.status === 'moved') return 'moved';
  const due = deadline(entry);
  return due !== undefined && due <= addDays(today, SOON) ? 'due-soon' : 'open';
}
