import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FilesParams,
  TEMPLATE_FOLDER_REQUEST,
  TEMPLATES_REQUEST,
  type TemplateFolderParams,
  type WireTemplate,
} from '../../server/src/protocol';
import { readText } from './files';
import type { Template } from './templates';

/** The team's own templates for the document that is open, from the folder that `.amends.json` names; none where it names none. */
export async function houseTemplates(client: BaseLanguageClient): Promise<Template[]> {
  if (!client.isRunning()) return [];
  const open = vscode.window.activeTextEditor?.document.uri;
  const params: TemplateFolderParams = open ? { uri: client.code2ProtocolConverter.asUri(open) } : {};
  const folder = await client.sendRequest<string | null>(TEMPLATE_FOLDER_REQUEST, params);
  if (folder === null) return [];
  const files: FilesParams = { files: await filesIn(client.protocol2CodeConverter.asUri(folder), client) };
  const found = await client.sendRequest<WireTemplate[]>(TEMPLATES_REQUEST, files);
  return found.map((template, i) => ({
    ...template,
    prefix: files.files[i]?.uri ?? '',
    group: 'house',
    isPart: template.group === 'part',
  }));
}

async function filesIn(folder: vscode.Uri, client: BaseLanguageClient): Promise<FilesParams['files']> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const uris = entries
    .filter(([name, type]) => type === vscode.FileType.File && /\.(?:md|markdown)$/i.test(name))
    .map(([name]) => vscode.Uri.joinPath(folder, name));
  return Promise.all(
    uris.map(async (uri) => ({ uri: client.code2ProtocolConverter.asUri(uri), text: await readText(uri) })),
  );
}
