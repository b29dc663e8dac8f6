import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { stringify } from 'yaml';
import { analyze } from '../../server/src/core/analyze';
import { type Config, DEFAULT_CONFIG, readConfig } from '../../server/src/core/config';
import { GENRE_NAMES, genreNames } from '../../server/src/core/draft/genres';
import { isFilePattern } from '../../server/src/core/draft-files';
import { isKnownCode } from '../../server/src/core/known-codes';
import { parseDay } from '../../server/src/core/plan/calendar';
import { readPeople } from '../../server/src/core/plan/people';
import type { Problem, Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import { FIELDS } from '../../server/src/core/text/front-fields';
import { hideFrontMatter, readFrontMatter } from '../../server/src/core/text/front-matter';
import { readEditorSettings, settingsOf } from '../../server/src/lsp/settings';
import { cases, PATIENCE } from './arbitraries';

const TODAY = '2026-11-24';
const LEVELS = ['error', 'warning', 'information', 'hint', 'off'];
const BODY =
  "I am sorry if the change upset anyone. I approved it on 3 November, and mistakes were made.\n\nWe'll publish a checklist soon.\n";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isLevel = (value: unknown): boolean => typeof value === 'string' && LEVELS.includes(value);
const isNumbers = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'number');
const isPatterns = (value: unknown): boolean => isTexts(value) && (value as string[]).every(isFilePattern);
const isOrder = (value: unknown): boolean => value === 'day-first' || value === 'month-first';

const level = fc.oneof(fc.constantFrom<unknown>(...LEVELS, ['off'], 'loud', { toString: 'off' }), fc.jsonValue());
const code = fc.constantFrom('vague-apology', 'buried-apology', 'no-plan', 'words', '__proto__', 'constructor', '');
/** Of each setting what fits, what nearly fits, and anything else that JSON can say. */
const SETTINGS = {
  faults: fc.oneof(fc.dictionary(code, level), fc.jsonValue()),
  checks: fc.oneof(fc.dictionary(code, level), fc.jsonValue()),
  drafts: fc.oneof(
    fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('', '**/*.md', '[', '!', '{a,', '+(', '\\', '*'.repeat(40), 'x'.repeat(70_000)),
      ),
    ),
    fc.jsonValue(),
  ),
  people: fc.oneof(
    fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Ana Reis (CFO)', '(', '', '@', ' '))),
    fc.jsonValue(),
  ),
  dateOrder: fc.oneof(fc.constantFrom('day-first', 'month-first', 'year-first'), fc.jsonValue()),
  limits: fc.oneof(
    fc.dictionary(code, fc.oneof(fc.dictionary(code, fc.oneof(fc.double(), fc.jsonValue())), fc.jsonValue())),
    fc.jsonValue(),
  ),
  holidays: fc.oneof(
    fc.array(fc.oneof(fc.constantFrom('2027-01-01', '2027-02-30', '1 May', ''), fc.string())),
    fc.jsonValue(),
  ),
  absence: fc.oneof(fc.constantFrom('problems', 'checklist'), fc.jsonValue()),
  codeLens: fc.jsonValue(),
  speakingTime: fc.jsonValue(),
  unheard: fc.jsonValue(),
};
/** Settings as they come over the wire or out of a file: as JSON says them. */
const someSettings = fc
  .record(SETTINGS, { requiredKeys: [] })
  .map((value): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>);

function assertInside(problems: readonly Problem[], source: string): void {
  for (const { message, span } of problems) {
    assert.match(message, /\S.*[.}?]$/s);
    assert.ok(0 <= span.start && span.start < span.end && span.start <= source.length, `${span.start}-${span.end}`);
  }
}

const fail = (rule: string, error: unknown): never => {
  throw new Error(`${rule} threw`, { cause: error });
};

describe('the settings of the editor, whatever they are', function () {
  this.timeout(PATIENCE);

  it('are taken where they fit, and left at their defaults where they do not', () => {
    fc.assert(
      fc.property(fc.oneof(someSettings, fc.jsonValue()), (value) => {
        const { faults, limits, drafts, people, holidays, dateOrder, absence } = readEditorSettings(value);
        assert.ok(Object.values(faults).every(isLevel), JSON.stringify(faults));
        assert.ok(Object.values(limits).every(isNumbers), JSON.stringify(limits));
        assert.ok([drafts, people, holidays].every(isTexts));
        assert.ok(isOrder(dateOrder) && ['checklist', 'problems'].includes(absence));
        if (!isRecord(value)) return assert.deepEqual(readEditorSettings(value), readEditorSettings(undefined));
        if (isRecord(value['faults']) && Object.values(value['faults']).every(isLevel))
          assert.deepEqual(faults, value['faults']);
        for (const [name, read] of Object.entries({ people, holidays }))
          if (isTexts(value[name])) assert.deepEqual(read, value[name]);
      }),
      cases(300),
    );
  });

  it('never keep a draft from being read', () => {
    fc.assert(
      fc.property(someSettings, fc.constantFrom('file:///a/b.md', 'untitled:Untitled-1', 'x:%', ''), (value, uri) => {
        const settings = settingsOf(uri, 'markdown', readEditorSettings(value), null, undefined, TODAY);
        const { findings } = analyze(BODY, settings, fail);
        const isOff = settings.faults['conditional-apology'] === 'off';
        assert.ok(isOff || findings.some((finding) => finding.code === 'conditional-apology'));
      }),
      cases(300),
    );
  });
});

