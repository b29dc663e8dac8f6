import type { OnDefect } from './draft/defects';
import type { Reading } from './draft/judge';
import { DraftMemory } from './draft/memory';
import { forgetTried } from './draft/mending';
import { placeSentences } from './draft/reading';
import { forgetDeadlines } from './plan/due';
import { judge, type Laid, read, readAlone } from './read';
import { MANY, readAhead } from './read-ahead';
import type { Report } from './report';
import type { Settings } from './settings';
import { readFrontMatter } from './text/front-matter';
import { layOut } from './text/lay-out';
import { OpenText, type TextChange } from './text/open-text';

export type { OnDefect } from './draft/defects';
export type { TextChange } from './text/open-text';

/** A draft held open: what has not changed is not read again. */
export interface OpenDraft {
  readonly text: string;
  /** Applies the changes in order. Offsets beyond the text are taken as its end. */
  edit(changes: readonly TextChange[]): void;
  report(settings: Settings): Report;
  /**
   * Reads what a report would have to read of many new sentences, some of them at each step, so that whoever asks for it can look up in
   * between; with few there is nothing to do. An edit ends it, and what was read until then is kept.
   * @param many from how many new sentences on
   */
  readAhead(settings: Settings, many?: number): Iterable<void>;
}

/** Opens a draft for repeated reading while it is edited. */
export function openDraft(text: string, onDefect: OnDefect = () => {}): OpenDraft {
  const memory = new DraftMemory();
  const open = new OpenText(text);
  let laid: Laid | null = null;
  const lay = ({ format }: Settings): Laid => {
    if (laid?.format === format) return laid;
    const laidOut = open.layOut(format);
    laid = { ...laidOut, placed: placeSentences(laidOut.layout, memory.blocks) };
    return laid;
  };
  return {
    get text() {
      return open.text;
    },
    edit(changes) {
      laid = null;
      open.edit(changes);
    },
    report(settings) {
      const draft = lay(settings);
      laid = null;
      return read(draft, memory, settings, onDefect);
    },
    *readAhead(settings, many = MANY) {
      const draft = lay(settings);
      for (const _ of readAhead(draft, memory, settings, onDefect, many)) {
        yield;
        if (draft !== laid) return;
      }
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

/** Reads the sentences of a draft and judges each in its context, without asking whether repair goes on. */
export function judgeDraft(text: string, settings: Settings, onDefect: OnDefect = () => {}): Reading {
  const front = readFrontMatter(text);
  const memory = new DraftMemory();
  return judge(placeSentences(layOut(text, front, 'markdown'), memory.blocks), front, memory, settings, onDefect);
}
