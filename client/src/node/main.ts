import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Activation, activateWith } from '../extension';

export function activate(context: ExtensionContext): Activation {
  const module = context.asAbsolutePath('dist/server.js');
  return activateWith(
    context,
    (options) => new LanguageClient('amends', 'Amends', { module, transport: TransportKind.ipc }, options),
  );
}
