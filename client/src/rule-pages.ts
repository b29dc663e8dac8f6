import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_PAGE_REQUEST, type RulePageParams } from '../../server/src/protocol';

/** The scheme of the rules' pages, documents that no one can write to. */
export const RULE_SCHEME = 'amends-rule';

/** Serves the page of each rule as a read-only document, made by the server on this machine. */
export function provideRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    provideTextDocumentContent: (uri) => {
      const params: RulePageParams = { code: uri.path.replace(/^\/|\.md$/g, '') };
      return client.sendRequest<string | null>(RULE_PAGE_REQUEST, params);
    },
  });
}

/** Opens the page of a rule beside the draft, as a reader sees it. */
export async function showRule(code: string): Promise<void> {
  const page = vscode.Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` });
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
}
