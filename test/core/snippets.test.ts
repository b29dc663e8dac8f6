import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { GENRE_NAMES, genreNamed } from '../../server/src/core/draft/genres';
import type { Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import snippets from '../../snippets/amends.json';
import { fill, STOP } from '../fixtures/filled-templates';

function read(text: string): Report {
  return analyze(text, { ...defaultSettings('2026-11-24'), draft: true }, (rule, error) =>
    assert.fail(`${rule}: ${String(error)}`),
  );
}

describe('templates', () => {
  it('have a prefix of their own, and a description that fits on one line', () => {
    const all = Object.values(snippets);
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length);
    for (const { prefix, description } of all) {
      assert.match(prefix, /^amends-[a-z]+(?:-[a-z]+)*$/);
      assert.ok(description.length > 0 && description.length <= 100, `${prefix}: ${description.length}`);
    }
  });
  it('name a genre that Amends knows, where they are whole messages', () => {
    for (const { prefix, body } of Object.values(snippets))
      if (body[0] === '---') assert.ok(GENRE_NAMES.includes(body[1]?.replace('amends: ', '') ?? ''), prefix);
  });
});

for (const [name, { body, prefix }] of Object.entries(snippets))
  describe(`template: ${name}`, () => {
    /** A part of a message lacks what its other parts tell; a whole message lacks nothing. */
    const foundIn = (text: string): string[] => {
      const { findings, checks } = read(text);
      return [...findings, ...checks.filter(({ absent }) => body[0] === '---' || !absent)].map(
        ({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`,
      );
    };
    it('numbers its tab stops in the order in which a person fills them', () => {
      const stops = [...body.join('\n').matchAll(STOP)].map((match) => Number(match[1]));
      const firsts = [...new Set(stops)];
      assert.deepEqual(
        firsts,
        firsts.map((_, i) => i + 1),
      );
      assert.match(body.join('\n'), /\$0$/);
    });
    it('raises no finding when filled with plain facts', () => {
      const text = fill(body);
      assert.deepEqual(foundIn(text), []);
    });
    it('raises no finding before it is filled, but for its gaps', () => {
      const text = body
        .join('\n')
        .replace(STOP, (_, __, label: string) => `{${label}}`)
        .replace(/\$0$/, '');
      const found = foundIn(text);
      assert.deepEqual(
        found.filter((each) => !each.startsWith('placeholder-left')),
        [],
      );
      assert.ok(found.length > 0, 'no gap to fill');
    });
    if (body[0] === '---' && prefix !== 'amends-vendor-failure')
      it('makes every move that its genre requires', () => {
        const report = read(fill(body));
        const required = Object.entries(genreNamed(report.genre).needs)
          .filter(([, need]) => need === 'required')
          .map(([move]) => move);
        const lacking = report.checklist
          .filter(({ item, state }) => required.includes(item) && state !== 'done')
          .map(({ item, state }) => `${item}: ${state}`);
        assert.deepEqual(lacking, []);
      });
  });
