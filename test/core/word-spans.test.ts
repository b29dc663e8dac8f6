import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { wordSpans } from '../../server/src/core/language/word-spans';

const wordsIn = (text: string): string[] => {
  const spans = wordSpans(text);
  return spans.flatMap((start, i) => (i % 2 === 0 ? [text.slice(start, spans[i + 1])] : []));
};

describe('the words of a text', () => {
  it('are words with their hyphens and apostrophes, numbers with their endings, and single marks', () => {
    assert.deepEqual(wordsIn("We didn't re-check 1,200 files (v2) by 3rd May 0:30 – sorry."), [
      ...[
        'We',
        "didn't",
        're-check',
        '1,200',
        'files',
        '(',
        'v',
        '2',
        ')',
        'by',
        '3rd',
        'May',
        '0:30',
        '–',
        'sorry',
        '.',
      ],
    ]);
  });

  it('are the same with and without a letter beyond ASCII in the text', () => {
    const pieces = [..."aZ09 -'.,:_{\n\t\0", 'st', 'nd', "don't", '1st', '0:30', 'x-ray', '-', "'s"];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => assert.deepEqual(wordsIn(`${words} é`), [...wordsIn(words), 'é'])),
      { numRuns: 2000, seed: 7 },
    );
  });
});
