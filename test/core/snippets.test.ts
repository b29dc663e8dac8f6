import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { GENRE_NAMES, genreNamed } from '../../server/src/core/draft/genres';
import type { Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import snippets from '../../snippets/amends.json';

/** Plain facts of the vendor case, by the name of the placeholder that asks for them. */
const FACTS: Readonly<Record<string, string>> = {
  date: '11 December',
  'date within 14 days': '4 December',
  'date in 60 to 90 days': '15 February',
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
  fact: 'I wanted to announce the contract at the autumn town hall and skipped the queue',
  facts: 'Acme has delivered nothing, and 40,000 euros are paid',
  'open question': 'how much of the money comes back',
  'done step': 'stopped all payments to Acme',
  owner: 'Priya Shah',
  who: 'everyone who worked those weekends',
  'first visible fix': 'publishes the vendor checklist on the intranet',
  'next step': 'publishes the vendor checklist on the intranet',
  step: 'audits the ten largest contracts',
  'what you see first': 'The vendor checklist on the intranet',
  'what you see next': 'A report on the ten largest contracts',
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
  'where to look': 'the intranet front page',
  'resource, role or raise': 'a raise from 1 October',
  'what you did instead': 'spent that money on the Acme contract',
  'plans, career step': 'two months of higher pay',
  'what you owe them': 'the raise, with back pay from 1 October',
  'last date': '18 December',
  'who checks': 'Dana Ruiz',
  'next talk': '15 December',
  'day of the promise': '1 September',
  'day of the check': '14 December',
  'day it happened': '14 September',
  'what you will do': 'audit the ten largest contracts',
  'what was due': 'the warehouse software',
  name: 'Ms Okafor',
  'what it cost the customer': 'three weeks of deliveries',
  'what they could not do': 'open your shop in Leeds on time',
  'sum or fee': 'your November fee in full',
  'contact person': 'Priya Shah',
  'number of days': 'two working days',
  'how long': 'three weeks',
  'first day': '1 October',
  'second day': '26 October',
  'third day': '16 November',
  'first event': 'Acme got access to the warehouse system',
  'second event': 'the first delivery was three weeks late',
  'third event': 'the warehouse went back to the old system',
  'what you skipped': 'asked nobody for references',
  condition: 'the buying tool takes one signature for any sum',
  ticket: 'ticket 412',
  'other ticket': 'ticket 413',
  'process before': '60 of 100',
  'process now': '85 of 100',
  'process target': '100 of 100',
  'outcome target': 'none',
  'outcome before': '7 a month',
  'outcome now': '4 a month',
  'early sign, such as second approvals': 'second approvals per decision',
  'sign before': '3',
  'sign target': '1',
  'what stays fixed': 'two people sign every contract over 50,000 euros',
  'what is open': 'which papers they need, and who stands in for them',
  'who is affected': 'everyone who buys for a project',
  'number of people': 'five',
  hours: 'three hours',
  'anonymous route': 'the form on the intranet',
  'answer date': '18 December',
  'who bore it': 'forty colleagues',
  'neutral person': 'Mei Lin',
  'one side': 'the purchasing team',
  'other side': 'me',
  'what you ask of them': 'give both sides the same time and write down what we agree',
  topic: 'how we sign contracts',
  limits: 'pay',
  'what is shared': 'the page with what we agreed',
  'who gets it': 'the board',
  'first day of talks': '15 December',
  sign: 'Acme sent no references when I asked for them',
  exercise: "take last month's largest contract and find what the checks would have stopped",
  'owner of the page': 'Priya Shah',
  'review date': '15 February',
  'old goal': 'twelve new contracts a quarter',
  'old conduct': 'signing fast, with or without the checks',
  'new goal': 'twelve contracts a quarter that have passed both checks',
  'new conduct': 'checking first and signing second',
  'how your own pay changes': 'a third of it depends on the share of contracts checked',
  interval: 'month',
  'promise dropped': 'the second buyer',
  'why you dropped it': 'had promised that without a budget',
  'number of answers': '31',
  'what you heard': 'that the checklist works and takes too long',
  'close, extend or change': 'extend',
  teams: 'purchasing, the warehouse and finance',
  reference: 'number 2026-118',
  'what you must not decide': 'who hears the grievance',
  'what you leave alone': "change nobody's tasks",
  'whom you told': 'the board',
  'day you knew': '26 October',
  'day you told them': '2 November',
  'how long you waited': 'four weeks',
  'why you waited': 'hoped that Acme would still deliver',
  sum: '40,000 euros',
  budget: "my own budget, not any team's",
  'whom you answer to': 'the board',
  'what you get meanwhile': 'the results of the first six audits',
  conduct: 'saying openly what I do not know',
  situations: 'the Monday meeting and calls with vendors',
  'three people': 'a buyer, a client and my manager',
  'question about your conduct': 'did I say openly what I did not know',
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
