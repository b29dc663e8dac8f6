import type { OnDefect } from './draft/defects';
import { judgeAhead } from './draft/judge';
import type { DraftMemory } from './draft/memory';
import { goesOn, hasSigns, judge, type Laid, reportOf, summaryOf, summaryOfAll } from './read';
import type { Settings } from './settings';
import type { Layout } from './text/block';

/** So many sentences are read at each step. */
const STEP = 16;

/** From so many new sentences on it is worth while: with pauses, reading takes a tenth longer. So many stand on ten pages. */
export const MANY = 300;

/** Reads what a report would have to read of many new sentences, some at each step; nothing where they are fewer than `many`. */
export function* readAhead(
  draft: Laid,
  memory: DraftMemory,
  settings: Settings,
  onDefect: OnDefect,
  many: number,
): Generator<void, void> {
  const { fresh } = memory.blocks;
  if (fresh.length < many) return;
  yield;
  for (let from = 0; from < fresh.length; from += STEP) {
    // What comes of it is of no interest yet; each sentence keeps what was read of it.
    summaryOf(fresh.slice(from, from + STEP), draft.placed, draft.front, settings);
    yield;
  }
  if (!hasSigns(draft, memory, settings)) return;
  const { placed: all, front } = draft;
  yield* judgeAhead(all, summaryOfAll(all, front, memory, settings), onDefect, STEP);
  const reading = judge(all, front, memory, settings, onDefect);
  if (!goesOn(draft, reading, settings)) return;
  for (const { stretch } of reading.stretches) {
    const { placed, judged } = stretch;
    const part = { ...reading, placed, judged, stretches: [{ stretch, first: 0 }] };
    reportOf({ ...draft, placed, layout: NO_LAYOUT }, part, memory, { ...settings, draft: true }, () => {});
    yield;
  }
}

const NO_LAYOUT: Layout = { blocks: [], ignores: [] };
