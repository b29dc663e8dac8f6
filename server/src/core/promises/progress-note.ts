import { dayInWords } from '../plan/day-names';
import type { PromiseKind } from '../report';
import { belongTogether, type Entry, ledgerOf } from './ledger';
import { speaksOf } from './matter';
import { deadline, type Message } from './message';
import { asKept, forDay, looksAhead, provenOf } from './retold';

/** So many promises come next; nobody keeps a longer list in mind. */
const NEXT = 3;
const NUMBERS =
  'We track {process number}: from {process before} to {process now}. We track {outcome number}: from {outcome before} to {outcome now}.';
const QUESTION = 'Tell me {one question} via {channel} by {date}.';
const RHYTHM = 'Every {weekday} I post this note on {place}.';
const REVIEW = 'On {date in 60 to 90 days} we decide together whether it worked.';

/** What the next note is about: the dated messages of one series, and what they promise. */
interface Story {
  readonly messages: readonly Message[];
  readonly entries: readonly Entry[];
  /** The progress note before this one. */
  readonly last: Message | undefined;
  readonly today: string;
}

/**
 * The next progress note of a series, in Markdown: what was kept since the last one, what is late, what moved, what comes next.
 * What only the writer knows stands in `{placeholders}`.
 * @param today the day of the note (YYYY-MM-DD)
 * @param about path of a message of the series; without, or where that message has no day, the series that spoke last
 */
export function progressNote(messages: readonly Message[], today: string, about?: string): string {
  const story = storyOf(messages, today, about);
  const standing = [...keptLines(story), ...lateLines(story), ...movedLines(story)];
  const parts = [
    headOf(story),
    standing.map((line) => `- ${line}`).join('\n'),
    NUMBERS,
    nextLines(story).join('\n'),
    QUESTION,
    closing(story),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function storyOf(messages: readonly Message[], today: string, about: string | undefined): Story {
  const dated = messages
    .filter(({ date }) => date !== undefined && date <= today)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const one = dated.find(({ path }) => path === about) ?? dated.findLast(({ promises }) => promises.length > 0);
  const own = one ? dated.filter((message) => message === one || belongTogether(one, message)) : [];
  return {
    messages: own,
    entries: ledgerOf(own, today).entries,
    last: own.findLast(({ genre }) => genre === 'progress-update'),
    today,
  };
}

function headOf({ messages, today }: Story): string {
  const first = messages.find(({ promises }) => promises.length > 0);
  const day = first?.date ? inWords(first.date, '', today) : '{day of the promise}';
  const series = first?.series === undefined ? [] : [`series: ${JSON.stringify(first.series)}`];
  return [
    ...['---', 'amends: progress-update', ...series, `date: ${today}`, '---', ''],
    `Week {number}: what I promised on ${day}, and where it stands.`,
  ].join('\n');
}

/** What was kept since the last note, in the words that say so, else in those of the promise. */
function keptLines({ messages, entries, last, today }: Story): string[] {
  return entries.flatMap((entry) => {
    if (entry.superseded || entry.status !== 'done' || isTold(last, entry)) return [];
    const ticked = entry.evidence?.span.start === entry.span.start && entry.evidence.path === entry.path;
    if (ticked) return looksAhead(entry) ? [`Done: ${asKept(entry, today)}`] : [];
    const proof = messages.find(({ path }) => path === entry.evidence?.path);
    if (!proof || (last && (proof.date ?? '') <= (last.date ?? ''))) return [];
    const words = proof.statements.find(({ span }) => span.start === entry.evidence?.span.start)?.text;
    return [`Done: ${provenOf([words], today) ?? asKept(entry, today)}`];
  });
}

/** Whether the last note has told that a promise is kept. */
function isTold(last: Message | undefined, { matter }: Entry): boolean {
  return last?.statements.some((each) => each.past && !each.negated && speaksOf(matter, each.matter)) === true;
}

/** An invitation whose day has passed is no promise of the speaker that is late. */
function lateLines({ entries, today }: Story): string[] {
  return entries
    .filter(({ superseded, status, kind }) => !superseded && status === 'late' && kind !== 'invite')
    .map((entry) => {
      const day = inWords(deadline(entry) ?? '', entry.due?.text, today);
      return `I said ${day}; it is late, because I {own part}. ${forDay(entry, '{new date}', today)}`;
    });
}

/** What has moved since the last note: what that note itself moved, it has told. */
function movedLines({ entries, last, today }: Story): string[] {
  return entries.flatMap((entry) => {
    const before = entries.find(({ id }) => id === entry.supersedes);
    const [old, date] = [before && deadline(before), deadline(entry)];
    if (entry.superseded || entry.status !== 'moved' || !old || !date || entry.path === last?.path) return [];
    const [said, is] = [inWords(old, before?.due?.text, today), inWords(date, entry.due?.text, today)];
    return [`I said ${said}; it is ${is}, because I {own part}. ${forDay(entry, is, today)}`];
  });
}

function nextLines({ entries, today }: Story): string[] {
  const next = entries
    .filter(
      ({ superseded, status, kind }) => !superseded && status === 'open' && (kind === 'step' || kind === 'redress'),
    )
    .flatMap((entry) => {
      const due = deadline(entry);
      return due === undefined ? [] : [{ entry, due }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, NEXT)
    .map(({ entry, due }) => forDay(entry, inWords(due, entry.due?.text, today), today));
  if (next.length === 0) return ['By {date within 14 days}, {owner} {next step}.'];
  return next.length === 1 ? next : ['Next:', '', ...next.map((line) => `- ${line}`)];
}

function closing({ entries, today }: Story): string {
  const open = (kind: PromiseKind): Entry | undefined =>
    entries.find(
      (entry) => !entry.superseded && entry.kind === kind && entry.status !== 'done' && entry.status !== 'dropped',
    );
  const [rhythm, review] = [open('cadence'), open('reevaluate')];
  const day = review && deadline(review);
  return [
    provenOf([rhythm?.text], today) ?? RHYTHM,
    review && day && day > today ? forDay(review, inWords(day, review.due?.text, today), today) : REVIEW,
  ].join(' ');
}

/** A day in the manner of the words that told it, with the year where it is another one. */
function inWords(date: string, like = '', today: string): string {
  const otherYear = date.slice(0, 4) !== today.slice(0, 4) && !/\d{4}/.test(like);
  return dayInWords(date, otherYear ? `${like} ${date.slice(0, 4)}` : like);
}