/** Which values of `.amends.json` fit, by name. */
const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  faults: (value) => isRecord(value) && Object.values(value).every(isLevel),
  checks: (value) => isRecord(value) && Object.values(value).every(isLevel),
  drafts: isPatterns,
  people: isTexts,
  dateOrder: isOrder,
  limits: (value) => isRecord(value) && Object.values(value).every(isNumbers),
  holidays: (value) => isTexts(value) && (value as string[]).every((day) => parseDay(day) !== undefined),
};

/** What fits and is taken, but of which something is said all the same. */
const MEANT: Readonly<Record<string, (value: unknown) => boolean>> = {
  faults: (value) => Object.keys(value as object).every(isKnownCode),
  checks: (value) => Object.keys(value as object).every(isKnownCode),
  people: (value) => (value as string[]).every((person) => readPeople([person]).some(({ name }) => name.trim() !== '')),
};

const words = fc.oneof(
  fc.constantFrom('upset', 'sorry', 'I am * sorry', '(a|b)?', 'a.+b', '', '__proto__', 'house-plain'),
  fc.string({ maxLength: 12 }),
);
const texts = fc.oneof(words, fc.array(words, { maxLength: 5 }), fc.array(words, { minLength: 60, maxLength: 70 }));
/** Rules of the house: what fits, what nearly fits, and anything else that JSON can say. */
const someHouse = fc.record(
  {
    phrases: fc.oneof(
      fc.array(
        fc.record(
          { match: texts, message: words, replace: texts, why: words, code: words, severity: level },
          { requiredKeys: ['match', 'message'] },
        ),
      ),
      fc.jsonValue(),
    ),
    genres: fc.oneof(
      fc.dictionary(
        fc.constantFrom('town-hall', 'board-note', '__proto__', 'constructor'),
        fc.dictionary(
          fc.constantFrom('like', 'redress', 'lesson', '__proto__'),
          fc.constantFrom('required', 'town-hall'),
        ),
      ),
      fc.jsonValue(),
    ),
    roles: fc.oneof(texts, fc.jsonValue()),
    templates: fc.oneof(fc.constantFrom('house', './a/b/', '../a', '/etc', 'a\\b', 'a/../../b'), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

describe('.amends.json, whatever it says', function () {
  this.timeout(PATIENCE);

  it('is taken where it fits; what does not fit is told of at its place, and its default holds', () => {
    fc.assert(
      fc.property(someSettings, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        const { config, problems } = readConfig(source);
        assertInside(problems, source);
        for (const [name, each] of Object.entries(value)) {
          const own = indent === 0 ? problems : problems.filter(({ span }) => isInside(span.start, name, source));
          if (!FITS[name]?.(each)) assert.ok(own.length > 0, `nothing is said of ${name}`);
          else if (indent !== 0 && MEANT[name]?.(each) !== false) assert.deepEqual(own, [], name);
        }
        for (const name of ['drafts', 'people', 'limits', 'dateOrder'] as const)
          if (FITS[name]?.(value[name])) assert.deepEqual(config[name], value[name]);
          else if (name !== 'limits' && name !== 'drafts') assert.deepEqual(config[name], DEFAULT_CONFIG[name]);
        assertUsable(config);
      }),
      cases(300),
    );
  });

  it('adds to the rules only what can be meant, and keeps no draft from being read', () => {
    fc.assert(
      fc.property(someHouse, (value) => {
        const source = JSON.stringify(value);
        const { config, problems } = readConfig(source);
        assertInside(problems, source);
        const { house, templates } = config;
        assert.doesNotMatch(templates, /^\/|\\|(?:^|\/)\.\.(?:\/|$)/);
        for (const { patterns, message, code: own, severity } of house.phrases) {
          assert.ok(patterns.length > 0 && message !== '' && !isKnownCode(own), own);
          assert.ok(isLevel(severity) && `${severity}` !== 'off');
        }
        const genre = genreNames(house.genres).at(-1) ?? '';
        const { checks } = analyze(BODY, { ...defaultSettings(TODAY), draft: true, house, genre }, fail);
        const own = checks.filter((check) => house.phrases.some((phrase) => phrase.code === check.code));
        for (const { fixes } of own.slice(0, 3)) assert.ok(fixes);
      }),
      cases(30),
    );
  });

  it('is told of where it is no JSON at all, and the rest of it holds', () => {
    const broken = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(someSettings, fc.nat(300), fc.string({ maxLength: 3 }), fc.nat(4)).map(([value, at, put, cut]) => {
        const source = JSON.stringify(value);
        return source.slice(0, at) + put + source.slice(at + cut);
      }),
      fc.constantFrom(
        '',
        '[',
        '{',
        '{"faults":',
        '{"faults"',
        '"',
        '/*',
        '[1]',
        'null',
        '{"a":1}}',
        '['.repeat(20_000),
        '{"a":'.repeat(20_000),
      ),
    );
    fc.assert(
      fc.property(broken, (source) => {
        const { config, problems } = readConfig(source);
        assertInside(problems, source);
        assertUsable(config);
        if (!isJson(source) && !/\/[/*]|,\s*[\]}]/.test(source)) assert.ok(problems.length > 0, 'nothing is said');
      }),
      cases(300),
    );
  });
});

function isInside(at: number, name: string, source: string): boolean {
  const key = source.search(new RegExp(`^[ \\t]+"${name}":`, 'm'));
  const next = /\n(?: {2}|\t)"/.exec(source.slice(key + 1));
  return at >= key && at < (next ? key + 1 + next.index : source.length);
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function assertUsable({ faults, limits, drafts, people, holidays, dateOrder }: Config): void {
  assert.ok(Object.values(faults).every(isLevel) && Object.values(limits).every(isNumbers));
  assert.ok([drafts, people, holidays].every(isTexts) && isOrder(dateOrder));
}

const name = fc.constantFrom(...FIELDS.map((field) => field.name), 'title', 'Amends', 'poeple', '__proto__', '1', '');
const PIECES = [
  ...[
    'amends: ',
    'date: ',
    'people:\n',
    '  - ',
    '- ',
    ': ',
    '? ',
    '&a ',
    '*a',
    '<<: ',
    '!!binary ',
    '!x ',
    '| \n',
    '>-\n  ',
    '"',
    "'",
    '\n',
    '\r\n',
    '\t',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '%YAML 1.1\n',
    '@',
    '`',
    '~',
    'town-hall',
    '2026-11-24',
    '2026-02-31',
    'Ana Reis',
    '😀',
    '\ud800',
    '\0',
    '\u2028',
  ],
  ...[
    'a: &a [x, x]\n',
    'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n',
    'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n',
    'd: [*c, *c, *c, *c]\n',
    '{'.repeat(500),
    '? '.repeat(50),
    '['.repeat(5000),
  ],
];
const yaml = fc.oneof(
  fc.dictionary(name, fc.jsonValue()).map((value) => stringify(value)),
  fc
    .array(fc.tuple(name, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PIECES))), { maxLength: 5 })
    .map((lines) => lines.map((line) => `${line.join(': ')}\n`).join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => `${parts.join('')}\n`),
  fc.string({ unit: 'binary' }).map((line) => `${line}\n`),
);

describe('front matter, whatever it says', function () {
  this.timeout(PATIENCE);

  it('is told of inside of it where it cannot be read, and the draft is read as if there were none', () => {
    fc.assert(
      fc.property(yaml, (fields) => {
        const source = `---\n${fields}---\n\n${BODY}`;
        const front = readFrontMatter(source);
        if (!front) return;
        const report = analyze(source, defaultSettings(TODAY), fail);
        assertInside([...front.problems, ...report.problems], source);
        for (const { span } of report.problems) assert.ok(span.end <= front.span.end);
        if (front.problems.length === 0) return;
        const without = analyze(hideFrontMatter(source, front), defaultSettings(TODAY), fail);
        const told = ({ draft, genre, date, findings, moves }: Report): object => ({
          draft,
          genre,
          date,
          findings,
          moves,
        });
        assert.deepEqual(told(report), told(without));
      }),
      cases(300),
    );
  });

  it('is marked at each value that means nothing', () => {
    const word = fc
      .stringMatching(/^[a-z]{5,12}$/)
      .filter((each) => !/^(?:false|true)$/.test(each) && !GENRE_NAMES.includes(each));
    fc.assert(
      fc.property(
        word,
        fc.constantFrom('genre', 'date', 'incident', 'visibility', 'kind'),
        fc.array(fc.constantFrom('# note\n', 'title: x\n', '\n')),
        (value, field, above) => {
          const source = `---\namends: town-hall\n${above.slice(0, 1).join('')}${field}: ${value}\n---\n\n${BODY}`;
          const { problems, draft } = analyze(source, defaultSettings(TODAY), fail);
          const fits =
            FIELDS.find((each) => each.name === field)?.values?.includes(value) ||
            (/date|incident/.test(field) && problems.length === 0);
          assert.equal(draft, true);
          if (!fits)
            assert.deepEqual(
              problems.map(({ span }) => source.slice(span.start, span.end)),
              [value],
            );
        },
      ),
      cases(200),
    );
  });
});
