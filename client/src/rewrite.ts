import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  REWRITABLE_REQUEST,
  type RewritableParams,
  TRY_REWRITE_REQUEST,
  type TryRewriteParams,
  type WireRewritable,
  type WireTrial,
} from '../../server/src/protocol';
import { askModel, type Rewrite } from './rewrite-model';
import { tellChanged } from './telling';

const KIND = vscode.CodeActionKind.RefactorRewrite.append('amends');

/** Whether the user lets sentences be sent to a language model. A workspace cannot say so for them: the setting is the application's. */
function isAllowed(): boolean {
  return vscode.workspace.getConfiguration('amends').get<boolean>('rewriteWithModel', false);
}

/**
 * Offers *Rewrite with…* for a sentence that has a finding, where the user allows it and has a language model. Until both are so nobody
 * is asked for anything, not even which models there are.
 */
export class RewriteActions implements vscode.CodeActionProvider, vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #models: readonly vscode.LanguageModelChat[] = [];

  constructor(
    private readonly client: BaseLanguageClient,
    selector: vscode.DocumentSelector,
  ) {
    this.#subscriptions = [
      vscode.languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [KIND] }),
      vscode.lm.onDidChangeChatModels(() => void this.#look()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('amends.rewriteWithModel') && void this.#look(),
      ),
    ];
    void this.#look();
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const [first, ...others] = this.#models;
    const found = diagnostics.find(({ source }) => source === 'amends');
    if (!first || !found || !isAllowed() || !this.client.isRunning()) return [];
    const params = paramsOf(this.client, document, found);
    const rewritable = await this.client
      .sendRequest<WireRewritable | null>(REWRITABLE_REQUEST, params, token)
      .catch(() => null);
    if (!rewritable || rewritable.version !== document.version) return [];
    const title = others.length > 0 ? vscode.l10n.t('Rewrite with…') : vscode.l10n.t('Rewrite with {0}…', first.name);
    const action = new vscode.CodeAction(title, KIND);
    action.diagnostics = [found];
    action.command = { command: 'amends.rewriteWith', title, arguments: [params] };
    return [action];
  }

  async #look(): Promise<void> {
    // Where asking fails there is no model to be had.
    this.#models = isAllowed() ? await Promise.resolve(vscode.lm.selectChatModels()).catch(() => []) : [];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

function paramsOf(
  { code2ProtocolConverter }: BaseLanguageClient,
  { uri }: vscode.TextDocument,
  { code, range }: vscode.Diagnostic,
): RewritableParams {
  return {
    uri: code2ProtocolConverter.asUri(uri),
    range: code2ProtocolConverter.asRange(range),
    code: String(typeof code === 'object' ? code.value : code),
  };
}

/**
 * Has a language model rewrite the sentence of a finding. The user sees what is sent before it is, and the result before it is taken.
 * Nothing happens where they say no, and nothing is offered that Amends itself would underline.
 */
export async function rewriteWith(client: BaseLanguageClient, params: RewritableParams): Promise<void> {
  if (!isAllowed()) return;
  const rewritable = await client.sendRequest<WireRewritable | null>(REWRITABLE_REQUEST, params);
  if (!rewritable) return tellChanged();
  const model = await chooseModel();
  if (!model || !(await agrees(model, rewritable))) return;
  const attempt = (newText: string): Promise<WireTrial | null> => {
    const trial: TryRewriteParams = { ...params, version: rewritable.version, newText };
    return client.sendRequest<WireTrial | null>(TRY_REWRITE_REQUEST, trial);
  };
  const rewrite = await withProgress(model, (token) => askModel(model, rewritable, attempt, token));
  if (rewrite === 'ended') return;
  if (rewrite === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} found no better sentence that passes the check. Your text is untouched.', model.name),
    );
  } else if (await takes(rewritable, rewrite)) await replace(client, params.uri, rewritable, rewrite.words);
}

async function chooseModel(): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length < 2) return models[0];
  const items = models.map((model) => ({ label: model.name, description: model.vendor, model }));
  const placeHolder = vscode.l10n.t('Which model is to rewrite the sentence?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.model;
}

async function agrees({ name }: vscode.LanguageModelChat, { paragraph, message }: WireRewritable): Promise<boolean> {
  const send = vscode.l10n.t('Send');
  const detail = `${paragraph}\n\n${message}\n\n${vscode.l10n.t('These words, and nothing else of the draft, are sent to whoever runs the model.')}`;
  const title = vscode.l10n.t('Send this to {0}?', name);
  return (await vscode.window.showInformationMessage(title, { modal: true, detail }, send)) === send;
}

async function takes({ sentence }: WireRewritable, { words, lost, added }: Rewrite): Promise<boolean> {
  const take = vscode.l10n.t('Replace');
  const detail = [
    vscode.l10n.t('Before: {0}', sentence),
    vscode.l10n.t('After: {0}', words),
    ...(lost.length > 0 ? [vscode.l10n.t('Left out: {0}', lost.join(', '))] : []),
    ...(added.length > 0 ? [vscode.l10n.t('New, and not from you: {0}', added.join(', '))] : []),
  ].join('\n\n');
  const title = vscode.l10n.t('Replace the sentence?');
  return (await vscode.window.showInformationMessage(title, { modal: true, detail }, take)) === take;
}

/** Shows that something goes on, which the user can end. What goes wrong is told; `'ended'` then, and where the user ends it. */
async function withProgress(
  { name }: vscode.LanguageModelChat,
  run: (token: vscode.CancellationToken) => Promise<Rewrite | undefined>,
): Promise<Rewrite | undefined | 'ended'> {
  const title = vscode.l10n.t('{0} is rewriting the sentence', name);
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    try {
      const rewrite = await run(token);
      return token.isCancellationRequested ? 'ended' : rewrite;
    } catch (error) {
      if (!token.isCancellationRequested) void vscode.window.showWarningMessage(reasonOf(error, name));
      return 'ended';
    }
  });
}

function reasonOf(error: unknown, name: string): string {
  const code = error instanceof vscode.LanguageModelError ? error.code : '';
  const { NoPermissions, NotFound, Blocked } = vscode.LanguageModelError;
  if (code === NoPermissions.name)
    return vscode.l10n.t('Amends may not use {0} yet, so nothing was sent. Choose the action again to allow it.', name);
  if (code === NotFound.name) return vscode.l10n.t('{0} is not there any more. Your text is untouched.', name);
  if (code === Blocked.name) return vscode.l10n.t('{0} takes no more requests for now. Your text is untouched.', name);
  return vscode.l10n.t('{0} gave no answer. Your text is untouched; please try again later.', name);
}

async function replace(
  { protocol2CodeConverter }: BaseLanguageClient,
  address: string,
  { version, range }: WireRewritable,
  words: string,
): Promise<void> {
  const uri = protocol2CodeConverter.asUri(address);
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, protocol2CodeConverter.asRange(range), words);
  // From here to the edit nothing else runs, and the editor refuses an edit of a text that it has changed meanwhile.
  if (document?.version !== version || !(await vscode.workspace.applyEdit(edit))) tellChanged();
}
