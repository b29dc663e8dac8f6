import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { openDraft } from '../../server/src/core/analyze';
import type { Fault } from '../../server/src/core/faults/fault';
import { FAULTS } from '../../server/src/core/faults/registry';
import { defaultSettings } from '../../server/src/core/settings';
import { middleOf, repairDraft } from '../bench/texts';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };

describe('a letter typed in a long draft', function () {
  this.timeout(60_000);
  const checks = FAULTS.map((fault) => [fault, fault.check] as const);
  afterEach(() => {
    for (const [fault, check] of checks) (fault as { check: Fault['check'] }).check = check;
  });

  it('has the rules read the sentence anew, and of others only what looks next door', () => {
    const draft = openDraft(repairDraft(60_000));
    const sentences = draft.report(SETTINGS).sentences.length;
    const read = new Set<string>();
    for (const [fault, check] of checks)
      (fault as { check: Fault['check'] }).check = (sentence, context) => {
        read.add(sentence.source);
        return check(sentence, context);
      };
    const at = middleOf(draft.text);
    draft.edit([{ start: at, end: at, text: 's' }]);
    draft.report(SETTINGS);
    assert.ok(sentences > 500, `${sentences} sentences are no long draft`);
    assert.ok(read.size >= 1 && read.size <= 3, `the rules read ${read.size} sentences`);
  });
});
