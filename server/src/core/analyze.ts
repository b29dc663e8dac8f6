import { TreeFragment } from '@lezer/common';
import { readChecklist } from './draft/checklist';
import { runChecks } from './draft/checks/run';
import { wholeDraft } from './draft/checks/whole-draft';
import type { OnDefect } from './draft/defects';
import { findFaults, findMoves } from './draft/findings';
import { DEFAULT_GENRE, type Genre, genreNamed, genreNames, genreOfGreeting } from './draft/genres';
import { Ignores } from './draft/ignores';
import { ordinariness, type Reading, readSentences } from './draft/judge';
import { DraftMemory } from './draft/memory';
import { forgetTried } from './draft/mending';
import { type Placed, placeSentences } from './draft/reading';
import { REPAIR_SCORE, repairScore } from './draft/repair';
import { summarize } from './draft/summary';
import { unusedIgnores } from './draft/unused-ignores';
import { findPhrases } from './house/find-phrases';
import { lazily } from './lazily';
import { daysBetween } from './plan/calendar';
import { draftDate } from './plan/draft-date';
import { type Calendar, forgetDeadlines } from './plan/due';
import { tableMeasures } from './plan/measure-table';
import type { PlanSettings, Staff } from './plan/owner';
import { readPeople } from './plan/people';
import { readPromises } from './plan/promised';
import { readSteps } from './plan/steps';
import { tableSteps } from './plan/table';
import type { DraftReason, Due, MoveFound, Promised, Report, SentenceFound, Step } from './report';
import type { Settings } from './settings';
import { secondsToSay } from './speaking';
import type { Layout } from './text/block';
import { type FrontMatter, frontMatterReader, hideFrontMatter, readFrontMatter } from './text/front-matter';
import { frontProblems, isAlmostOurs } from './text/front-problems';
import { layOut } from './text/lay-out';
import { layOutMarkdown, parseMarkdown } from './text/markdown';

/** A change to a draft's text: `text` replaces the UTF-16 range from `start` to `end` of the text before it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A draft held open: what has not changed is not read again. */
export interface OpenDraft {
  readonly text: string;
  /** Applies the changes in order. Offsets beyond the text are taken as its end. */
  edit(changes: readonly TextChange[]): void;
  report(settings: Settings): Report;
}

export type { OnDefect } from './draft/defects';

/** The line below a table's header. It makes a table of the line before it, which the parser does not read again: such drafts are parsed whole. */
const TABLE = /^[:\- \t]*\|[|:\- \t]*$/m;

/** The lines that a stretch of the text touches. */
function linesAround(text: string, start: number, end: number): string {
  const feed = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, feed < 0 ? text.length : feed);
}

/** Opens a draft for repeated reading while it is edited. */
export function openDraft(text: string, onDefect: OnDefect = () => {}): OpenDraft {
  const memory = new DraftMemory();
  const frontOf = frontMatterReader();
  let current = text;
  let fragments: readonly TreeFragment[] = [];
  // Whether there may be a table: an edit makes one only on the lines that it touches.
  let tables = true;
  // Where the body began when it was last parsed; what stands before is blanked.
  let bodyStart = 0;
  return {
    get text() {
      return current;
    },
    edit(changes) {
      for (const change of changes) {
        const start = Math.min(change.start, current.length);
        const end = Math.max(start, Math.min(change.end, current.length));
        const edit = { fromA: start, toA: end, fromB: start, toB: start + change.text.length };
        // The parser takes what is now first for what was first before, though a deleted indent stood in front of it.
        const cutAtTop = edit.toB === 0;
        fragments = start < bodyStart || cutAtTop ? [] : TreeFragment.applyChanges(fragments, [edit]);
        current = current.slice(0, start) + change.text + current.slice(end);
        tables ||= TABLE.test(linesAround(current, start, start + change.text.length));
      }
    },
    report(settings) {
      const front = frontOf(current);
      if (settings.format === 'plaintext')
        return read(current, front, layOut(current, front, 'plaintext'), memory, settings, onDefect);
      const body = hideFrontMatter(current, front);
      const start = front?.span.end ?? 0;
      // A tree made while the front matter ended elsewhere would not fit.
      if (start !== bodyStart) fragments = [];
      tables = (tables || start !== bodyStart) && TABLE.test(body);
      bodyStart = start;
      const tree = parseMarkdown(body, tables ? undefined : fragments);
      fragments = tables ? [] : TreeFragment.addTree(tree);
      return read(current, front, layOutMarkdown(body, tree), memory, settings, onDefect);
    },
  };
}

