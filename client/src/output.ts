import * as vscode from 'vscode';

/**
 * The same channel for a language client to trace to, which it then never does, whatever the log level and the settings of a workspace
 * say: what goes over the wire are drafts, and the editor keeps its logs in files.
 */
export function untraced(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const never = new vscode.EventEmitter<vscode.LogLevel>().event;
  return { ...channel, logLevel: vscode.LogLevel.Off, onDidChangeLogLevel: never, trace: () => {} };
}
