// The protocol's floor: a language server that reads nothing and answers each pull with as many findings as it is told to.
//   node test/bench/floor-server.mjs COUNT --stdio
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const count = Number(process.argv[2]);
const connection = createConnection(ProposedFeatures.all);
const documents = new Map();

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
  documents.set(uri, TextDocument.create(uri, languageId, version, text)),
);
connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
  documents.set(uri, TextDocument.update(documents.get(uri), contentChanges, version)),
);
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: 'full',
  resultId: String(documents.get(textDocument.uri)?.version),
  items: Array.from({ length: count }, (_, line) => ({
    range: { start: { line, character: 0 }, end: { line, character: 8 } },
    severity: 2,
    code: 'vague-commitment',
    source: 'amends',
    message: 'This promises in general. Say what you will do, who does it, and by when.',
  })),
}));
connection.listen();
