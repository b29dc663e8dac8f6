import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { DEFAULT_CONFIG, readConfig } from '../../server/src/core/config';
import { GENRE_NAMES } from '../../server/src/core/draft/genres';
import { UNUSED_IGNORE } from '../../server/src/core/draft/unused-ignores';
import { FAULTS } from '../../server/src/core/faults/registry';
import { CONTRADICTION_CODES } from '../../server/src/core/promises/contradictions/contradiction';
import { CONTRADICTIONS } from '../../server/src/core/promises/contradictions/registry';
import { CHECK_IDS, FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';

interface Schema {
  readonly definitions: { readonly level: { readonly enum: readonly string[] } };
  readonly properties: Readonly<
    Record<
      string,
      {
        readonly properties?: Record<string, { description?: string }>;
        readonly additionalProperties?: { readonly properties?: Record<string, { enum?: readonly string[] }> };
      }
    >
  >;
}
const schema: Schema = JSON.parse(readFileSync('client/media/amends.schema.json', 'utf8'));
const problems = (config: object): string[] =>
  readConfig(JSON.stringify(config)).problems.map(({ message }) => message);

/** A value for each setting that the reader takes, and one that it does not. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  $schema: ['./amends.schema.json', 1],
  faults: [{ minimizing: 'off' }, { minimizing: 'loud' }],
  checks: [{ 'no-plan': 'hint' }, 'off'],
  drafts: [['**/townhall/*.md'], '*.md'],
  people: [['Ana Reis (Head of Payroll)'], [1]],
  dateOrder: ['month-first', 'year-first'],
  limits: [{ 'buried-apology': { words: 200 } }, { 'buried-apology': 200 }],
  holidays: [['2027-01-01'], ['1 January']],
  roles: [['Bridge Lead'], 'Bridge Lead'],
  phrases: [[{ match: 'reach out', message: 'Say who writes to whom.' }], [{ match: 'reach out' }]],
  genres: [{ 'board-note': { like: 'town-hall', redress: 'required' } }, { 'board-note': { redress: 'always' } }],
  templates: ['house/templates', '../templates'],
};

describe('the schema of .amends.json', () => {
  it('knows the settings that the reader knows', () => {
    assert.deepEqual(Object.keys(schema.properties).sort(), Object.keys(VALUES).sort());
    const { house, ...own } = DEFAULT_CONFIG;
    for (const name of [...Object.keys(own), ...Object.keys(house)]) assert.ok(schema.properties[name], name);
  });

  for (const [name, [good, bad]] of Object.entries(VALUES))
    it(`agrees with the reader about ${name}`, () => {
      assert.deepEqual(problems({ [name]: good }), []);
      assert.equal(problems({ [name]: bad }).length, 1);
    });

  it('lists every fault, check and contradiction, in their own words', () => {
    const listed = schema.properties['faults']?.properties ?? {};
    assert.deepEqual(Object.keys(listed), [...FAULT_CODES, ...CHECK_IDS, ...CONTRADICTION_CODES, 'unused-ignore']);
    for (const { code, message } of [...FAULTS, ...CONTRADICTIONS, UNUSED_IGNORE])
      assert.equal(listed[code]?.description, message, code);
  });

  it('knows every move and every genre', () => {
    const { properties } = schema.properties['genres']?.additionalProperties ?? {};
    assert.deepEqual(Object.keys(properties ?? {}), ['like', ...MOVE_NAMES]);
    assert.deepEqual(properties?.['like']?.enum, GENRE_NAMES);
  });

  it('has the levels that the reader takes', () => {
    assert.deepEqual(
      problems({
        faults: Object.fromEntries(schema.definitions.level.enum.map((level, i) => [FAULT_CODES[i], level])),
      }),
      [],
    );
  });
});
