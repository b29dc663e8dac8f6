import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ASSISTANT_REQUEST, type AssistantParams } from '../../server/src/protocol';
import { readText, type WorkspaceFiles } from './files';
import type { ActiveReport } from './reports';

// Language model tools came with VS Code 1.95. Amends runs on older ones too, only without them, so what it uses is declared here.
interface Invocation {
  readonly input: unknown;
}
interface Prepared {
  readonly invocationMessage: string;
  readonly confirmationMessages?: { readonly title: string; readonly message: string };
}
interface Tool {
  prepareInvocation(options: Invocation): Prepared;
  invoke(options: Invocation, token: vscode.CancellationToken): Promise<unknown>;
}
interface ToolApi {
  readonly lm: { registerTool?(name: string, tool: Tool): vscode.Disposable };
  readonly LanguageModelTextPart: new (words: string) => unknown;
  readonly LanguageModelToolResult: new (parts: unknown[]) => unknown;
}

/** What an assistant may ask about: words of its own, or a draft of the user's. */
interface Asked {
  readonly text?: string;
  /** A file of the workspace. */
  readonly file?: string;
  readonly genre?: string;
  readonly draft?: boolean;
}

interface Handed {
  readonly text: string;
  readonly uri?: vscode.Uri;
}

/** Offers the tools that package.json contributes to the assistants in the editor; nothing where it has no such tools. */
export function offerTools(client: BaseLanguageClient, active: ActiveReport, files: WorkspaceFiles): vscode.Disposable {
  const { lm, LanguageModelTextPart, LanguageModelToolResult } = vscode as unknown as ToolApi;
  if (!lm.registerTool) return new vscode.Disposable(() => {});
  // What goes wrong is an answer too: of a tool that throws, the editor logs what it was called with, words of a draft among it.
  const say = async (answer: Promise<string>): Promise<unknown> => {
    const words = await answer.catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    return new LanguageModelToolResult([new LanguageModelTextPart(words)]);
  };
  const ask = (params: AssistantParams, token: vscode.CancellationToken): Promise<string> =>
    client.sendRequest<string>(ASSISTANT_REQUEST, params, token);
  const answerText = async (tool: 'check' | 'checklist', asked: Asked, token: vscode.CancellationToken) => {
    const { text, uri } = await textAsked(asked, active);
    const { genre, draft } = asked;
    const params = { tool, text, ...(uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {}) };
    return ask({ ...params, ...(genre ? { genre } : {}), ...(draft === undefined ? {} : { draft }) }, token);
  };
  const readsText = (tool: 'check' | 'checklist'): Tool => ({
    prepareInvocation: ({ input }) => prepareText(input as Asked, active),
    invoke: ({ input }, token) => say(answerText(tool, input as Asked, token)),
  });
  const promises: Tool = {
    prepareInvocation: preparePromises,
    invoke: (_options, token) => say(files.refresh().then(() => ask({ tool: 'promises' }, token))),
  };
  return vscode.Disposable.from(
    lm.registerTool('amends_check', readsText('check')),
    lm.registerTool('amends_checklist', readsText('checklist')),
    lm.registerTool('amends_promises', promises),
  );
}

/** What the user is told before. Words that the assistant brings itself are its own; for a draft of the user's it has to wait. */
function prepareText({ text, file }: Asked, active: ActiveReport): Prepared {
  const invocationMessage = vscode.l10n.t('Checking with Amends');
  if (text !== undefined) return { invocationMessage };
  const name = file ?? (active.draft ? vscode.workspace.asRelativePath(active.draft.uri) : '');
  return {
    invocationMessage,
    confirmationMessages: {
      title: vscode.l10n.t('Let the assistant read your draft?'),
      message: vscode.l10n.t(
        'It is told what Amends finds in {0}, with the words of the draft that this is about.',
        name,
      ),
    },
  };
}

function preparePromises(): Prepared {
  return {
    invocationMessage: vscode.l10n.t('Looking through your promises with Amends'),
    confirmationMessages: {
      title: vscode.l10n.t('Let the assistant read what you promised?'),
      message: vscode.l10n.t('It is told the promises in the messages of this workspace, in their words.'),
    },
  };
}

/** The text that is asked about. Throws, in words for the assistant, where there is none. */
async function textAsked({ text, file }: Asked, active: ActiveReport): Promise<Handed> {
  if (text !== undefined) return { text };
  if (file === undefined) {
    if (!active.draft) throw new Error('No draft is open. Pass the text itself.');
    return { text: active.draft.getText(), uri: active.draft.uri };
  }
  const uri = fileNamed(file);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri?.toString());
  const read = open?.getText() ?? (uri && (await readText(uri)));
  if (!uri || read === undefined || read === null) throw new Error(`"${file}" is no file of this workspace.`);
  return { text: read, uri };
}

/** A file of the workspace by its name in one of its folders; undefined where the name leads out of them. */
function fileNamed(name: string): vscode.Uri | undefined {
  if (!/\.(?:md|markdown|txt)$/i.test(name)) return undefined;
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    // Joining takes the dots out of a path, so that the folder it lies in is plain.
    const found = vscode.Uri.joinPath(name.startsWith(`${uri.path}/`) ? uri.with({ path: '/' }) : uri, name);
    if (vscode.workspace.getWorkspaceFolder(found)) return found;
  }
  return undefined;
}
