import { analyze } from '../core/analyze';
import { toCalendar } from '../core/export/calendar';
import { planEntries } from '../core/export/plan-entries';
import { LineIndex } from '../core/positions';
import { printableJson, printableLine } from '../core/printable';
import { GROUPS, type Group, groupsOf } from '../core/promises/groups';
import { type Entry, type Ledger, ledgerOf } from '../core/promises/ledger';
import { type Message, readMessage } from '../core/promises/message';
import type { Span } from '../core/report';
import { inputsOf, settingsFor } from './gather';
import { type Complain, configFor, isTemplate } from './inputs';
import type { PromisesOptions } from './options';

/** The lines of each file, by its path. */
type Texts = ReadonlyMap<string, LineIndex>;

/** Reads the files and joins their promises. What is wrong with a file is complained of; the others are still read. */
export async function readLedger(
  options: PromisesOptions,
  complain: Complain,
): Promise<{ ledger: Ledger; texts: Texts }> {
  const messages = new Map<string, Message>();
  const texts = new Map<string, LineIndex>();
  for await (const { path, text } of inputsOf(options, complain)) {
    if (isTemplate(path, configFor(path, options.config, complain))) continue;
    const settings = settingsFor({ path, text }, options, complain);
    messages.set(path, readMessage(path, text, analyze(text, settings), settings));
    texts.set(path, new LineIndex(text));
  }
  const ledger = ledgerOf([...messages.values()], options.asOf);
  for (const { path, span, message } of ledger.problems) complain(`${placeOf(texts, path, span)}: ${message}`);
  return { ledger, texts };
}

const TITLES: Readonly<Record<Group, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  kept: 'Kept',
  moved: 'Moved',
  open: 'Open',
};

/** The ledger for a person at a terminal: the promises in their groups, then what contradicts. */
export function toLedgerPretty(ledger: Ledger, texts: Texts, today: string): string {
  const groups = groupsOf(ledger, today);
  const parts = GROUPS.filter((group) => groups[group].length > 0).map((group) =>
    [TITLES[group], ...groups[group].map((entry) => describe(entry, texts))].join('\n'),
  );
  if (parts.length === 0) parts.push('No promises found.');
  for (const { path, span, severity, code, message, earlier, fix } of ledger.contradictions)
    parts.push(
      [
        `${placeOf(texts, path, span)} ${severity} ${code}`,
        `  ${printableLine(message)}`,
        `  earlier: ${placeOf(texts, earlier.path, earlier.span)}`,
        ...(fix ? [`  → ${printableLine(fix.title)}`] : []),
      ].join('\n'),
    );
  return parts.join('\n\n');
}

function describe({ text, owner, due, path, span, doneOn }: Entry, texts: Texts): string {
  const who = owner.kind === 'none' ? 'no owner yet' : owner.text || 'you';
  const day = due?.date && due.date !== due.text ? ` (${due.date})` : '';
  const when = doneOn ? `done ${doneOn}` : due ? `${due.text}${day}` : 'no date yet';
  return `  ${printableLine(text)}\n    ${printableLine(`${who} · ${when}`)} · ${placeOf(texts, path, span)}`;
}

/** The ledger as JSON; positions are LSP positions, as in the JSON of `amends check`. */
export function toLedgerJson({ messages, entries, contradictions, problems }: Ledger, texts: Texts): string {
  const placed = <T extends { path: string; span: Span }>({ span, ...rest }: T) => ({
    ...rest,
    range: rangeOf(texts, rest.path, span),
  });
  return printableJson({
    version: 1,
    messages,
    entries: entries.map(({ evidence, ...entry }) => ({
      ...placed(entry),
      ...(evidence ? { evidence: placed(evidence) } : {}),
    })),
    contradictions: contradictions.map(({ earlier, fix, ...rest }) => ({
      ...placed(rest),
      earlier: placed(earlier),
      ...(fix
        ? {
            fix: {
              title: fix.title,
              edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(texts, rest.path, span), newText })),
            },
          }
        : {}),
    })),
    problems: problems.map(placed),
  });
}

/** What is still to be done, as an iCalendar file. */
export function toLedgerCalendar(ledger: Ledger, today: string): string {
  const open = ledger.entries.filter(
    ({ superseded, status }) => !superseded && status !== 'done' && status !== 'dropped',
  );
  const byPath = new Map<string, Entry[]>();
  for (const entry of open) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  const entries = [...byPath].flatMap(([path, promised]) =>
    planEntries(
      promised.map((entry) => ({ ...entry, done: false })),
      path,
      promised[0]?.madeOn ?? today,
    ),
  );
  return toCalendar(entries, today);
}

function rangeOf(texts: Texts, path: string, { start, end }: Span) {
  const lines = texts.get(path) ?? new LineIndex('');
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function placeOf(texts: Texts, path: string, span: Span): string {
  const { line, character } = rangeOf(texts, path, span).start;
  return `${printableLine(path)}:${line + 1}:${character + 1}`;
}
