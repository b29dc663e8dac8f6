import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import sax from 'sax';
import { analyze } from '../../server/src/core/analyze';
import { inWords } from '../../server/src/core/map/in-words';
import { type MessageMap, messageMap } from '../../server/src/core/map/message-map';
import { toHtml } from '../../server/src/core/map/page';
import { ENGLISH } from '../../server/src/core/map/strings';
import { targetsOf, toSvg } from '../../server/src/core/map/svg';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };
const DRAFT = `I approved the contract without a review. I'm sorry that I did. That decision was mine.

It cost forty of you three weekends. It has been the hardest week of my career.

- I will publish the checklist by 4 December.
- Every Friday I post the result on the intranet.
- In January we review whether the checklist works, and I will tell you what we change.

Tell me what the checklist misses.
`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const mapOf = (text: string, genre?: string): MessageMap =>
  messageMap(analyze(text, genre ? { ...SETTINGS, genre } : SETTINGS), text);
const share = (map: MessageMap, family: string) => map.shares.find((each) => each.family === family);

/** Parses strictly; returns the elements with their attributes. Throws where the text is no well-formed XML. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => found.push({ name: tag.name, attributes: tag.attributes });
  parser.write(xml).close();
  return found;
}

/** Any text, and often the words and marks that a draft and its markup are made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "I'm sorry.",
          'That was my fault. ',
          '<script>',
          '&',
          '"',
          "'",
          ']]>',
          '\n\n',
          '- ',
          'I will pay by 3 May. ',
        ],
        ...[
          'every Friday ',
          '\u0000',
          '\uD800',
          '\uFFFF',
          '| Step | Owner | Due |\n|-|-|-|\n| Pay | Ana | 3 May |\n',
          '{0}',
        ],
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join('')),
);

describe('the message map', () => {
  it('tells what each part of a draft does, in reading order', () => {
    assert.deepEqual(
      mapOf(DRAFT).parts.map(({ family }) => family),
      ['own', 'own', 'own', 'own', 'self', 'plan', 'plan', 'plan', 'invite'],
    );
  });

  it('sets the shares beside what is advised', () => {
    const map = mapOf(DRAFT);
    assert.deepEqual(share(map, 'own')?.advice, { from: 25, to: 45 });
    assert.deepEqual(share(map, 'plan')?.advice, { from: 35, to: 55 });
    assert.deepEqual(share(map, 'self')?.advice, { from: 0, to: 5 });
    assert.equal(share(map, 'invite')?.advice, null);
    assert.deepEqual(share(map, 'explain')?.advice, { from: 0, to: 20 });
    assert.deepEqual(share(mapOf(DRAFT, 'incident-follow-up'), 'explain')?.advice, { from: 0, to: 40 });
  });

  it('tells where the first apology stands', () => {
    assert.deepEqual(mapOf(DRAFT).firstApology, { part: 1, wordsBefore: 7 });
    assert.equal(mapOf('I approved the contract without a review.').firstApology, null);
  });

  it('tells the speaking time with its span', () => {
    const { speaking } = mapOf(`${'word '.repeat(750)}.`);
    assert.deepEqual(speaking, { words: 750, seconds: 321, quickest: 300, slowest: 360 });
  });

  it('sets days, rhythms and stretches on the timeline', () => {
    const { from, to, rows } = mapOf(DRAFT).timeline;
    assert.deepEqual([from, to], ['2026-11-27', '2027-01-31']);
    const [step, rhythm, review] = rows;
    assert.deepEqual(step?.days, ['2026-12-04']);
    assert.deepEqual(rhythm?.days.slice(0, 3), ['2026-11-27', '2026-12-04', '2026-12-11']);
    assert.equal(rhythm?.days.at(-1), '2027-01-29');
    assert.deepEqual(review?.stretch, { from: '2027-01-01', to: '2027-01-31' });
  });

  it('draws a daily rhythm over years as a stretch', () => {
    const { rows } = mapOf(
      "I'm sorry. I will post the result every day from 1 December. We publish the last step by 3 May 2029.",
    ).timeline;
    const daily = rows.find(({ when }) => /every day/.test(when));
    assert.deepEqual(daily?.days, []);
    assert.deepEqual(daily?.stretch, { from: '2026-12-01', to: '2029-05-03' });
  });

  it('counts the rows of a plan table', () => {
    const table =
      "I'm sorry I signed it.\n\n| Step | Owner | Due |\n|---|---|---|\n| Publish the checklist | Ana Reis | 4 December |\n";
    const part = mapOf(table).parts.at(-1);
    assert.equal(part?.family, 'plan');
    assert.match(table.slice(part?.span.start, part?.span.end), /Publish the checklist/);
  });

  it('says in words what the picture shows', () => {
    const words = inWords(mapOf(DRAFT), ENGLISH).join('\n');
    assert.match(words, /Owning up: \d+ % \(advised 25–45 %\)/);
    assert.match(words, /First apology at word 8 of \d+\./);
    assert.match(words, /Step, by 4 December: I will publish the checklist/);
  });

  it('escapes the words of the draft', () => {
    const hostile = `I'm sorry I sent <script>alert("1")</script> & lied to you.`;
    const svg = toSvg(mapOf(hostile), { interactive: true });
    assert.ok(!svg.includes('<script'));
    const part = elementsOf(svg).find(({ attributes }) => attributes['data-part'] === '0');
    assert.match(part?.attributes['aria-label'] ?? '', /& lied/);
  });

  it('is one image by itself, and buttons in a page that listens', () => {
    const [root] = elementsOf(toSvg(mapOf(DRAFT)));
    assert.equal(root?.attributes['role'], 'img');
    const parts = elementsOf(toSvg(mapOf(DRAFT), { interactive: true })).filter(
      ({ attributes }) => attributes['data-part'],
    );
    assert.equal(parts.length, targetsOf(mapOf(DRAFT)).length);
    assert.equal(parts.length, 9 + 3);
    for (const { attributes } of parts) assert.deepEqual([attributes['role'], attributes['tabindex']], ['button', '0']);
  });

  it('uses the words that it is given', () => {
    assert.match(
      toSvg(mapOf(DRAFT), { strings: { ...ENGLISH, shares: 'Anteil <der> Wörter' } }),
      /Anteil &lt;der&gt; Wörter/,
    );
  });

  it('loads and runs nothing in a page', () => {
    const page = toHtml(mapOf(DRAFT), sha256);
    assert.match(page, /default-src 'none'/);
    assert.doesNotMatch(page, /<script|src=|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('takes no style in a page but its own', () => {
    const page = toHtml(mapOf(DRAFT), sha256);
    const allowed = /style-src ([^;]*);/.exec(page)?.[1]?.split(' ');
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    assert.equal(styles.length, 2);
    assert.deepEqual(
      allowed,
      styles.map((style) => `'sha256-${sha256(style.replaceAll('&gt;', '>').replaceAll('&amp;', '&'))}'`),
    );
    assert.doesNotMatch(page, / style="/);
  });

  it('takes two steps of one sentence for one part', () => {
    const { parts } = mapOf('I will pay by 3 May. every Friday I will pay by 3 May. ');
    assert.equal(parts.length, 1);
  });
  it('holds for any text: spans in the text and in order, shares that add up, valid XML', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(anyText, fc.integer({ min: -10, max: 5000 }), (text, width) => {
        const map = mapOf(text);
        let end = 0;
        for (const part of map.parts) {
          assert.ok(end <= part.span.start && part.span.start < part.span.end && part.span.end <= text.length);
          end = part.span.end;
        }
        const sum = map.shares.reduce((all, { percent }) => all + percent, 0);
        assert.ok(Math.abs(sum - (map.words === 0 ? 0 : 100)) < 1e-6);
        elementsOf(toSvg(map, { width }));
        assert.doesNotMatch(toSvg(map, { width }), /NaN|undefined|Infinity/);
      }),
      { numRuns: 200 },
    );
  });
});
