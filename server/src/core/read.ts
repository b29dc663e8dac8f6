import { readChecklist } from './draft/checklist';
import { runChecks } from './draft/checks/run';
import { wholeDraft } from './draft/checks/whole-draft';
import type { OnDefect } from './draft/defects';
import { askedFor, draftState } from './draft/draft-state';
import { findFaults, findMoves } from './draft/findings';
import { DEFAULT_GENRE, type Genre, genreNamed, genreNames, genreOfGreeting } from './draft/genres';
import { Ignores } from './draft/ignores';
import { ordinariness, type Reading, readSentences } from './draft/judge';
import type { DraftMemory } from './draft/memory';
import { type Placed, placeSentences } from './draft/reading';
import { REPAIR_SCORE, repairScore } from './draft/repair';
import { summarize } from './draft/summary';
import { unusedIgnores } from './draft/unused-ignores';
import type { DraftSummary } from './faults/context';
import { findPhrases } from './house/find-phrases';
import type { Sentence } from './language/sentence';
import { lazily } from './lazily';
import { draftDate } from './plan/draft-date';
import type { Calendar } from './plan/due';
import { tableMeasures } from './plan/measure-table';
import type { PlanSettings, Staff } from './plan/owner';
import { readPeople } from './plan/people';
import { readPromises } from './plan/promised';
import { readSteps } from './plan/steps';
import { tableSteps } from './plan/table';
import type { Promised, Report, SentenceFound, Step } from './report';
import type { Settings } from './settings';
import { secondsToSay } from './speaking';
import type { Layout } from './text/block';
import { type FrontMatter, readFrontMatter } from './text/front-matter';
import { frontProblems, isAlmostOurs } from './text/front-problems';
import { layOut } from './text/lay-out';
import type { LaidOut } from './text/open-text';

/** Reads a text that nobody edits. */
export function readAlone(text: string, memory: DraftMemory, settings: Settings, onDefect: OnDefect): Report {
  const front = readFrontMatter(text);
  const { format } = settings;
  const layout = layOut(text, front, format);
  const placed = placeSentences(layout, memory.blocks);
  return read({ text, format, front, layout, placed }, memory, settings, onDefect);
}

function genreFor(placed: readonly Placed[], front: FrontMatter | null, settings: Settings): Genre {
  const greeted = genreOfGreeting(placed[0]?.sentence.source ?? '');
  const named = settings.genre ?? front?.fields['genre'] ?? front?.fields['amends'] ?? greeted ?? DEFAULT_GENRE;
  return genreNamed(named, settings.house.genres);
}

/** What some sentences tell as a whole; genre and date are the draft's. */
export function summaryOf(
  sentences: readonly Sentence[],
  placed: readonly Placed[],
  front: FrontMatter | null,
  settings: Settings,
): DraftSummary {
  const genre = genreFor(placed, front, settings).name;
  const calendar: Calendar = { today: draftDate(front, settings) ?? settings.today, dateOrder: settings.dateOrder };
  return summarize(sentences, { genre, calendar, format: settings.format });
}

/** The same of all sentences: as it was, where nothing of it has changed. */
export function summaryOfAll(
  placed: readonly Placed[],
  front: FrontMatter | null,
  memory: DraftMemory,
  settings: Settings,
): DraftSummary {
  const sentences = placed.map(({ sentence }) => sentence);
  return memory.unchanged(summaryOf(sentences, placed, front, settings));
}

/** Judges the sentences of a draft in their contexts. */
export function judge(
  placed: readonly Placed[],
  front: FrontMatter | null,
  memory: DraftMemory,
  settings: Settings,
  onDefect: OnDefect,
): Reading {
  const summary = summaryOfAll(placed, front, memory, settings);
  const reading = readSentences(placed, summary, onDefect, { before: memory.stretches });
  memory.stretches = reading.stretches;
  return reading;
}

/** A text with its sentences in their places, before anything is read in them. */
export interface Laid extends LaidOut {
  readonly placed: readonly Placed[];
}

/** What has no sign of repair is not read any further. */
export function hasSigns({ front, layout, placed }: Laid, memory: DraftMemory, settings: Settings): boolean {
  const headings = layout.blocks
    .filter((block) => block.kind === 'heading')
    .flatMap((block) => memory.blocks.read(block).sentences.map(({ sentence }) => sentence));
  return askedFor(front, settings) === true || repairScore(placed, headings) >= REPAIR_SCORE;
}

/** Reads all of a draft. */
export function read(laid: Laid, memory: DraftMemory, settings: Settings, onDefect: OnDefect): Report {
  const signs = hasSigns(laid, memory, settings);
  memory.blocks.settle();
  const reading = judge(signs ? laid.placed : [], laid.front, memory, settings, onDefect);
  return reportOf(laid, reading, memory, settings, onDefect);
}

/** Whether repair goes on in a draft. Where it had no sign of that, nothing was judged. */
export function goesOn({ front }: Laid, reading: Reading, settings: Settings): boolean {
  return askedFor(front, settings) === true || (reading.judged.length > 0 && ordinariness(reading) < 0);
}

/** What is said of a draft, from what was read of its sentences. */
export function reportOf(
  laid: Laid,
  reading: Reading,
  memory: DraftMemory,
  settings: Settings,
  onDefect: OnDefect,
): Report {
  const { text, front, layout, placed } = laid;
  const asked = askedFor(front, settings);
  const repair = goesOn(laid, reading, settings);
  const genre = genreFor(reading.placed, front, settings);
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
  const checklist = lazily(() => (draft ? readChecklist(whole, checks, rows) : []));
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

function staffOf(front: FrontMatter | null, settings: Settings): Staff {
  const people = readPeople([...(front?.people ?? []), ...settings.people]);
  const roles = new Set([...settings.house.roles, ...people.map(({ role }) => role).filter(Boolean)]);
  return { people, roles, speaker: readPeople([front?.fields['speaker'] ?? ''])[0]?.name ?? '' };
}
