import { isFilePattern, isListed } from '../core/draft-files';
import type { Severity } from '../core/report';
import { defaultSettings, type Settings, type TextFormat } from '../core/settings';
import { decoded } from './address';
import type { Held } from './config-files';

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

/** The settings in what a client starts the server with: as they are, or under our name. */
export function startingSettings(options: unknown): object {
  if (typeof options !== 'object' || options === null) return {};
  const { amends } = options as { amends?: unknown };
  return typeof amends === 'object' && amends !== null ? amends : options;
}

/** Takes whatever the client sends; what does not fit is left at its default. */
export function readEditorSettings(value: unknown): EditorSettings {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const { faults, drafts, people, dateOrder, absence, limits, holidays, codeLens, speakingTime } = value as Record<
    string,
    unknown
  >;
  return {
    faults: readLevels(faults),
    drafts: readTexts(drafts).filter(isFilePattern),
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
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])),
  );
}

function isLevel(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && SEVERITIES.has(value);
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

/**
 * What the core needs to read one document. `asked` is the user's own word on whether it is a repair draft. Where a configuration
 * file holds, it alone decides how the draft is judged, as it does on the command line; else the editor's settings do.
 */
export function settingsOf(
  uri: string,
  format: TextFormat,
  editor: EditorSettings,
  held: Held | null,
  asked: boolean | undefined,
  today: string,
): Settings {
  const listed = held ? isListedBy(held, uri) : isListed(pathOf(uri), editor.drafts.map(anywhere));
  const draft = asked ?? (listed ? true : undefined);
  const { faults, people, dateOrder, limits, holidays } = held?.config ?? editor;
  return {
    ...defaultSettings(today),
    format,
    faults,
    people,
    dateOrder,
    limits,
    holidays,
    ...(held ? { house: held.config.house } : {}),
    ...(draft === undefined ? {} : { draft }),
  };
}

function isListedBy({ folder, config }: Held, uri: string): boolean {
  return uri.startsWith(`${folder}/`) && isListed(decoded(uri.slice(folder.length + 1)), config.drafts);
}

function anywhere(pattern: string): string {
  return pattern.startsWith('**/') ? pattern : `**/${pattern}`;
}

function pathOf(uri: string): string {
  return decoded(uri.replace(/^[\w+.-]+:\/*/, ''));
}
