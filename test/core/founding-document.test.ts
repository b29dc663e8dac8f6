import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import manifest from '../../package.json';
import { CHECKS } from '../../server/src/core/draft/checks/registry';
import { FAULTS } from '../../server/src/core/faults/registry';
import { CARDS } from '../../server/src/core/glossary/glossary';
import { MOVES } from '../../server/src/core/moves/registry';
import snippets from '../../snippets/amends.json';
import { AWAITED, FOUNDING_DOCUMENT, type Served } from '../fixtures/founding-document';

/** Files by name without ending; none where there is no such folder. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.ts$/, '')) : [];
}

/** The names of the fields that the core reads from the front matter. */
function fieldsRead(): string[] {
  return readdirSync('server/src/core', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join('server/src/core', name), 'utf8').matchAll(/\b(?:fields|front)\??\.?\[?'?(\w+)'?\]?/g),
    ])
    .flatMap(([, field]) => field ?? []);
}

type Kind = Exclude<keyof Served, 'tests' | 'card'>;

/** Where each kind of name is registered, and the words by which a test walks the whole registry. */
const REGISTRIES: Readonly<Record<Kind, { readonly names: readonly string[]; readonly walked: string }>> = {
  faults: { names: FAULTS.map(({ code }) => code), walked: 'core/faults/registry' },
  moves: { names: MOVES.map(({ name }) => name), walked: 'core/moves/registry' },
  checks: { names: CHECKS.map(({ id }) => id), walked: 'core/draft/checks/registry' },
  contradictions: {
    names: namesIn('server/src/core/promises/contradictions'),
    walked: 'core/promises/contradictions/registry',
  },
  templates: {
    names: Object.values(snippets).map(({ prefix }) => prefix.replace('amends-', '')),
    walked: 'snippets/amends.json',
  },
  commands: { names: manifest.contributes.commands.map(({ command }) => command.replace('amends.', '')), walked: '' },
  fields: { names: fieldsRead(), walked: '' },
};

/** Every name that a line gives, as `checks no-plan`. */
function namesOf(line: string): { readonly kind: Kind; readonly name: string; readonly key: string }[] {
  const served = FOUNDING_DOCUMENT[line]!;
  return (Object.keys(REGISTRIES) as Kind[]).flatMap((kind) =>
    (served[kind] ?? []).map((name) => ({ kind, name, key: `${kind} ${name}` })),
  );
}

const LINES = Object.keys(FOUNDING_DOCUMENT);

describe('the founding document', () => {
  it('is served line by line, F1 to F55', () => {
    assert.deepEqual(
      LINES,
      Array.from({ length: 55 }, (_, i) => `F${i + 1}`),
    );
  });
  it('awaits nothing that has come, and nothing that no line asks for', () => {
    const missing = LINES.flatMap(namesOf).filter(({ kind, name }) => !REGISTRIES[kind].names.includes(name));
    assert.deepEqual([...AWAITED].sort(), [...new Set(missing.map(({ key }) => key))].sort());
  });
  for (const line of LINES)
    describe(line, () => {
      const { tests, card } = FOUNDING_DOCUMENT[line]!;
      const texts = tests.map((path) => [path, join('test', path)] as const);
      it('names only what there is', () => {
        const present = namesOf(line).filter(({ key }) => !AWAITED.includes(key));
        for (const { kind, name, key } of present) assert.ok(REGISTRIES[kind].names.includes(name), key);
        const cards = CARDS.filter((each) => each.line === line).length;
        assert.equal(cards, card ? 1 : 0, 'cards');
        assert.ok(present.length + cards > 0, 'nothing serves it yet');
      });
      it('has tests that name it, or that walk the registry in which it stands', () => {
        const awaited = namesOf(line).filter(({ key }) => AWAITED.includes(key));
        const found = texts.filter(([, path]) => existsSync(path)).map(([, path]) => readFileSync(path, 'utf8'));
        if (awaited.length === 0) for (const [path, file] of texts) assert.ok(existsSync(file), path);
        const tested = (name: string, walked: string): boolean =>
          found.some((text) => (walked !== '' && text.includes(walked)) || text.includes(name));
        for (const { kind, name, key } of namesOf(line))
          if (!AWAITED.includes(key))
            assert.ok(tested(kind === 'commands' ? `amends.${name}` : name, REGISTRIES[kind].walked), key);
        if (card) assert.ok(tested(`'${line}'`, 'core/glossary/glossary'), 'card');
      });
    });
});
