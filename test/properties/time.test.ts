import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { emailOf } from '../../server/src/core/export/email';
import { scriptOf } from '../../server/src/core/export/script';
import { FAULTS } from '../../server/src/core/faults/registry';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };
const count = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');
const repeated =
  (words: string) =>
  (n: number): string =>
    words.repeat(Math.ceil(n / words.length));

/** Texts of about so many characters that have brought readers down, or would. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'prose on one line': (n) => count(n / 30, (i) => `I signed plan ${i} on 3 May. `),
  'paragraphs of prose': (n) => count(n / 50, (i) => `Mistakes were made in part ${i}. We will fix it soon.\n\n`),
  'one endless sentence': repeated('I am sorry for the change and '),
  'list items': (n) => count(n / 32, (i) => `- Ana will do part ${i} by 3 May\n`),
  'rows of a table': (n) =>
    `| Step | Owner | Due |\n| --- | --- | --- |\n${count(n / 28, (i) => `| Pay ${i} | Ana | 3 May |\n`)}`,
  'nested lists': (n) => count(Math.sqrt(n), (i) => `${'  '.repeat(i)}- a\n`),
  'nested quotes': (n) => `${'> '.repeat(n / 2)}sorry`,
  'sorry if': repeated('sorry if '),
  'front matter': (n) => `---\namends: town-hall\n${count(n / 10, (i) => `k${i}: word\n`)}---\n\nMistakes were made.\n`,
  'front matter that is not closed': (n) => `---\n${repeated('a: b\n')(n)}`,
  'people in front matter': (n) =>
    `---\namends: true\npeople:\n${count(n / 16, (i) => `- Ana${i} Reis\n`)}---\n\nAna3 Reis will publish it by 3 May.\n`,
  'comments to ignore': repeated('<!-- amends-ignore -->\n\nI am sorry.\n\n'),
  'a comment with many codes': (n) => `<!-- amends-ignore ${'a '.repeat(n / 2)}\n`,
  ...Object.fromEntries(
    ['a', ' ', '\t', '.', ',', '"', '(', '[', '{', '-', '1', '\\', '&', '\u2003', '\n', '\ud800'].map((each) => [
      `nothing but ${JSON.stringify(each)}`,
      (n: number): string => `I${each.repeat(n)}x`,
    ]),
  ),
  ...Object.fromEntries(
    [
      '[a](',
      '[a](b "',
      '![',
      '*a ',
      '*a _b ',
      '`a ``b ',
      '<a b="',
      '<!--',
      '<?',
      '{a ',
      '(a ',
      '“a ',
      'a - ',
      'a: ',
      'a\r',
      'x ',
      '1 ',
      '3 May, ',
    ].map((each) => [`again and again ${JSON.stringify(each)}`, repeated(each)]),
  ),
};

/** What each rule looks for, to be said over and over and never ended. */
const NEAR_MISSES = FAULTS.map(({ examples }) => (examples.flagged[0]?.text ?? '').replace(/[[\].!?]/g, ''));

/** Processor time of reading a text and making an email and a script of it, in milliseconds, which other programs do not lengthen. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  const report = analyze(text, SETTINGS, (rule, error) => assert.fail(`${rule} threw ${String(error)}`));
  emailOf(text, 'markdown');
  scriptOf(text, 'markdown', report);
  return process.cpuUsage(before).user / 1000;
}

const SIZE = 12_000;
const TIMES = 4;
/** Four times the text may take so many times as long: linear, with room for a machine that is busy; squared would be sixteen. */
const MOST = 8;
/** What takes less than so many milliseconds is not worth a measurement. */
const NOTHING = 60;

/** Measured anew where it fails: a collection of garbage may fall into one measurement, not into three. */
function assertLinear(make: (length: number) => string, tries = 3): void {
  const [small, large] = [timeOf(make(SIZE)), timeOf(make(SIZE * TIMES))];
  if (large <= Math.max(NOTHING, small * MOST)) return;
  if (tries > 1) assertLinear(make, tries - 1);
  else assert.fail(`${small.toFixed(0)} ms, four times as much: ${large.toFixed(0)} ms`);
}

describe('the time of a reading grows no faster than the text', function () {
  this.timeout(600_000);
  for (const [what, make] of Object.entries(TEXTS)) it(`with ${what}`, () => assertLinear(make));

  it('with what each rule looks for, over and over', () => {
    for (const words of NEAR_MISSES) assertLinear(repeated(`${words}, and `));
  });

  it('and stays within reason for a thousand levels and a line of a million characters', () => {
    for (const text of [
      count(1000, (i) => `${' '.repeat(i)}- a\n`),
      `${'> '.repeat(1000)}- sorry`,
      'sorry if '.repeat(10_000),
      '[a]('.repeat(250_000),
      'a '.repeat(500_000),
    ])
      assert.ok(timeOf(text) < 20_000);
  });
});
