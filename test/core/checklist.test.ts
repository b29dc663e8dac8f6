import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { type ChecklistItem, MOVE_NAMES, type MoveName } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };
const OPENING = 'On 3 November I approved the bank file without a test. I am sorry that I did.';

function checklist(text: string): readonly ChecklistItem[] {
  return analyze(text, SETTINGS, (rule, error) => assert.fail(`${rule} threw ${String(error)}`)).checklist;
}

function item(text: string, name: MoveName): ChecklistItem {
  const found = checklist(text).find((each) => each.item === name);
  assert.ok(found, `no ${name} in the checklist`);
  return found;
}

/** Words after the opening, or a whole draft where they hold a line break: what is weak in them, and how it is made good. */
const PAIRS: Readonly<
  Record<string, readonly (readonly [move: MoveName, weak: string, advice: RegExp, good: string])[]>
> = {
  'with the cost': [
    ['impact', 'People lost money because of it.', /How many/, 'Forty people lost money because of it.'],
    ['redress', 'We will refund your fees.', /no day yet/, 'We will refund your fees by 4 December.'],
  ],
  'with the plan': [
    [
      'step',
      'The bank file will be tested by 4 December.',
      /1 without an owner/,
      'Priya tests the bank file by 4 December.',
    ],
    [
      'quick-win',
      'By tomorrow we will publish the backlog dashboard.',
      /no owner yet/,
      'By tomorrow I will publish the backlog dashboard.',
    ],
    [
      'incentive',
      'Speed will no longer count towards any bonus.',
      /no day yet/,
      'From 1 January, speed will no longer count towards any bonus.',
    ],
    [
      'lesson',
      'I learned that a file needs a second reader.',
      /where it is taught/,
      'What I learned goes into the onboarding of new managers.',
    ],
  ],
  'with its checks': [
    [
      'cadence',
      'I will post the number of late payments every week.',
      /no first day or no end/,
      'I will post the number of late payments every Friday until 26 February.',
    ],
    [
      'measure',
      'We track signed files and late payments.',
      /no start/,
      'We track signed files and late payments: from 40 to none.',
    ],
    [
      'reevaluate',
      'On 1 December we decide together whether it worked.',
      /too near/,
      'On 15 February we decide together whether it worked.',
    ],
  ],
  'with those harmed': [
    [
      'invite',
      'I want to hear what this cost you.',
      /a day to give it/,
      'Reply by Friday and tell me what it cost you.',
    ],
    [
      'facilitator',
      'An outside mediator is there for you.',
      /how to reach/,
      'An outside mediator listens in confidence; call her on 555 0100.',
    ],
  ],
};

describe('the checklist', () => {
  it('lists the twelve practices first, in the founding order, then the rest', () => {
    const names = checklist(OPENING).map((each) => each.item);
    assert.equal(
      names.join(' '),
      'acknowledge apologize step process invite cadence quick-win measure lesson incentive facilitator reevaluate own impact explain redress',
    );
    assert.deepEqual(names.toSorted(), MOVE_NAMES.toSorted());
  });
  it('calls a move weak where each place that makes it waits for a fact', () => {
    for (const { item: name, state, insertion } of checklist(OPENING)) {
      if (state === 'done' || !insertion.includes('{')) continue;
      const after = item(`${OPENING}\n\n${insertion}`, name);
      assert.equal(after.state, 'weak', `${name}: ${insertion}`);
      assert.match(after.advice, /Fill them in/);
    }
  });
  it('says nothing of a move that is made well', () => {
    assert.equal(item(OPENING, 'acknowledge').advice, '');
    assert.equal(item(OPENING, 'apologize').state, 'done');
  });
  it('calls an apology weak that takes itself back', () => {
    const weak = item('On 3 November I approved the file. I am sorry if anyone was upset.', 'apologize');
    assert.equal(weak.state, 'weak');
    assert.match(weak.advice, /takes something back/);
  });
});

for (const [about, pairs] of Object.entries(PAIRS))
  describe(`the checklist, ${about}`, () => {
    for (const [name, weak, advice, good] of pairs) {
      it(`calls ${name} weak: ${weak}`, () => {
        const found = item(`${OPENING} ${weak}`, name);
        assert.equal(found.state, 'weak');
        assert.match(found.advice, advice);
      });
      it(`calls ${name} done: ${good}`, () => {
        assert.equal(item(`${OPENING} ${good}`, name).state, 'done');
      });
    }
  });
