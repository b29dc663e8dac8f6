import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../extension';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  activateWith(
    context,
    (options) => new LanguageClient('amends', 'Amends', { module, transport: TransportKind.ipc }, options),
  );
}
