import * as vscode from 'vscode';

/** Where the language client logs, and where it traces. */
export interface Output extends vscode.Disposable {
  readonly outputChannel: vscode.LogOutputChannel;
  readonly traceOutputChannel: vscode.LogOutputChannel;
}

/**
 * Makes the output of the language client. It traces nothing, whatever the log level and the settings of a workspace say: what goes
 * over the wire are drafts, and the editor keeps its logs in files.
 */
export function createOutput(): Output {
  const outputChannel = vscode.window.createOutputChannel('Amends', { log: true });
  const never = new vscode.EventEmitter<vscode.LogLevel>();
  const off = { logLevel: vscode.LogLevel.Off, onDidChangeLogLevel: never.event, trace: () => {} };
  return {
    outputChannel,
    traceOutputChannel: { ...outputChannel, ...off },
    dispose: () => vscode.Disposable.from(outputChannel, never).dispose(),
  };
}
