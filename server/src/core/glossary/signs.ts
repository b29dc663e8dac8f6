import type { Card } from './card';

/** How lost trust shows in daily work (F10-F17): a card, with what to count. */
export interface Sign extends Card {
  /** The number to put into a table of measures. */
  readonly count: string;
}

const HOOK = '*Add Early Signs as Measures…* puts the number into your table; `measure` in the checklist looks for it.';

export const SIGNS: readonly Sign[] = [
  {
    line: 'F10',
    term: 'Asking for confirmation',
    forms: ['second approval', 'in writing', 'double approval', 'extra approval'],
    says: 'Teams ask for it in writing, or for a second approval. They lean on paper where your word used to do.',
    hook: HOOK,
    count: 'Second approvals per decision',
  },
  {
    line: 'F11',
    term: 'Defensive agendas',
    forms: ['status round', 'defensive agenda', 'status meeting'],
    says: 'Status rounds grow longer, risks are chewed over again, and fewer ideas come. People guard themselves.',
    hook: HOOK,
    count: 'Proposals per meeting',
  },
  {
    line: 'F12',
    term: 'Fewer volunteers',
    forms: ['stretch work', 'stretch assignment', 'stretch role', 'volunteers per call'],
    says: 'Fewer people step forward for new or risky work. They do not count on you to stand by them if it fails.',
    hook: HOOK,
    count: 'Volunteers per call for new work',
  },
  {
    line: 'F13',
    term: 'Filtered news',
    forms: ['filtered news', 'bad news', 'corrected report', 'late report'],
    says: 'News is cleaned on its way up, so you see only a part of it. Late and corrected reports show it.',
    hook: HOOK,
    count: 'Late or corrected reports per month',
  },
  {
    line: 'F14',
    term: 'Outside reviews of routine work',
    forms: ['outside review', 'external review', 'outside audit', 'external audit'],
    says: 'Others ask for audits of work that used to pass on your word.',
    hook: HOOK,
    count: 'Outside reviews asked for per quarter',
  },
  {
    line: 'F15',
    term: 'Formal escalation',
    forms: ['formal escalation', 'escalation', 'escalated formally'],
    says: 'A matter goes up the line in writing where a word across the table used to do.',
    hook: HOOK,
    count: 'Formal escalations per month',
  },
  {
    line: 'F16',
    term: 'Short exchanges',
    forms: ['open workshop', 'transactional', 'strictly business'],
    says: 'Talk turns short and businesslike, and thinking together stops. Count what brings it back: open workshops.',
    hook: HOOK,
    count: 'Open workshops held per month',
  },
  {
    line: 'F17',
    term: 'Procedure before results',
    forms: ['performance talk', 'performance review', 'performance conversation'],
    says: 'Talks on performance dwell on following the procedure, since that is what is safe.',
    hook: HOOK,
    count: 'Share of goals stated as outcomes',
  },
];

const HEADER = ['| Number | Kind | Before | Target | Where to see it |', '| --- | --- | --- | --- | --- |'];

/**
 * The rows of a table of measures, one a sign, in the columns of the template `amends-metrics-table`, with `{placeholders}`.
 * @param lines the signs by their lines, such as `F10`; others are left out
 * @param header whether to begin the table, or to add to one
 */
export function signRows(lines: readonly string[], header: boolean): string {
  const rows = SIGNS.filter(({ line }) => lines.includes(line)).map(
    ({ count }) =>
      `| ${count} | Outcome, early sign | {sign before} | {sign target} | {where to look}, every {weekday} |`,
  );
  return (header ? [...HEADER, ...rows] : rows).join('\n');
}
