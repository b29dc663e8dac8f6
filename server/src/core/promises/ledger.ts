import type { OnDefect } from '../draft/defects';
import type { Due, Owner, PromiseKind, PromiseStatus, Span } from '../report';
import { type Chain, chainsOf, keptIn, type PossibleLink, type Telling, type Thread } from './chains';
import type { ContradictionFound } from './contradictions/contradiction';
import { findContradictions } from './contradictions/registry';
import { deadline, type Message, type Told } from './message';

export type Status = PromiseStatus;

/** One telling of a promise (RULEBOOK 7). */
export interface Entry extends Omit<Told, 'tag' | 'done'> {
  /** The tag, or the path and place of the telling. */
  readonly id: string;
  readonly madeOn?: string;
  readonly path: string;
  readonly status: Status;
  readonly doneOn?: string;
  /** The words that tell that it is done or dropped. */
  readonly evidence?: { readonly path: string; readonly span: Span };
  /** Id of the telling before. */
  readonly supersedes?: string;
  /** Whether a later telling takes its place: it is history, and the views leave it out. */
  readonly superseded: boolean;
}

export interface LedgerProblem {
  readonly path: string;
  readonly message: string;
  readonly span: Span;
}

export interface Ledger {
  readonly messages: readonly Pick<Message, 'path' | 'series' | 'date' | 'genre'>[];
  readonly entries: readonly Entry[];
  readonly contradictions: readonly ContradictionFound[];
  /** Promises that may be one; nothing is held against them. */
  readonly possible: readonly PossibleLink[];
  readonly problems: readonly LedgerProblem[];
}

export type { Due, Owner, PromiseKind };

/** Joins the messages of a workspace. `today` (YYYY-MM-DD) decides what is late. Cheap beside reading the files. */
export function ledgerOf(messages: readonly Message[], today: string, onDefect: OnDefect = () => {}): Ledger {
  const sorted = [...messages].sort((a, b) => order(a.date ?? '', b.date ?? '') || order(a.path, b.path));
  const threads = threadsOf(sorted);
  return {
    messages: sorted.map(({ path, series, date, genre }) => ({
      path,
      ...(series === undefined ? {} : { series }),
      ...(date === undefined ? {} : { date }),
      genre,
    })),
    entries: threads.flatMap(({ chains }) => chains.flatMap((chain) => entriesOf(chain, today))),
    contradictions: threads.flatMap((thread) => findContradictions(thread, onDefect)),
    possible: threads.flatMap(({ possible }) => possible),
    problems: [
      ...sorted.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem }))),
      ...sameDay(sorted),
    ],
  };
}

/** By series, else by folder; a message without a date stands alone. */
function threadsOf(messages: readonly Message[]): Thread[] {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const key = JSON.stringify(
      message.date === undefined ? [message.path] : [message.series ?? null, message.series ? '' : folderOf(message)],
    );
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return [...groups.values()].map((group) => chainsOf(group, group[0]?.series !== undefined));
}

/** Where a message belongs. */
export type Place = Pick<Message, 'path' | 'series'>;

/** Whether two messages may bear on each other: the same series, or without one the same folder. */
export function belongTogether(a: Place, b: Place): boolean {
  return a.series === b.series && (a.series !== undefined || folderOf(a) === folderOf(b));
}

function folderOf({ path }: Place): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0));
}

/** Two messages of one series and day have no order; both are named, and nothing is held between them. */
function sameDay(messages: readonly Message[]): LedgerProblem[] {
  const first = new Map<string, Message>();
  return messages.flatMap((message) => {
    const { series, date, path, head } = message;
    if (series === undefined || date === undefined) return [];
    const key = JSON.stringify([series, date]);
    const other = first.get(key);
    if (!other) {
      first.set(key, message);
      return [];
    }
    const words = `${other.path} and ${path} have the same series and date (${date}). Change the date of one of them.`;
    return [{ path, span: head, message: words }];
  });
}

interface Ending {
  readonly status: 'done' | 'dropped';
  readonly message: Message;
  readonly span: Span;
  /** The day on which it was done. */
  readonly day?: string;
}

const DROPPED = /\b(?:dropped?|cancel(?:l?ed)?|no longer|called off|abandon(?:ed)?|will not happen|stopped work)\b/i;

function entriesOf(chain: Chain, today: string): Entry[] {
  const ids = chain.tellings.map(({ message, told }) =>
    told.tag === undefined ? `${message.path}#${told.span.start}` : `${told.tag}@${message.path}`,
  );
  return chain.tellings.map(({ message, told }, i): Entry => {
    const { tag: _tag, done: _done, ...facts } = told;
    const next = chain.tellings[i + 1];
    const before = ids[i - 1];
    const ended = next ? undefined : endOf(chain);
    const closing = told.done ? { message, span: told.span } : ended;
    return {
      ...facts,
      id: ids[i] as string,
      path: message.path,
      ...(message.date === undefined ? {} : { madeOn: message.date }),
      status: told.done ? 'done' : next ? afterwards(told, next) : (ended?.status ?? standing(chain, told, today)),
      ...doneOn(told.done ? (told.due?.date ?? message.date) : ended?.day),
      ...(closing ? { evidence: { path: closing.message.path, span: closing.span } } : {}),
      ...(before === undefined ? {} : { supersedes: before }),
      superseded: next !== undefined,
    };
  });
}

function doneOn(day: string | undefined): { doneOn?: string } {
  return day === undefined ? {} : { doneOn: day };
}

/** How a telling fared at the hands of the next one. */
function afterwards(told: Told, { told: next }: Telling): Status {
  if (next.done) return 'done';
  return deadline(told) === deadline(next) ? 'changed' : 'moved';
}

/** How the last telling stands. */
function standing({ tellings }: Chain, told: Told, today: string): Status {
  const due = deadline(told);
  if (due !== undefined && due < today) return 'late';
  const before = tellings.at(-2)?.told;
  return before && deadline(before) !== undefined && due !== undefined && deadline(before) !== due ? 'moved' : 'open';
}

function endOf(chain: Chain): Ending | undefined {
  const kept = keptIn(chain);
  if (kept) {
    const day = kept.statement.when ?? kept.message.date;
    return { status: 'done', message: kept.message, span: kept.statement.span, ...(day === undefined ? {} : { day }) };
  }
  const made = chain.tellings.at(-1)?.message.date ?? '';
  const echo = chain.echoes.find(
    ({ message, statement }) => made < (message.date ?? '') && DROPPED.test(statement.text),
  );
  return echo && { status: 'dropped', message: echo.message, span: echo.statement.span };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
