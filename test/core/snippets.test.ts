import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { genreNamed } from '../../server/src/core/draft/genres';
import type { Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import snippets from '../../snippets/amends.json';

/** Plain facts of the vendor case, by the name of the placeholder that asks for them. */
const FACTS: Readonly<Record<string, string>> = {
  date: '3 December',
  'date within 14 days': '4 December',
  'date in 60 to 90 days': '1 March',
  'old date': '3 December',
  'new date': '10 December',
  day: '20 November',
  weekday: 'Friday',
  'what you did': 'signed the Acme contract without the required checks',
  'what I did': 'signing the Acme contract without the required checks',
  'the act, in plain words': 'the Acme contract that I signed without the checks',
  'the rule': 'two checks before every signature',
  whom: 'forty of you',
  'what, how much': 'two weekends',
  what: 'two weekends of work',
  fact: 'I wanted to announce the contract at the summer town hall and skipped the queue',
  facts: 'Acme has delivered nothing, and 40,000 euros are paid',
  'open question': 'how much of the money comes back',
  'done step': 'stopped all payments to Acme',
  owner: 'Priya Shah',
  who: 'everyone who worked those weekends',
  'first visible fix': 'publishes the vendor checklist on the intranet',
  'next step': 'publishes the vendor checklist on the intranet',
  step: 'audits the ten largest contracts',
  'check for every decision': 'Two signatures on every contract',
  'kind of decision': 'contract over 50,000 euros',
  'the check': 'the procurement checklist',
  'the checks': 'the procurement checks',
  'the act': 'I sign it',
  'owner of the check': 'Dana Ruiz',
  'one question': 'what the checklist still misses',
  channel: 'the procurement inbox',
  'process number': 'the share of contracts checked',
  'outcome number': 'the number of late deliveries',
  place: 'the intranet',
  target: 'no late delivery',
  address: 'ana@example.org',
  vendor: 'Acme',
  'time, standing': 'three weeks and a client',
  threshold: '50,000 euros',
  'head of procurement': 'Dana Ruiz',
  'paused work': 'The warehouse project',
  number: '3',
  promise: 'the audit',
  'promise kept': 'the checklist is on the intranet',
  'own part': 'gave Priya the files a week late',
  before: '60',
  now: '85',
  'where to look': 'the intranet front page',
};

const STOP = /\$\{(\d+):\{([^}]*)\\\}\}/g;

function fill(body: readonly string[]): string {
  const named = new Map<string, string>();
  return body
    .join('\n')
    .replace(STOP, (_, stop: string, name: string) => {
      const fact = FACTS[name];
      assert.ok(fact, `no fact for {${name}}`);
      assert.equal(named.get(stop) ?? name, name, `tab stop ${stop} has two names`);
      named.set(stop, name);
      return fact;
    })
    .replace(/\$0$/, '');
}

function read(text: string): Report {
  return analyze(text, { ...defaultSettings('2026-11-24'), draft: true }, (rule, error) =>
    assert.fail(`${rule}: ${String(error)}`),
  );
}

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
