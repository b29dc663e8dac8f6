import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Sentence } from '../../server/src/core/language/sentence';
import { LABELS, THRESHOLDS } from '../../server/src/core/reader/data';
import { tellingWords } from '../../server/src/core/reader/reader';
import { FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';

describe("the reader's data", () => {
  it('knows every fault and every move', () => {
    assert.deepEqual(LABELS, [...FAULT_CODES, ...MOVE_NAMES, 'neutral']);
  });
  it('is sure of nothing that it does not show', () => {
    for (const { shown, likely, sure } of THRESHOLDS) assert.ok(shown <= likely && likely <= sure);
  });
  it('ships as less than 300 KB', () => {
    assert.ok(statSync('server/src/core/reader/learned.json').size < 300_000);
  });
  it('names the words on which it rests', () => {
    const sentence = new Sentence('On Monday we will surely put all of this behind us.', 'paragraph');
    const { start, end } = tellingWords(sentence, 'pressed-closure');
    assert.match(sentence.source.slice(start, end), /behind/);
  });
});
