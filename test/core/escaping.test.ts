import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, it } from 'mocha';
import sax from 'sax';
import { analyze } from '../../server/src/core/analyze';
import { toCalendar } from '../../server/src/core/export/calendar';
import { emailOf } from '../../server/src/core/export/email';
import { planEntries } from '../../server/src/core/export/plan-entries';
import { planTable } from '../../server/src/core/export/plan-table';
import { scriptOf } from '../../server/src/core/export/script';
import { messageMap } from '../../server/src/core/map/message-map';
import { toHtml } from '../../server/src/core/map/page';
import { toSvg } from '../../server/src/core/map/svg';
import { hasPlaceholder, toSnippet } from '../../server/src/core/placeholders';
import { printable, printableJson, printableLine } from '../../server/src/core/printable';
import { defaultSettings } from '../../server/src/core/settings';
import { literal } from '../../server/src/lsp/features';
import { hostileWords, STEERING } from '../fixtures/hostile';

const TODAY = '2026-11-24';
const SETTINGS = { ...defaultSettings(TODAY), draft: true };
const RUNS = { numRuns: 300 };

/** A draft with these words wherever a draft has words. */
function draftWith(words: string): string {
  return `I'm sorry that I signed ${words}. By 4 December, Priya Shah publishes ${words}. Every Friday I post ${words}.

| Step | Owner | Due | Check |
| --- | --- | --- | --- |
| Publish ${words} | ${words} | 5 December | ${words} |
`;
}

describe('words of a draft stay words', () => {
  it('in the drawing and the page of the map: no element and no attribute is theirs', function () {
    this.timeout(60_000);
    const plain = shapeOf(
      toSvg(messageMap(analyze(draftWith('it'), SETTINGS), draftWith('it')), { interactive: true }),
    );
    fc.assert(
      fc.property(hostileWords, (words) => {
        const text = draftWith(words);
        const map = messageMap(analyze(text, SETTINGS), text);
        const svg = toSvg(map, { interactive: true });
        for (const name of shapeOf(svg)) assert.ok(plain.has(name), `${name} in ${svg}`);
        assert.doesNotMatch(
          toHtml(map, () => 'x'),
          /<(?:script|img|iframe|link|a|form|base|object)\b|<[^>]*\son\w+=/i,
        );
        assert.doesNotMatch(svg, STEERING);
      }),
      { numRuns: 50 },
    );
  });

  it('in a hover: no link, image, HTML, code or emphasis is read into them', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const markdown = literal(words.replace(/\s+/g, ' '));
        const found: string[] = [];
        parser
          .configure(GFM)
          .parse(`Told: ${markdown}`)
          .iterate({ enter: ({ name }) => void found.push(name) });
        assert.deepEqual(
          found.filter((name) => !['Document', 'Paragraph', 'Escape'].includes(name)),
          [],
          markdown,
        );
      }),
      RUNS,
    );
  });

  it('in a calendar: one event a promise, its words as they were, nothing beside', () => {
    const told = planEntries(analyze(draftWith('it'), SETTINGS).promises, 'draft.md', TODAY);
    const eventsIn = (calendar: string): ICAL.Component[] =>
      new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents();
    const propertiesOf = (events: readonly ICAL.Component[]): string[] =>
      [...new Set(events.flatMap((event) => [event.name, ...event.getAllProperties().map(({ name }) => name)]))].sort();
    const plain = propertiesOf(eventsIn(toCalendar(told, TODAY)));
    fc.assert(
      fc.property(hostileWords, (words) => {
        const entries = told.map((entry) => ({ ...entry, text: words, owner: { ...entry.owner, text: words } }));
        const calendar = toCalendar(entries, TODAY);
        assert.doesNotMatch(calendar, STEERING);
        const events = eventsIn(calendar);
        assert.equal(events.length, entries.length);
        assert.deepEqual(propertiesOf(events), plain);
        for (const event of events) assert.equal(event.getFirstPropertyValue('summary'), printableLine(words));
      }),
      RUNS,
    );
  });

  it('in a snippet: it expands to the words, with a stop for each gap and no variable', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const { text, stops } = expand(toSnippet(words));
        assert.equal(text, words);
        assert.equal(stops > 0, hasPlaceholder(words));
      }),
      RUNS,
    );
  });

  it('in the plan as a table: they end no cell and no row', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const steps = analyze(draftWith('it'), SETTINGS).steps.map((step) => ({ ...step, text: words, check: words }));
        const table = planTable(steps);
        assert.equal(table.split(/\r\n?|\n/).length, steps.length + 3);
      }),
      { numRuns: 50 },
    );
  });

  it('in an email and a script: no element and no attribute is theirs, and nothing but links leads out', function () {
    this.timeout(60_000);
    const own =
      /^(?:div|p|br|hr|h[1-6]|ul|ol|ol@start|li|blockquote|pre|code|em|strong|a|a@href|table|thead|tbody|tr|th|th@scope|td|span|small)$/;
    fc.assert(
      fc.property(hostileWords, (words) => {
        for (const text of [draftWith(words), words]) {
          const script = scriptOf(text, 'markdown', analyze(text, SETTINGS));
          for (const { page, html, text: plain } of [emailOf(text, 'markdown'), emailOf(text, 'plaintext'), script]) {
            // In HTML these need no end.
            const xml = page.replace(/<(br|hr)>/g, '<$1/>');
            for (const name of shapeOf(`<div>${xml}</div>`)) assert.match(name, own);
            for (const [, address] of page.matchAll(/ href="([^"]*)"/g))
              assert.match(address ?? '', /^(?:https?:|mailto:|tel:)/i);
            assert.equal(html.replace(/ style="[^"<]*"/g, ''), page);
            assert.doesNotMatch(page + plain, STEERING);
          }
          assert.doesNotMatch(script.page, /href/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('on a terminal: nothing steers it, and JSON says the same', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        assert.equal(printable(words).length, words.length);
        assert.doesNotMatch(printable(words), STEERING);
        assert.doesNotMatch(printableLine(words), /[\r\n]/);
        assert.deepEqual(JSON.parse(printableJson({ words })), { words });
        assert.doesNotMatch(printableJson({ words }), STEERING);
      }),
      RUNS,
    );
  });
});

/** The names of all elements and attributes of some XML. Throws where it is not well formed. */
function shapeOf(xml: string): Set<string> {
  const names = new Set<string>();
  const reader = sax.parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => {
    names.add(name);
    for (const attribute of Object.keys(attributes)) names.add(`${name}@${attribute}`);
  };
  reader.write(xml).close();
  return names;
}

/** A snippet as an editor expands it: the text, and how many tab stops it has. Throws at a variable or a choice. */
function expand(snippet: string): { text: string; stops: number } {
  let text = '';
  let stops = 0;
  let depth = 0;
  for (let i = 0; i < snippet.length; i++) {
    const stop = /^\$\{\d+:/.exec(snippet.slice(i));
    if (snippet[i] === '\\' && /[\\$}]/.test(snippet[i + 1] ?? '')) text += snippet[++i];
    else if (stop) {
      stops++;
      depth++;
      i += stop[0].length - 1;
    } else if (snippet[i] === '}' && depth > 0) depth--;
    else {
      assert.notEqual(snippet[i], '$', `a variable in ${snippet}`);
      text += snippet[i];
    }
  }
  assert.equal(depth, 0);
  return { text, stops };
}
