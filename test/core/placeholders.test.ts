import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hasPlaceholder, toSnippet } from '../../server/src/core/placeholders';

describe('placeholders', () => {
  it('become tab stops in order, braces kept until filled', () => {
    assert.equal(toSnippet('By {date}, {owner} acts.'), 'By ${1:{date\\}}, ${2:{owner\\}} acts.');
  });
  it('leave the rest literal', () => {
    assert.equal(toSnippet('It cost $5 \\ {whom}}'), 'It cost \\$5 \\\\ ${1:{whom\\}}\\}');
  });
  it('are told from plain text', () => {
    assert.equal(hasPlaceholder('by {date}'), true);
    assert.equal(hasPlaceholder('by {} 3 May'), false);
  });
});
