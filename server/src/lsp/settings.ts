import { isListed } from '../core/draft-files';
import type { Severity } from '../core/report';
import { defaultSettings, type Settings } from '../core/settings';

/** The editor's `amends` section, as far as the server reads it. */
export interface EditorSettings {
  readonly faults: Readonly<Record<string, Severity | 'off'>>;
  readonly drafts: readonly string[];
  readonly people: readonly string[];
  readonly dateOrder: 'day-first' | 'month-first';
  readonly absence: 'checklist' | 'problems';
  readonly limits: Settings['limits'];
  readonly holidays: readonly string[];
  readonly codeLens: boolean;
  readonly speakingTime: boolean;
}

const DEFAULTS: EditorSettings = {
  faults: {},
  drafts: [],
  people: [],
  dateOrder: 'day-first',
  absence: 'checklist',
  limits: {},
  holidays: [],
  codeLens: true,
  speakingTime: true,
};
const SEVERITIES = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Takes whatever the client sends; what does not fit is left at its default. */
export function readEditorSettings(value: unknown): EditorSettings {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const { faults, drafts, people, dateOrder, absence, limits, holidays, codeLens, speakingTime } = value as Record<
    string,
    unknown
  >;
  return {
    faults: readLevels(faults),
    drafts: readTexts(drafts),
    people: readTexts(people),
    dateOrder: dateOrder === 'month-first' ? dateOrder : 'day-first',
    absence: absence === 'problems' ? absence : 'checklist',
    limits: readLimits(limits),
    holidays: readTexts(holidays),
    codeLens: codeLens !== false,
    speakingTime: speakingTime !== false,
  };
}

function readLevels(value: unknown): EditorSettings['faults'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] =>
    SEVERITIES.has(String(entry[1])),
  );
  return Object.fromEntries(entries);
}

function readLimits(value: unknown): Settings['limits'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([id, numbers]) => [id, readNumbers(numbers)]));
}

function readNumbers(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'number'));
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** What the core needs to read one document. `asked` is the user's own word on whether it is a repair draft. */
export function settingsOf(
  uri: string,
  languageId: string,
  editor: EditorSettings,
  asked: boolean | undefined,
  today: string,
): Settings {
  const draft = asked ?? (isListed(pathOf(uri), editor.drafts.map(anywhere)) ? true : undefined);
  return {
    ...defaultSettings(today),
    format: languageId === 'plaintext' ? 'plaintext' : 'markdown',
    faults: editor.faults,
    people: editor.people,
    dateOrder: editor.dateOrder,
    limits: editor.limits,
    holidays: editor.holidays,
    ...(draft === undefined ? {} : { draft }),
  };
}

function anywhere(pattern: string): string {
  return pattern.startsWith('**/') ? pattern : `**/${pattern}`;
}

function pathOf(uri: string): string {
  const path = uri.replace(/^[\w+.-]+:\/*/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // Not every client encodes its addresses; one that cannot be decoded is taken as it is.
    return path;
  }
}
