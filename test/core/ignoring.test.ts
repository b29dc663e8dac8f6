import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { applied as appliedFix } from '../../server/src/core/draft/applied';
import type { Edit } from '../../server/src/core/report';
import { defaultSettings, type Settings } from '../../server/src/core/settings';
import { ignoreHere, ignoreInFile, phraseOf } from '../../server/src/core/text/ignoring';

const HEDGED = "I'm sorry if the change upset anyone.";
const settings = defaultSettings('2026-11-24');
const PLAIN = { ...settings, format: 'plaintext' as const };
const CODE = { code: 'conditional-apology' };
const conditionals = (text: string, read: Settings = settings) =>
  analyze(text, read).findings.filter(({ code }) => code === 'conditional-apology');
const applied = (text: string, { span, newText }: Edit): string =>
  text.slice(0, span.start) + newText + text.slice(span.end);

const DRAFTS: Readonly<Record<string, string>> = {
  paragraph: `${HEDGED}\n`,
  'paragraph below another line': `We met today.\n\nHello all.\n${HEDGED}\n`,
  'list item': `- We met today.\n- ${HEDGED}\n`,
  'nested list item': `- We met today:\n  - ${HEDGED}\n`,
  'numbered item': `1. We met today.\n2. ${HEDGED}\n`,
  'front matter': `---\namends: town-hall\n---\n${HEDGED}\n`,
  'Windows line breaks': `Hello all.\r\n\r\n${HEDGED}\r\n`,
};

describe('ignoring a finding in place', () => {
  for (const [name, text] of Object.entries(DRAFTS)) {
    it(`quiets it where it stands: ${name}`, () => {
      const [found] = conditionals(text);
      assert.ok(found);
      const edit = ignoreHere(text, found.span, CODE, 'markdown');
      assert.ok(edit);
      assert.deepEqual(conditionals(applied(text, edit)), []);
    });

    it(`quiets it in the file: ${name}`, () => {
      assert.equal(conditionals(text).length, 1);
      assert.deepEqual(conditionals(applied(text, ignoreInFile(text, CODE))), []);
    });
  }

  it('leaves the same fault elsewhere alone', () => {
    const text = `${HEDGED}\n\nAnd ${HEDGED}\n`;
    const [first] = conditionals(text);
    assert.ok(first);
    const edit = ignoreHere(text, first.span, CODE, 'markdown');
    assert.ok(edit);
    assert.equal(conditionals(applied(text, edit)).length, 1);
  });

  it('stands above a table, and holds for its rows and no others', () => {
    const table = `| What | Who |\n| --- | --- |\n| {one} | me |\n| {two} | me |\n`;
    const left = (text: string): string[] =>
      analyze(text, { ...settings, draft: true }).checks.flatMap(({ code, span }) =>
        code === 'placeholder-left' ? [text.slice(span.start, span.end)] : [],
      );
    const text = `Hello.\n\n${table}\nBye.\n\n${table.replace('one', 'three').replace('two', 'four')}`;
    assert.deepEqual(left(text), ['{one}', '{two}', '{three}', '{four}']);
    const at = text.indexOf('{two}');
    const edit = ignoreHere(text, { start: at, end: at + 5 }, { code: 'placeholder-left' }, 'markdown');
    assert.ok(edit);
    assert.deepEqual(left(applied(text, edit)), ['{three}', '{four}']);
  });

  it('quiets one finding by its words, and leaves its like in the same paragraph', () => {
    const text = `${HEDGED} And I'm sorry if the outage hurt anybody.\n`;
    const [first, second] = conditionals(text);
    assert.ok(first && second);
    const words = phraseOf(text, first.span);
    assert.equal(words, 'if the change upset anyone');
    const edit = ignoreHere(text, first.span, { code: first.code, words }, 'markdown');
    assert.ok(edit);
    const quiet = applied(text, edit);
    assert.equal(quiet, `<!-- amends-ignore conditional-apology "if the change upset anyone" -->\n${text}`);
    const [left, ...others] = conditionals(quiet);
    assert.deepEqual(others, []);
    assert.equal(left && quiet.slice(left.span.start, left.span.end), text.slice(second.span.start, second.span.end));
  });

  it('quiets a phrase in the whole file, whatever is wrong with it, however it is typed', () => {
    const text = `${HEDGED}\n\nWe are sorry if the  Change\nupset ANYONE.\n\nI'm sorry if the outage hurt anybody.\n`;
    const [first] = conditionals(text);
    assert.ok(first);
    const edit = ignoreInFile(text, { words: phraseOf(text, first.span) });
    assert.match(edit.newText, /^<!-- amends-ignore-file "if the change upset anyone" -->\n\n$/);
    assert.equal(conditionals(applied(text, edit)).length, 1);
  });

  for (const [name, text] of Object.entries({
    'first line': `${HEDGED}\n`,
    'later paragraph': `Hello all,\n\n${HEDGED}\nBye.\n`,
    'list item': `- We met today.\n- ${HEDGED}\n`,
    'Windows line breaks': `Hello all,\r\n\r\n${HEDGED}\r\n`,
  }))
    it(`quiets it in plain text: ${name}`, () => {
      const [found] = conditionals(text, PLAIN);
      assert.ok(found);
      for (const edit of [ignoreHere(text, found.span, CODE, 'plaintext'), ignoreInFile(text, CODE)]) {
        assert.ok(edit);
        assert.deepEqual(conditionals(applied(text, edit), PLAIN), []);
      }
    });

  it('takes no word of a comment in plain text for prose', () => {
    const text = `<!-- amends-ignore minimizing -->\n${HEDGED}\n`;
    assert.equal(analyze(text, PLAIN).stats.words, analyze(`${HEDGED}\n`, PLAIN).stats.words);
  });

  for (const comment of ['<!-- amends-ignored x -->', '<!-- amends-ignore x --> and more', 'amends-ignore x'])
    it(`is not meant by ${comment}`, () => assert.equal(conditionals(`${comment}\n\n${HEDGED}\n`).length, 1));

  it('reads a long comment in no time', () => {
    const text = `<!-- amends-ignore ${'a '.repeat(50_000)}${'"'.repeat(50_001)} -->\n\n${HEDGED}\n`;
    const started = performance.now();
    analyze(text, settings);
    assert.ok(performance.now() - started < 3000);
  });
});

