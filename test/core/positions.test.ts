import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../server/src/core/positions';

describe('positions', () => {
  it('count as the field does, for any text and offset', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '😀', 'é', '\u2028'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(80), (source, offset) => {
        const document = TextDocument.create('x:y', 'plaintext', 1, source);
        const found = new LineIndex(source).positionAt(offset);
        // TextDocument never points between CR and LF, where no finding starts.
        if (source[offset - 1] === '\r' && source[offset] === '\n') return;
        assert.deepEqual(found, document.positionAt(offset));
      }),
    );
  });
});
