import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { GLOSSARY_REQUEST, type Glossary } from '../../server/src/protocol';

/** The scheme of the glossary's page, a document that no one can write to. */
export const GLOSSARY_SCHEME = 'amends-glossary';

const PAGE = vscode.Uri.from({ scheme: GLOSSARY_SCHEME, path: '/Glossary.md' });

/** The glossary, as the server on this machine tells it. */
export function readGlossary(client: BaseLanguageClient): Promise<Glossary> {
  return client.sendRequest<Glossary>(GLOSSARY_REQUEST);
}

/** Serves the glossary's page as a read-only document. */
export function provideGlossary(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(GLOSSARY_SCHEME, {
    provideTextDocumentContent: async () => (await readGlossary(client)).page,
  });
}

/** Asks for a term and opens the glossary at its card. */
export async function openGlossary(client: BaseLanguageClient): Promise<void> {
  const { terms } = await readGlossary(client);
  const picked = await vscode.window.showQuickPick(
    terms.map(({ term, says }) => ({ label: term, detail: says })),
    { placeHolder: vscode.l10n.t('Which term?'), matchOnDetail: true },
  );
  if (!picked) return;
  const document = await vscode.workspace.openTextDocument(PAGE);
  const at = document.positionAt(Math.max(0, `${document.getText()}\n`.indexOf(`### ${picked.label}\n`)));
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
}
