import { type Connection, DidChangeWatchedFilesNotification, type InitializeParams } from 'vscode-languageserver';
import { CONFIG_PATTERN, type FilesParams, MESSAGE_FILES } from '../protocol';

/** How a host reads the files of a workspace, for clients that do not tell of them. */
export interface HostFiles {
  /** The addresses of the Markdown and text files under a folder; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The words of a file; null where there is none, or one that cannot be read. */
  read(uri: string): Promise<string | null>;
  /** The same at once: how a document is judged has to be known before it is read. */
  readNow(uri: string): string | null;
}

const BATCH = 40;

/** Hands on what the files of the client's folders say, and, where the client watches files for us, what changes in them and in configurations. */
export async function followFiles(
  connection: Connection,
  { workspaceFolders, rootUri, capabilities }: InitializeParams,
  files: HostFiles,
  take: (batch: FilesParams['files']) => void,
): Promise<void> {
  const read = async (uris: readonly string[]): Promise<void> =>
    take(await Promise.all(uris.map(async (uri) => ({ uri, text: await files.read(uri) }))));
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    connection.onDidChangeWatchedFiles(({ changes }) => read(changes.map(({ uri }) => uri)));
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: MESSAGE_FILES }, { globPattern: CONFIG_PATTERN }],
    });
  }
  for (const folder of workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])) {
    const uris = await files.list(folder);
    for (let from = 0; from < uris.length; from += BATCH) await read(uris.slice(from, from + BATCH));
  }
}
