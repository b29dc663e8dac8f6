// The least that an extension can do between a letter and its squiggle: it marks each "if any" in the extension host itself.
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const marks = vscode.languages.createDiagnosticCollection('floor');
  const mark = (document) =>
    marks.set(
      document.uri,
      [...document.getText().matchAll(/if any/g)].map(({ index, 0: words }) => {
        const range = new vscode.Range(document.positionAt(index), document.positionAt(index + words.length));
        return new vscode.Diagnostic(range, 'Marked.', vscode.DiagnosticSeverity.Warning);
      }),
    );
  subscriptions.push(
    marks,
    vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === 'markdown' && mark(document)),
  );
};
