import { relative } from 'node:path';
import { analyze } from '../core/analyze';
import { LineIndex } from '../core/positions';
import { printableLine } from '../core/printable';
import type { DraftReason } from '../core/report';
import { readFrontMatter } from '../core/text/front-matter';
import { settingsFor } from './gather';
import { type Complain, configFor, type Found, type Input, listedBy } from './inputs';
import { templatesOf } from './new';
import type { ConfigOptions } from './options';

/** One line of what holds: a setting, its value, and from where it has that. */
type Row = readonly [string, string, string];

const REASONS: Readonly<Record<DraftReason, string>> = {
  asked: '',
  declined: '',
  'front-matter': 'front matter',
  contents: 'an apology with ownership or a plan',
  'no-repair': 'its words are no whole message of repair',
};

/** What holds for a file and why: value by value, and which place it comes from. */
export function describeConfig(input: Input, options: ConfigOptions, complain: Complain): string {
  const found = configFor(input.path, options.config, complain);
  const rows = [...draftRows(input, options, found, complain), ...settingRows(found, complain)];
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  // What a configuration says is shown, and moves no cursor.
  const lines = rows.map(([name, value, why]) =>
    printableLine(`${name.padEnd(first ?? 0)}  ${value.padEnd(second ?? 0)}  ${why}`.trimEnd()),
  );
  const file = found.file === null ? 'none, so the defaults hold' : shown(found.file);
  const reason = found.file === null ? '' : options.config === undefined ? ' (nearest folder upward)' : ' (--config)';
  return [printableLine(input.path), printableLine(`Configuration: ${file}${reason}`), '', ...lines].join('\n');
}

function draftRows(input: Input, options: ConfigOptions, found: Found, complain: Complain): Row[] {
  const report = analyze(input.text, settingsFor(input, options, complain));
  const front = readFrontMatter(input.text);
  const lines = new LineIndex(input.text);
  const inFront = (...names: readonly string[]): string | undefined => {
    const place = front?.places.find(({ name, value }) => names.includes(name) && value !== null);
    return place && `front matter, line ${lines.positionAt(place.nameSpan.start).line + 1}`;
  };
  const pattern = listedBy(input.path, found);
  const asked = pattern === undefined ? '' : `"${pattern}" in ${placeOf(found, 'drafts')}`;
  const genre = options.genre === undefined ? inFront('genre', 'amends') : '--genre';
  return [
    [
      'draft',
      report.draft ? 'yes' : 'no',
      options.draft === undefined
        ? asked || (inFront('amends', 'genre') ?? REASONS[report.reason])
        : `--${options.draft ? '' : 'no-'}draft`,
    ],
    ['genre', report.genre, genre ?? 'its greeting, or the default'],
    ['date', report.date, inFront('date') ?? (options.asOfTold ? '--as-of' : 'today')],
  ];
}

function settingRows(found: Found, complain: Complain): Row[] {
  const { config } = found;
  const row = (name: string, value: string, key = name): Row => [name, value, placeOf(found, key)];
  return [
    row('dateOrder', config.dateOrder),
    row('people', config.people.join('; ') || 'nobody'),
    row('drafts', config.drafts.join(' ') || 'none'),
    row('holidays', config.holidays.join(' ') || 'none'),
    row('roles', config.house.roles.join('; ') || 'none'),
    row('phrases', [...new Set(config.house.phrases.map(({ code }) => code))].join(' ') || 'none'),
    row('genres', Object.keys(config.house.genres).join(' ') || 'none'),
    row(
      'templates',
      templatesOf(found, complain)
        .map(({ id }) => id)
        .join(' ') || 'none',
    ),
    ...Object.entries(config.faults).map(([code, level]) => row(`faults.${code}`, level)),
    ...Object.entries(config.limits).flatMap(([check, numbers]) =>
      Object.entries(numbers).map(([name, number]) => row(`limits.${check}.${name}`, String(number))),
    ),
  ];
}

/** Where in the configuration a value stands; one that stands nowhere has its default. */
function placeOf({ file, text, places }: Found, key: string): string {
  const span = places.get(key);
  if (file === null || !span) return 'default';
  return `${shown(file)}:${new LineIndex(text).positionAt(span.start).line + 1}`;
}

function shown(file: string): string {
  return relative('.', file) || file;
}
