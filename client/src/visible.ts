import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { VISIBLE, type VisibleParams } from '../../server/src/protocol';
import type { ActiveReport } from './reports';

/** Tells the server which lines of a document are seen that is too large to be read whole. */
export function tellVisible(client: BaseLanguageClient, active: ActiveReport): vscode.Disposable {
  const tell = (): void => {
    const { editor, uri, report } = active;
    const first = editor?.visibleRanges[0]?.start.line;
    const last = editor?.visibleRanges.at(-1)?.end.line;
    if (!uri || !report?.partial || !client.isRunning() || first === undefined || last === undefined) return;
    const params: VisibleParams = { uri, first, last };
    void client.sendNotification(VISIBLE, params);
  };
  return vscode.Disposable.from(
    active.onDidChange(tell),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === active.editor) tell();
    }),
  );
}
