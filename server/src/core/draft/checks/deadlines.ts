import { firstFrom } from '../../in-order';
import type { Sentence } from '../../language/sentence';
import { deadlinesIn } from '../../plan/due';
import { type Reference, referenceOf, toDue } from '../../plan/reading';
import type { Due, Span } from '../../report';
import { fold } from '../../text/fold';
import type { Placed } from '../reading';
import { toldOf } from '../stretches';
import type { WholeDraft } from './whole-draft';

/** Words of the draft that tell a time, without the *by* or *on* before them. */
export interface DeadlineFound {
  readonly span: Span;
  readonly due: Due;
}

/** What was found in a draft: several checks ask for it. */
const KNOWN = new WeakMap<WholeDraft, readonly DeadlineFound[]>();

/** All times that the sentences and the table cells of a draft tell, in reading order. */
export function deadlinesOf(draft: WholeDraft): readonly DeadlineFound[] {
  const found = KNOWN.get(draft) ?? findDeadlines(draft);
  KNOWN.set(draft, found);
  return found;
}

/** The words inside a span that tell this day; undefined where the day is told elsewhere, as in a heading. */
export function wordsOfDay(draft: WholeDraft, { start, end }: Span, date: string): DeadlineFound | undefined {
  return within(deadlinesOf(draft), { start, end }).find(({ due }) => due.date === date);
}

/** The words inside a span that tell a rhythm: "every Friday". */
export function wordsOfRhythm(draft: WholeDraft, { start, end }: Span): DeadlineFound | undefined {
  return within(deadlinesOf(draft), { start, end }).find(({ due }) => due.interval);
}

/** Those of the times, in reading order, that lie in a span. */
function within(times: readonly DeadlineFound[], { start, end }: Span): DeadlineFound[] {
  const from = firstFrom(times, start, ({ span }) => span.start);
  const to = firstFrom(times, end, ({ span }) => span.start);
  return times.slice(from, to).filter(({ span }) => span.end <= end);
}

/** The times of a sentence, relative to it. The calendar is the draft's, and so a part of its context. */
const timesIn = toldOf(({ sentence, context }) => {
  const times = timesOf(sentence.text, referenceOf(context.draft.calendar, isPast(sentence)));
  return times.length > 0 ? times : null;
});

function isPast({ clauses }: Sentence): boolean {
  return clauses.length > 0 && clauses.every(({ tense }) => tense === 'past');
}

function findDeadlines({ reading, layout, text }: WholeDraft): DeadlineFound[] {
  const found: DeadlineFound[] = [];
  for (const { index, told } of timesIn(reading)) {
    const { start } = reading.placed[index] as Placed;
    for (const time of told) found.push(placedAt(start, time));
  }
  const reference = referenceOf(reading.summary.calendar, false);
  const rows = layout.blocks.filter(({ kind }) => kind === 'row');
  const cells = rows.flatMap((row) =>
    (row.cells ?? []).flatMap(({ start, end }) =>
      timesOf(fold(text.slice(start, end)), reference).map((time) => placedAt(start, time)),
    ),
  );
  return cells.length === 0 ? found : [...found, ...cells].sort((a, b) => a.span.start - b.span.start);
}

function placedAt(start: number, { span, due }: DeadlineFound): DeadlineFound {
  return { span: { start: start + span.start, end: start + span.end }, due };
}

/** The times that a text tells, relative to it. */
function timesOf(text: string, reference: Reference): DeadlineFound[] {
  return deadlinesIn(text, reference).map(({ start, end, lead, reading }) => {
    const words = text.slice(start, end);
    const from = new RegExp(`^(?:${lead} )?(?:the )?`, 'i').exec(words)?.[0].length ?? 0;
    return { span: { start: start + from, end }, due: toDue(words.slice(from), reading) };
  });
}
