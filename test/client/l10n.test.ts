import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import english from '../../package.nls.json';

const CALL = /(?<![\w$])(?:l10n\.)?t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;
const BUNDLE = /^bundle\.l10n\.([\w-]+)\.json$/;

/** The texts that client and server have translated, as they stand in their sources. */
function textsOfInterface(): string[] {
  const sources = ['client/src', 'server/src/lsp'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .filter((source) => source.includes('l10n')),
  );
  const texts = sources.flatMap((source) =>
    [...source.matchAll(CALL)].map(([, single, double, template]) =>
      (single ?? double ?? template ?? '').replace(/\\n/g, '\n').replace(/\\(.)/g, '$1'),
    ),
  );
  return [...new Set(texts)].sort();
}

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}|\$\([\w-]+\)|\(command:[^)]*\)|#[\w.]+#|`[^`]+`/g)].map(([each]) => each).sort();
}

const languages = readdirSync('l10n').flatMap((name) => BUNDLE.exec(name)?.[1] ?? []);

describe('the interface in other languages', () => {
  it('is there in one language at least', () => assert.ok(languages.length > 0));
  for (const language of languages) {
    it(`has every text of client and server, and none more: ${language}`, () => {
      const translated = read(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), textsOfInterface());
      for (const [text, translation] of Object.entries(translated))
        assert.deepEqual(placeholders(translation), placeholders(text), text);
    });
    it(`has every text of the manifest, and none more: ${language}`, () => {
      const translated = read(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(placeholders(translated[key] ?? ''), placeholders(text), key);
    });
  }
});
