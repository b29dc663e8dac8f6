import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { CodeAction, Range, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toSnippet } from '../../server/src/core/placeholders';
import { codeActionsAt } from '../../server/src/lsp/actions';
import { DraftDocument, type Reading } from '../../server/src/lsp/document';
import { diagnosticsOf } from '../../server/src/lsp/features';
import { ignoreActions } from '../../server/src/lsp/ignores';
import { Log } from '../../server/src/lsp/log';
import { cases, PATIENCE, piece, settings, text } from './arbitraries';

const URI = 'untitled:Untitled-1';
const fail = (rule: string, error: unknown): never => {
  throw new Error(`${rule} threw`, { cause: error });
};

function open(source: string): DraftDocument {
  return new DraftDocument(URI, 'markdown', 1, source, fail);
}

/** A position, often in the text and now and then far outside of it. */
const position = fc.record({
  line: fc.oneof(fc.nat(12), fc.constant(1e6)),
  character: fc.oneof(fc.nat(90), fc.constant(1e6)),
});
const range = fc.record({ start: position, end: position });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range, text: fc.oneof(fc.constant(''), piece) }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

/** What a client makes of an edit with a snippet: each tab stop as its words. */
function plain(edit: TextEdit | SnippetTextEdit): TextEdit {
  if (!('snippet' in edit)) return edit;
  return { range: edit.range, newText: expanded(edit.snippet.value) };
}

function expanded(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/gs, '$1').replace(/\\([\\$}])/g, '$1');
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  const change = edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
  return change?.edits.map((each) => plain(each as TextEdit | SnippetTextEdit)) ?? edit?.changes?.[URI] ?? [];
}

const LOG = new Log((line) => assert.fail(line));

describe('an open document, whatever the client sends', function () {
  this.timeout(PATIENCE);

  it('has the text that the client has, and what is said of it is what is said of that text', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 4 }), settings, (source, changes, how) => {
        const document = open(source);
        let expected = TextDocument.create(URI, 'markdown', 1, source);
        document.read(() => how, LOG);
        for (const [i, each] of changes.entries()) {
          expected = TextDocument.update(expected, [each], i + 2);
          document.change([each], i + 2);
        }
        const diagnostics = (read: Reading): object => diagnosticsOf(read, 'problems');
        const whole = open(expected.getText()).read(() => how, LOG);
        const reading = document.read(() => how, LOG);
        assert.equal(reading.lines.text, expected.getText());
        assert.equal(reading.version, changes.length + 1);
        assert.deepEqual(diagnostics(reading), diagnostics(whole));
      }),
      cases(300),
    );
  });

  it('is left as it is outside of an edit, byte for byte', () => {
    const support = fc.record({
      versioned: fc.boolean(),
      snippets: fc.boolean(),
      creates: fc.boolean(),
      resolves: fc.constant(false),
    });
    fc.assert(
      fc.property(text, settings, range, support, (source, how, where, can) => {
        const document = open(source);
        const reading = document.read(() => how, LOG);
        const only = ['quickfix', 'source.fixAll'];
        const ignoring = { only: undefined, support: can, config: null, commands: false };
        for (const action of [
          ...codeActionsAt(document, reading, where, { only, support: can }),
          ...ignoreActions(document, reading, where, [], ignoring),
        ])
          assertLeavesTheRest(source, editsOf(action));
      }),
      cases(200),
    );
  });
});

/** Takes each edit back from the edited text, as the bytes that stood there: then it is the text that it was. */
function assertLeavesTheRest(source: string, edits: readonly TextEdit[]): void {
  assert.ok(edits.length > 0);
  const document = TextDocument.create(URI, 'markdown', 1, source);
  const offsets = ({ start, end }: Range): [number, number] => [document.offsetAt(start), document.offsetAt(end)];
  const inOrder = edits.toSorted((a, b) => offsets(a.range)[0] - offsets(b.range)[0]);
  const edited = TextDocument.applyEdits(document, inOrder);
  let [from, at] = [0, 0];
  for (const { range, newText } of inOrder) {
    const [start, end] = offsets(range);
    assert.ok(from <= start && start <= end, 'edits overlap');
    assert.equal(edited.slice(at, at + start - from), source.slice(from, start));
    at += start - from;
    assert.equal(edited.slice(at, at + newText.length), newText);
    [from, at] = [end, at + newText.length];
  }
  assert.equal(edited.slice(at), source.slice(from));
}

describe('the words of a fix as a snippet', () => {
  it('come out of it as they went in', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('{', '}', '{who}', '$', '${1:x}', '\\', '$1', '\n', 'a'), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const newText = parts.join('');
        assert.equal(expanded(toSnippet(newText)), newText);
      }),
      cases(1000),
    );
  });
});
