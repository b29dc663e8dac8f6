import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { openDraft } from '../../server/src/core/analyze';
import type { Fault } from '../../server/src/core/faults/fault';
import { FAULTS } from '../../server/src/core/faults/registry';
import { defaultSettings } from '../../server/src/core/settings';
import { middleOf, repairDraft } from '../bench/texts';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };

const CHECKS = FAULTS.map((fault) => [fault, fault.check] as const);

/** The sentences that the rules read from now on. */
function sentencesRead(): Set<string> {
  const read = new Set<string>();
  for (const [fault, check] of CHECKS)
    (fault as { check: Fault['check'] }).check = (sentence, context) => {
      read.add(sentence.source);
      return check(sentence, context);
    };
  return read;
}

describe('a letter typed in a long draft', function () {
  this.timeout(60_000);
  afterEach(() => {
    for (const [fault, check] of CHECKS) (fault as { check: Fault['check'] }).check = check;
  });

  it('has the rules read the sentence anew, and of others only what looks next door', () => {
    const draft = openDraft(repairDraft(60_000));
    const sentences = draft.report(SETTINGS).sentences.length;
    const read = sentencesRead();
    const at = middleOf(draft.text);
    draft.edit([{ start: at, end: at, text: 's' }]);
    draft.report(SETTINGS);
    assert.ok(sentences > 500, `${sentences} sentences are no long draft`);
    assert.ok(read.size >= 1 && read.size <= 3, `the rules read ${read.size} sentences`);
  });

  it('waits for no more than a few sentences, where many are read ahead', () => {
    const draft = openDraft(repairDraft(60_000));
    const read = sentencesRead();
    let [all, most] = [0, 0];
    for (const _ of draft.readAhead(SETTINGS)) {
      most = Math.max(most, read.size - all);
      all = read.size;
    }
    assert.ok(all > 500, `only ${all} sentences were read ahead`);
    assert.ok(most <= 16, `a step read ${most} sentences`);
    read.clear();
    draft.report(SETTINGS);
    assert.deepEqual([...read], []);
  });

  it('reads nothing ahead of its own', () => {
    const draft = openDraft(repairDraft(60_000));
    draft.report(SETTINGS);
    const at = middleOf(draft.text);
    draft.edit([{ start: at, end: at, text: 's' }]);
    assert.deepEqual([...draft.readAhead(SETTINGS)], []);
  });
});
