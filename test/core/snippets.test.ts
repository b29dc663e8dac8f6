import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { GENRE_NAMES, genreNamed } from '../../server/src/core/draft/genres';
import { CHECK_IDS, type Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import snippets from '../../snippets/amends.json';
import { fill, STOP } from '../fixtures/filled-templates';

/** What these ask for, a first step, a second owner, an end, stands in the message around a part. */
const OF_WHOLE_PLANS: ReadonlySet<string> = new Set([
  'late-first-step',
  'one-owner',
  'metrics-one-sided',
  'cadence-open',
]);

/** The checks of dates, plan, measures and rhythm. */
const PLAN_CHECKS: ReadonlySet<string> = new Set(
  CHECK_IDS.slice(CHECK_IDS.indexOf('late-first-step'), CHECK_IDS.indexOf('late-acknowledgement')),
);

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
      const found = read(text).findings.map(
        ({ code, sentence }) => `${code}: ${text.slice(sentence.start, sentence.end)}`,
      );
      assert.deepEqual(found, []);
    });
    it('raises no finding before it is filled', () => {
      const text = body
        .join('\n')
        .replace(STOP, (_, __, label: string) => `{${label}}`)
        .replace(/\$0$/, '');
      const found = read(text).findings.map(
        ({ code, sentence }) => `${code}: ${text.slice(sentence.start, sentence.end)}`,
      );
      assert.deepEqual(found, []);
    });
    it('raises no check of its plan when filled, nor before', () => {
      const whole = body[0] === '---';
      const unfilled = body
        .join('\n')
        .replace(STOP, (_, __, label: string) => `{${label}}`)
        .replace(/\$0$/, '');
      for (const text of [fill(body), unfilled]) {
        const found = read(text).checks.filter(
          ({ code, absent }) => PLAN_CHECKS.has(code) && (whole || !(absent || OF_WHOLE_PLANS.has(code))),
        );
        assert.deepEqual(
          found.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`),
          [],
        );
      }
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
