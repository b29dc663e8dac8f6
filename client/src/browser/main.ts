import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Activation, activateWith } from '../extension';

export function activate(context: ExtensionContext): Activation {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  return activateWith(context, (options) => new LanguageClient('amends', 'Amends', new Worker(script), options));
}