describe('an ignore that matches nothing', () => {
  const unused = (text: string, read: Settings = settings) =>
    analyze(text, read).checks.filter(({ code }) => code === 'unused-ignore');
  const ignoring = (what: string): string => `<!-- amends-ignore${what} -->`;

  it('is told as a hint, and its fix takes it out with its line', () => {
    const text = `Hello.\n\n${HEDGED}\n\n${ignoring(' minimizing')}\nWe met today.\n`;
    const [found, ...others] = unused(text);
    assert.deepEqual(others, []);
    assert.equal(found?.severity, 'hint');
    assert.equal(found && text.slice(found.span.start, found.span.end), ignoring(' minimizing'));
    const [fix] = found?.fixes ?? [];
    assert.equal(fix && appliedFix(fix, text), `Hello.\n\n${HEDGED}\n\nWe met today.\n`);
  });

  it('is no longer told once it is gone, and never while it silences something', () => {
    const used = `${ignoring(' conditional-apology')}\n${HEDGED}\n\nI'm sorry if it hurt anyone.\n`;
    assert.deepEqual(unused(used), []);
    assert.equal(unused(used.replace('sorry if the change upset anyone', 'sorry for the change')).length, 1);
  });

  const parts: readonly (readonly [string, string, string])[] = [
    ['one of two codes', ' conditional-apology minimizing', ' conditional-apology'],
    ['one of two phrases', ' conditional-apology "if the change" "if only"', ' conditional-apology "if the change"'],
    ['a code in a file-wide ignore', '-file minimizing conditional-apology', '-file conditional-apology'],
  ];
  for (const [what, before, after] of parts)
    it(`is taken out alone: ${what}`, () => {
      const text = `${ignoring(before)}\n\n${HEDGED}\n`;
      const [found, ...others] = unused(text);
      assert.deepEqual(others, []);
      const fix = found?.fixes.at(-1);
      assert.equal(fix && appliedFix(fix, text), `${ignoring(after)}\n\n${HEDGED}\n`);
    });

  it('names a code that there is none of, and what may be meant', () => {
    const text = `${ignoring(' conditional-apolgy')}\n${HEDGED}\n`;
    const [found] = unused(text);
    assert.match(found?.message ?? '', /There is no finding "conditional-apolgy"/);
    const [fix] = found?.fixes ?? [];
    assert.equal(fix && appliedFix(fix, text), `${ignoring(' conditional-apology')}\n${HEDGED}\n`);
  });

  it('undoes what the light bulb has written', () => {
    for (const text of [
      `${HEDGED}\n`,
      `---\namends: town-hall\n---\n\n${HEDGED}\n`,
      `Hello.\n\n- Hi.\n- ${HEDGED}\n`,
    ]) {
      const at = text.indexOf('if the change');
      const span = { start: at, end: at + 2 };
      for (const edit of [
        ignoreHere(text, span, { code: 'minimizing' }, 'markdown'),
        ignoreInFile(text, { code: 'minimizing' }),
      ]) {
        assert.ok(edit);
        const ignored = applied(text, edit);
        const [found] = unused(ignored);
        const fix = found?.fixes.at(-1);
        assert.equal(fix && appliedFix(fix, ignored), text);
      }
    }
  });

  it('is not told of where nobody looked', () => {
    assert.deepEqual(unused(`${ignoring(' minimizing')}\nLunch is at noon.\n`), []);
    assert.deepEqual(unused(`${ignoring(' no-plan')}\n${HEDGED}\n`), []);
    assert.deepEqual(unused(`${ignoring(' date-moved')}\n${HEDGED}\n`), []);
    const off = { ...settings, faults: { minimizing: 'off' } as const };
    assert.deepEqual(unused(`${ignoring(' minimizing')}\n${HEDGED}\n`, off), []);
  });

  it('can be turned off, made louder, and ignored', () => {
    const text = `${ignoring(' minimizing')}\n${HEDGED}\n`;
    assert.deepEqual(unused(text, { ...settings, faults: { 'unused-ignore': 'off' } }), []);
    assert.equal(unused(text, { ...settings, faults: { 'unused-ignore': 'warning' } })[0]?.severity, 'warning');
    assert.deepEqual(unused(`${ignoring('-file unused-ignore')}\n\n${text}`), []);
  });
});
