import type { Calendar } from '../plan/calendar';
import { FIELDS } from '../text/front-fields';
import type { Completion } from './completion';

/** What each kind of message is, in one line. */
const GENRE_LINES: Readonly<Record<string, string>> = {
  'town-hall': 'A script to say before everybody',
  'all-staff-email': 'An email to all who work here',
  'one-to-one': 'A few words to one person',
  'customer-letter': 'A letter to those you serve',
  'progress-update': 'What was promised, and where it stands',
  'incident-follow-up': 'What happened, why, and what changes',
  'public-statement': 'Words to the public',
  'quick-acknowledgement': 'The first word, within two days; the plan follows',
};

/** The fields of the front matter, or the values of the one on the caret's line. */
export function fieldCompletions(
  { line, at }: { readonly line: string; readonly at: number },
  { today }: Calendar,
  genres: readonly string[],
): Completion[] {
  const value = /^(\w+):[ \t]*([\w-]*)$/.exec(line);
  if (value) {
    const field = FIELDS.find(({ name }) => name === value[1]);
    const values = field?.kind === 'genre' ? genres : field?.kind === 'date' ? [today] : (field?.values ?? []);
    const says = (each: string): string => GENRE_LINES[each] ?? '';
    return offered(
      values.map((each) => ({ label: each, newText: each, detail: says(each) })),
      'value',
      value[2] ?? '',
      at,
    );
  }
  const key = /^(\w*)$/.exec(line);
  if (!key) return [];
  const fields = FIELDS.map(({ name, says }) => ({ label: name, newText: `${name}: `, detail: says }));
  return offered(fields, 'field', key[1] ?? '', at);
}

function offered(
  choices: readonly { readonly label: string; readonly newText: string; readonly detail: string }[],
  kind: Completion['kind'],
  typed: string,
  at: number,
): Completion[] {
  return choices
    .filter(({ label }) => label.startsWith(typed))
    .map((each) => ({ ...each, kind, typed: each.label, span: { start: at - typed.length, end: at } }));
}
