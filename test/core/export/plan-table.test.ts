import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../server/src/core/analyze';
import { planTable } from '../../../server/src/core/export/plan-table';
import { defaultSettings } from '../../../server/src/core/settings';
import snippets from '../../../snippets/amends.json';
import { fill } from '../../fixtures/filled-templates';

function stepsIn(text: string) {
  return analyze(text, { ...defaultSettings('2026-11-24'), draft: true }).steps;
}

const rowsOf = (text: string): string[] => planTable(stepsIn(text)).trimEnd().split('\n').slice(2);

describe('the plan as a table', () => {
  it('has a row a step: what, who, by, how you can check', () => {
    assert.equal(
      planTable(stepsIn('By 4 December, Priya Shah publishes the list.')),
      '| What | Who | By | How you can check |\n' +
        '| --- | --- | --- | --- |\n' +
        '| By 4 December, Priya Shah publishes the list. | Priya Shah | 4 December | {where to look} |\n',
    );
  });
  it('keeps the rows of a plan that is a table, their check too', () => {
    const [first] = rowsOf(fill(snippets['Corrective plan (table)'].body));
    assert.equal(first, '| The vendor checklist on the intranet | Priya Shah | 4 December | the intranet front page |');
  });
  it('reads back as the same steps', () => {
    const steps = stepsIn(fill(snippets['Corrective plan (list)'].body));
    const again = stepsIn(planTable(steps));
    const told = ({ text, owner, due }: (typeof steps)[number]) => [text, owner.text, due?.date];
    assert.ok(steps.length >= 3);
    assert.deepEqual(again.map(told), steps.map(told));
  });
  it('asks for what is not told, and puts the date beside words that hang on the day', () => {
    assert.deepEqual(rowsOf('I will fix the form by Friday. We will send the list.'), [
      '| I will fix the form by Friday. | I | Friday (2026-11-27) | {where to look} |',
      '| We will send the list. | We | {date} | {where to look} |',
    ]);
  });
  it('lets no word out of its cell', () => {
    const [step] = stepsIn('By 4 December, Priya Shah publishes the list.');
    assert.ok(step);
    const table = planTable([{ ...step, text: 'a | b \\| c\n\n| d \\' }]);
    assert.equal(table.split('\n')[2]?.startsWith('| a \\| b \\| c \\| d \\ | Priya Shah |'), true);
  });
  it('is a table without rows for a draft without steps', () => {
    assert.equal(planTable([]).trimEnd().split('\n').length, 2);
  });
});