/** Forgets what is kept of texts beside the drafts that are held open, as when one of them is closed: nothing of it is to stay. */
export function forgetTexts(): void {
  forgetDeadlines();
  forgetTried();
}

/** Reads one draft. Any string gives a report; nothing throws. */
export function analyze(text: string, settings: Settings, onDefect?: OnDefect): Report {
  return readAlone(text, new DraftMemory(), settings, onDefect ?? (() => {}));
}

/** Reads a text that nobody edits. */
function readAlone(text: string, memory: DraftMemory, settings: Settings, onDefect: OnDefect): Report {
  const front = readFrontMatter(text);
  return read(text, front, layOut(text, front, settings.format), memory, settings, onDefect);
}

/** Reads the sentences of a draft and judges each in its context, without asking whether repair goes on. */
export function judgeDraft(text: string, settings: Settings, onDefect: OnDefect = () => {}): Reading {
  const front = readFrontMatter(text);
  const memory = new DraftMemory();
  return judge(placeSentences(layOut(text, front, 'markdown'), memory.blocks), front, memory, settings, onDefect);
}

function genreFor(placed: readonly Placed[], front: FrontMatter | null, settings: Settings): Genre {
  const greeted = genreOfGreeting(placed[0]?.sentence.source ?? '');
  const named = settings.genre ?? front?.fields['genre'] ?? front?.fields['amends'] ?? greeted ?? DEFAULT_GENRE;
  return genreNamed(named, settings.house.genres);
}

function judge(
  placed: readonly Placed[],
  front: FrontMatter | null,
  memory: DraftMemory,
  settings: Settings,
  onDefect: OnDefect,
): Reading {
  const genre = genreFor(placed, front, settings);
  const calendar: Calendar = { today: draftDate(front, settings) ?? settings.today, dateOrder: settings.dateOrder };
  const summary = memory.unchanged(
    summarize(
      placed.map(({ sentence }) => sentence),
      { genre: genre.name, calendar, format: settings.format },
    ),
  );
  const reading = readSentences(placed, summary, onDefect, { before: memory.stretches });
  memory.stretches = reading.stretches;
  return reading;
}

function read(
  text: string,
  front: FrontMatter | null,
  layout: Layout,
  memory: DraftMemory,
  settings: Settings,
  onDefect: OnDefect,
): Report {
  const placed = placeSentences(layout, memory.blocks);
  const headings = layout.blocks
    .filter((block) => block.kind === 'heading')
    .flatMap((block) => memory.blocks.read(block).sentences.map(({ sentence }) => sentence));
  memory.blocks.settle();
  const asked = settings.draft ?? askedByFrontMatter(front);
  // What has no sign of repair is not read any further.
  const signs = asked === true || repairScore(placed, headings) >= REPAIR_SCORE;
  const judged = signs ? placed : [];
  const reading = judge(judged, front, memory, settings, onDefect);
  const repair = asked === true || (signs && ordinariness(reading) < 0);
  const genre = genreFor(judged, front, settings);
  const ignores = new Ignores(layout, text);
  const findings = repair ? findFaults(reading, text, ignores.silences, settings, onDefect) : [];
  const moves = repair ? findMoves(reading) : [];
  const { draft, reason } = draftState(asked, settings.draft !== undefined, moves);
  const { steps, rows, promises } = repair ? readPlan(reading, layout, front, settings) : NO_PLAN;
  const { calendar } = reading.summary;
  const facts = { front: front?.fields ?? {}, date: calendar.today, holidays: settings.holidays };
  const whole = wholeDraft({ text, layout, reading, findings, moves, steps, promises, genre, ...facts });
  const again = (other: string): Report => readAlone(other, memory.fork(), { ...settings, draft: true }, onDefect);
  const checks = draft ? runChecks(whole, settings, ignores.silences, again, onDefect) : [];
  const phrases = repair ? findPhrases(placed, text, settings, ignores.silences, again, onDefect) : [];
  const unused = repair ? unusedIgnores(text, ignores, settings, draft) : [];
  // At most keystrokes nobody asks for all.
  const sentences = lazily(() => placed.map(toSentenceFound));
  const stats = lazily(() => statsOf(sentences()));
  const checklist = lazily(() =>
    draft ? readChecklist(whole, withPlan(moves, steps, calendar.today), checks, rows) : [],
  );
  return {
    draft,
    reason,
    genre: genre.called,
    date: calendar.today,
    headings: layout.blocks.flatMap(({ kind, start, end }) => (kind === 'heading' ? [{ start, end }] : [])),
    findings,
    checks: [...checks, ...phrases, ...unused],
    moves,
    get sentences() {
      return sentences();
    },
    steps,
    promises,
    get checklist() {
      return checklist();
    },
    problems: [
      ...(front?.problems ?? []),
      ...(front && (draft || front.places.some(({ name }) => isAlmostOurs(name)))
        ? frontProblems(front.places, { ...calendar, today: settings.today }, genreNames(settings.house.genres))
        : []),
    ],
    get stats() {
      return stats();
    },
  };
}

