import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Mark, settle } from '../../client/src/typing';

/** A mark of a code on the first such words of a text. */
function mark(text: string, words: string, code = 'conditional-apology'): Mark {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return { code, start, end: start + words.length, words };
}
const told = (
  shown: readonly Mark[],
  found: readonly Mark[],
  text: string,
  caret: number | undefined = text.length,
) => {
  const { marks, waiting } = settle(shown, found, text, caret);
  return { words: marks.map(({ words }) => words), waiting };
};

describe('what is told while typing', () => {
  const text = "I'm sorry if the change upset any";

  it('says nothing new about a sentence in the middle of a word', () => {
    assert.deepEqual(told([], [mark(text, 'if the change upset any')], text), { words: [], waiting: true });
  });

  it('tells it once the word is ended, or the typing has come to rest', () => {
    const ended = `${text} `;
    assert.equal(told([], [mark(ended, 'if the change upset any')], ended).waiting, false);
    assert.deepEqual(told([], [mark(ended, 'if the change upset any')], ended).words, ['if the change upset any']);
    assert.equal(settle([], [mark(text, 'if the')], text, undefined).marks.length, 1);
  });

  it('keeps what is shown while it grows', () => {
    const before = mark(text, 'if the change upset');
    assert.deepEqual(told([before], [mark(text, 'if the change upset any')], text).words, ['if the change upset any']);
  });

  it('keeps what has gone for half a word, as long as its words are there', () => {
    const before = mark(text, 'if the change upset');
    assert.deepEqual(told([before], [], text), { words: ['if the change upset'], waiting: true });
    const rewritten = "I'm sorry for the change tha";
    assert.deepEqual(told([before], [], rewritten), { words: [], waiting: false });
  });

  it('shows no two marks on the same words', () => {
    const before = mark(text, 'if the change upset');
    const other = mark(text, 'the change', 'euphemism');
    assert.deepEqual(told([before, other], [other], text).words, ['the change']);
  });

  it('tells at once of another sentence', () => {
    const two = `${text}one. We wil`;
    assert.deepEqual(told([], [mark(two, 'if the change upset anyone')], two), {
      words: ['if the change upset anyone'],
      waiting: false,
    });
  });

  it('tells at once of words after the caret', () => {
    const caret = text.indexOf(' sorry');
    assert.equal(told([], [mark(text, 'if the change')], text, caret).waiting, false);
  });
});
