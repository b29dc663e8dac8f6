import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_PAGE_REQUEST, RULE_SCHEME, type RulePageParams } from '../../server/src/protocol';

/**
 * Serves the page of each code as a read-only document, made by the server on this machine. The code of a diagnostic leads there, and
 * the manifest has such a document shown as a reader sees it.
 */
export function provideRulePages(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
    provideTextDocumentContent: (uri) => {
      const params: RulePageParams = { code: uri.path.replace(/^\/|\.md$/g, '') };
      return client.sendRequest<string | null>(RULE_PAGE_REQUEST, params);
    },
  });
}
