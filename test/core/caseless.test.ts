import { assert } from 'chai';
import fc from 'fast-check';
import { caseless, lowerCase } from '../../server/src/core/text/caseless';
import { matchesOf } from '../../server/src/core/text/matches';

const SOURCE = '\\b(?:By|on) (?:Monday|Q[1-4]|\\d{1,2} May)\\b';
const TEXT = fc.array(
  fc.constantFrom('BY', 'by', 'On', ' ', 'monday', 'MONDAY', 'q3', 'Q4', '12', 'May', 'İ', 'K', '😀'),
  {
    maxLength: 12,
  },
);

describe('expressions that disregard case', () => {
  it('match where the same expression with the flag i matches', () => {
    fc.assert(
      fc.property(TEXT, (parts) => {
        const text = parts.join('');
        const spans = (found: Iterable<RegExpExecArray>): string[] =>
          [...found].map(({ index, 0: words }) => `${index}+${words.length}`);
        assert.deepEqual(
          spans(matchesOf(lowerCase(text), caseless(SOURCE, 'g'))),
          spans(text.matchAll(new RegExp(SOURCE, 'gi'))),
        );
      }),
    );
  });

  it('keeps the length of a text whose letters grow in lower case', () => {
    assert.equal(lowerCase('On İ MONDAY'), 'on İ monday');
  });
});