const NO_PLAN = { steps: [], rows: [], promises: [] } as const;

/** The steps of sentences and tables, the open rows among them, and all that is promised. */
function readPlan(
  reading: Reading,
  layout: Layout,
  front: FrontMatter | null,
  settings: Settings,
): { steps: readonly Step[]; rows: readonly Step[]; promises: readonly Promised[] } {
  const plan: PlanSettings = { calendar: reading.summary.calendar, staff: staffOf(front, settings) };
  const rows = tableSteps(layout.blocks, plan);
  const told = readSteps(reading, plan);
  const steps = [...told, ...rows].sort((a, b) => a.span.start - b.span.start);
  const promises = readPromises(reading, steps, tableMeasures(layout.blocks, plan), plan);
  return { steps, rows: rows.filter((row) => !row.done), promises };
}

function toSentenceFound({ sentence, start, end }: Placed): SentenceFound {
  return { span: { start, end }, words: sentence.wordCount };
}

function statsOf(sentences: readonly SentenceFound[]): Report['stats'] {
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  return { words, spokenSeconds: Math.round(secondsToSay(words)) };
}

/** From so many days on a step is no first fix any more (RULEBOOK 4, quick-win). */
const SOON = 14;

/** The moves with what the plan tells beside: table rows are steps too, and a step that is done or due soon is a first fix. */
function withPlan(moves: readonly MoveFound[], steps: readonly Step[], today: string): MoveFound[] {
  const told = new Set(moves.map((found) => found.span.start));
  const shown = new Set(moves.filter(({ move }) => move === 'quick-win').map((found) => found.span.start));
  const soon = steps.filter(({ done, due, span }) => !shown.has(span.start) && (done || isSoon(due, today)));
  return [
    ...moves,
    ...steps.filter((step) => !told.has(step.span.start)).map(({ span }) => ({ move: 'step' as const, span })),
    ...soon.map(({ span }) => ({ move: 'quick-win' as const, span })),
  ];
}

function isSoon(due: Due | undefined, today: string): boolean {
  const days = due?.date === undefined || due.interval ? undefined : daysBetween(today, due.date);
  return days !== undefined && days >= 0 && days <= SOON;
}

function askedByFrontMatter(front: FrontMatter | null): boolean | undefined {
  const { amends, genre } = front?.fields ?? {};
  if (amends !== undefined) return !/^(?:false|no|off)$/.test(amends);
  return genre === undefined ? undefined : true;
}

function staffOf(front: FrontMatter | null, settings: Settings): Staff {
  const people = readPeople([...(front?.people ?? []), ...settings.people]);
  const roles = new Set([...settings.house.roles, ...people.map(({ role }) => role).filter(Boolean)]);
  return { people, roles, speaker: readPeople([front?.fields['speaker'] ?? ''])[0]?.name ?? '' };
}

/** A repair draft is asked for, or plainly is one: an apology with ownership or a plan (DESIGN 4). */
function draftState(
  asked: boolean | undefined,
  bySetting: boolean,
  moves: readonly MoveFound[],
): { draft: boolean; reason: DraftReason } {
  if (asked !== undefined) return { draft: asked, reason: asked ? (bySetting ? 'asked' : 'front-matter') : 'declined' };
  const has = (...names: readonly string[]): boolean => moves.some((found) => names.includes(found.move));
  return has('apologize') && has('own', 'acknowledge', 'step')
    ? { draft: true, reason: 'contents' }
    : { draft: false, reason: 'no-repair' };
}
