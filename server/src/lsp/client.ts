import type { InitializeParams } from 'vscode-languageserver';
import type { EditSupport } from './mapper';

/** What the client says that it can take. */
export interface Client {
  /** Whether it is our own extension, which has our commands. */
  readonly commands: boolean;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  /** Whether it answers when it is asked for its settings. */
  readonly configures: boolean;
  /** Whether it can be asked to tell of changed settings. */
  readonly tells: boolean;
  readonly edits: EditSupport;
}

/** Reads what a client says of itself; what it does not say, it cannot. */
export function clientOf({ capabilities, initializationOptions }: Partial<InitializeParams>): Client {
  const { workspace, textDocument } = capabilities ?? {};
  return {
    commands: (initializationOptions as { commands?: unknown } | undefined)?.commands === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    configures: workspace?.configuration === true,
    tells: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    edits: {
      versioned: workspace?.workspaceEdit?.documentChanges === true,
      snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
      creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      resolves: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    },
  };
}
