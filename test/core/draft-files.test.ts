import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import picomatch from 'picomatch';
import { isFilePattern, isListed } from '../../server/src/core/draft-files';

const PIECES = [
  '*',
  '?',
  '**/',
  '/',
  'a',
  'b',
  '.md',
  '{a,b}',
  '[ab]',

  '[a-c]',
  'é',
  'c',
];
const NAMES = ['a', 'b', 'c', 'ab', 'é', '/', 'a.md', '-'];

describe('the patterns of draft files', () => {
  it('match as they do elsewhere', () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['townhall/*.md', 'townhall/may.md', true],
      ['townhall/*.md', 'townhall/old/may.md', false],
      ['**/townhall/*.md', 'townhall/may.md', true],
      ['**/townhall/*.md', 'a/b/townhall/may.md', true],
      ['**/townhall/*.md', 'a/xtownhall/may.md', false],
      ['drafts/**', 'drafts/a/b.txt', true],
      ['**/*.{md,txt}', 'a/b.txt', true],
      ['**/*.{md,txt}', 'a/b.html', false],
      ['note-?.md', 'note-1.md', true],
      ['note-[0-9].md', 'note-7.md', true],
      ['note-[!0-9].md', 'note-7.md', false],
      ['a(b)+.md', 'a(b)+.md', true],
      ['**', 'any/thing.md', true],
      ['note-?.md', 'note-🙂.md', true],
      ['', 'a.md', false],
    ];
    for (const [pattern, path, matched] of cases)
      assert.equal(isListed(path, [pattern]), matched, `${pattern} ${path}`);
  });

  it('match as a library for globs says, for any pattern of a person', () => {
    const pattern = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join(''));
    const path = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
    const isPlain = (words: string): boolean => !/\/\*\*$|\*\*[^/]|[^/]\*\*|\/\/|^\/|\/$|\*{3}/.test(words);
    fc.assert(
      fc.property(pattern.filter(isPlain).filter(isFilePattern), path.filter(isPlain), (glob, name) => {
        assert.equal(isListed(name, [glob]), picomatch.isMatch(name, glob, { noextglob: true }), `${glob} on ${name}`);
      }),
      { numRuns: 5_000 },
    );
  });

  it('take no time, however hostile', () => {
    const name = `${'a'.repeat(250)}.md`;
    const path = `${'a/'.repeat(1_000)}${name}`;
    const hostile = [
      '*a*a*a*ab',
      '**/*a*a*ab',
      `${'*a'.repeat(400)}b`,
      '(a+)+b',
      '{a,aa}+b',
      `${'**/a/'.repeat(150)}b`,
      `${'{a,b}'.repeat(39)}c`,
      `${'{'.repeat(90)}a,b${'}'.repeat(90)}`,
      '+(+(+(a)))b',
      `{*a,*b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}c`,
      '*'.repeat(1_000_000),
      `[${'a-'.repeat(90)}]*b`,
    ];
    const started = performance.now();
    for (let i = 0; i < 10; i++) assert.equal(isListed(path, [...hostile, ...hostile]), false);
    const took = performance.now() - started;
    assert.ok(took < 5_000, `${took} ms`);
  });
});
