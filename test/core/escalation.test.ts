import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { escalationSignals, HELPERS } from '../../server/src/core/draft/escalation';
import { Sentence } from '../../server/src/core/language/sentence';
import snippets from '../../snippets/amends.json';

/** The signals of sentences that stand one after the other, as `F47 grievance`. */
function signalsOf(...sentences: readonly string[]): string[] {
  let start = 0;
  const placed = sentences.map((text) => {
    const each = { sentence: new Sentence(text, 'paragraph'), start };
    start += text.length + 1;
    return each;
  });
  const text = sentences.join(' ');
  return escalationSignals(placed).map(({ helper, span }) => `${helper.line} ${text.slice(span.start, span.end)}`);
}

describe('escalation signals', () => {
  it('call for HR where a grievance or worse is told (F47)', () => {
    assert.deepEqual(signalsOf('Two of you filed a grievance.', 'The union wrote to me about retaliation.'), [
      'F47 grievance',
      'F47 union wrote',
      'F47 retaliation',
    ]);
    assert.deepEqual(signalsOf('Tell me without reprisal.', 'There will be no retaliation.'), []);
  });
  it('take a complaint of a customer for a number, another for a grievance', () => {
    assert.deepEqual(signalsOf('We count customer complaints per month.', 'Kofi from the union signs it off.'), []);
    assert.deepEqual(signalsOf('I put a complaint about me into a drawer.'), ['F47 complaint about me']);
  });
  it('call for HR from the third team on, counted or named', () => {
    assert.deepEqual(signalsOf('It cost two teams a week.'), []);
    assert.deepEqual(signalsOf('It cost three product teams a week.'), ['F47 three product teams']);
    assert.deepEqual(signalsOf('The sales and payroll teams waited.'), []);
    assert.deepEqual(signalsOf('The sales, payroll and warehouse teams waited.'), [
      'F47 sales, payroll and warehouse teams',
    ]);
    assert.deepEqual(signalsOf('The payroll team lost a day.', 'Our team and the sales team did too.'), []);
    assert.deepEqual(signalsOf('The payroll team lost a day.', 'The sales team and the audit team did too.'), [
      'F47 audit team',
    ]);
  });
  it('call for a mediator in a dispute (F48), for a coach where a name or career is at stake (F49)', () => {
    assert.deepEqual(signalsOf('The dispute between the directors goes on.'), [
      'F48 dispute',
      'F48 between the directors',
    ]);
    assert.deepEqual(signalsOf('My reputation is at stake.', 'It cost you a career step.'), [
      'F49 My reputation is at stake',
      'F49 cost you a career',
    ]);
  });
  it('read nothing into quoted words', () => {
    assert.deepEqual(signalsOf('The sign says "no unions, no careers".'), []);
  });
  it('stay linear on a long list without teams', () => {
    const long = `The ${'alpha, '.repeat(20_000)}and more.`;
    const from = performance.now();
    assert.deepEqual(signalsOf(long), []);
    assert.ok(performance.now() - from < 1000);
  });
  it('lead to templates that exist', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    for (const { template } of HELPERS) assert.ok(prefixes.includes(template), template);
  });
});
