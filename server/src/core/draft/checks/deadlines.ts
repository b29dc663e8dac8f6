import { firstFrom } from '../../in-order';
import { SentenceNotes } from '../../language/once';
import type { Sentence } from '../../language/sentence';
import { deadlinesIn } from '../../plan/due';
import { referenceOf, toDue } from '../../plan/reading';
import type { Due, Span } from '../../report';
import { fold } from '../../text/fold';
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

/** The times of each sentence, relative to it, and the calendar by which they were read. */
const TIMES = new SentenceNotes<{ readonly by: string; readonly found: readonly DeadlineFound[] }>();

function remembered(sentence: Sentence, by: string, read: () => DeadlineFound[]): readonly DeadlineFound[] {
  const known = TIMES.get(sentence);
  if (known?.by === by) return known.found;
  const found = read();
  TIMES.set(sentence, { by, found });
  return found;
}

function isPast({ clauses }: Sentence): boolean {
  return clauses.length > 0 && clauses.every(({ tense }) => tense === 'past');
}

function findDeadlines(draft: WholeDraft): DeadlineFound[] {
  const { calendar } = draft.reading.summary;
  const by = `${calendar.today} ${calendar.dateOrder}`;
  const found: DeadlineFound[] = [];
  for (const { sentence, start } of draft.sentences)
    for (const { span, due } of remembered(sentence, by, () => timesOf(sentence.text, 0, isPast(sentence))))
      found.push({ span: { start: start + span.start, end: start + span.end }, due });
  const cells = draft.layout.blocks.flatMap((block) =>
    (block.cells ?? []).flatMap((cell) => timesOf(fold(draft.text.slice(cell.start, cell.end)), cell.start, false)),
  );
  return [...found, ...cells].sort((a, b) => a.span.start - b.span.start);

  function timesOf(text: string, at: number, past: boolean): DeadlineFound[] {
    return deadlinesIn(text, referenceOf(calendar, past)).map(({ start, end, lead, reading }) => {
      const words = text.slice(start, end);
      const from = new RegExp(`^(?:${lead} )?(?:the )?`, 'i').exec(words)?.[0].length ?? 0;
      return { span: { start: at + start + from, end: at + end }, due: toDue(words.slice(from), reading) };
    });
  }
}
