import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../server/src/core/analyze';
import { scriptOf, scriptPage } from '../../../server/src/core/export/script';
import { defaultSettings } from '../../../server/src/core/settings';

function script(text: string) {
  return scriptOf(text, 'markdown', analyze(text, { ...defaultSettings('2026-11-24'), draft: true }));
}

/** The lines of a script below its head. */
const lines = (text: string): string[] => script(text).text.trimEnd().split('\n').slice(2);

describe('a draft as a script to speak from', () => {
  it('has a sentence on each line, a breath behind each and a pause behind a paragraph', () => {
    assert.deepEqual(lines('In May I signed it. Nobody checked it.\n\nThat was wrong.\n'), [
      'In May I signed it. /',
      'Nobody checked it. //',
      '',
      'That was wrong. //',
    ]);
  });

  it('lets the apology stand for a moment', () => {
    assert.deepEqual(lines("I signed it. I'm sorry that I signed it. It cost you two weekends.\n"), [
      'I signed it. /',
      "I'm sorry that I signed it. //",
      'It cost you two weekends. //',
    ]);
  });

  it('finds a breath in a long sentence, where there are words enough on both sides', () => {
    assert.deepEqual(
      lines('It cost forty of you three weekends in September, and it cost all of us a client, a good one.\n'),
      ['It cost forty of you three weekends in September, / and it cost all of us a client, a good one. //'],
    );
    assert.deepEqual(lines('On Monday, Ana, Ben, and Kim told me.\n'), ['On Monday, Ana, Ben, and Kim told me. //']);
  });

  it('keeps what is to be stressed, through sentences and breaths, and says no address', () => {
    const { page, text } = script('**I signed it. I alone.** See [the *list*](https://a.example).\n');
    assert.match(text, /\*I signed it\.\* \/\n\*I alone\.\* \/\nSee the \*list\*\. \/\/\n/);
    assert.match(page, /<strong>I signed it\.<\/strong> <span>\/<\/span><br>/);
    assert.doesNotMatch(page, /href/);
  });

  it('says each item and each row of a table by itself', () => {
    assert.deepEqual(
      lines('- Ana pays.\n  - At once.\n\n| Step | Owner |\n| --- | --- |\n| Publish it | Priya |\n| Audit | |\n'),
      ['- Ana pays. //', '', '- At once. //', '', '- Publish it, Priya //', '', '- Audit //'],
    );
  });

  it('tells how long each section takes and when it begins, and they add up to the whole', () => {
    const words = (count: number): string => `${'word '.repeat(count - 1)}end.`;
    const { text, title, page } = script(
      `# Title\n\n${words(140)}\n\n## Plan now\n\n${words(70)}\n\n### Last\n\n${words(140)}\n`,
    );
    assert.equal(title, 'Title');
    assert.match(text, /^Title\n\nTakes about 3 min, 350 words · /);
    const told = [...text.matchAll(/^(.+) \(at (.+), takes (.+)\)$/gm)].map(([, ...each]) => each);
    assert.deepEqual(told, [
      ['Opening', '0:00', '1:00'],
      ['Plan now', '1:00', '0:30'],
      ['Last', '1:30', '1:00'],
    ]);
    assert.match(page, /<h2>Plan now <small>at 1:00, takes 0:30<\/small><\/h2>/);
  });

  it('has no sections where the draft has none, and speaks the language of who reads it', () => {
    assert.doesNotMatch(script('I signed it.\n').page, /<h2>/);
    const text = '# T\n\nI signed it.\n\n## B\n\nSorry.\n';
    const german = { opening: 'Einstieg', total: '{0} min', section: 'ab {0}', breath: 'Luft', pause: 'Pause' };
    const told = scriptOf(text, 'markdown', analyze(text, defaultSettings('2026-11-24')), german).text;
    assert.match(told, /^T\n\n1 min · \/ Luft · \/\/ Pause\n\nEinstieg \(ab 0:00\)\n/);
  });

  it('is a page to print that loads and runs nothing', () => {
    const page = scriptPage(script('# <b>A & B\n\nI signed it.\n'));
    assert.match(page, /<title>A &amp; B<\/title>/);
    assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
    assert.match(page, /@media print/);
    assert.doesNotMatch(page, /<script|<img|<link|<a\b/);
  });
});
