import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { houseTemplates } from './house-templates';
import { groupName } from './insert';
import { type Template, type TemplateGroup, templatesOf } from './templates';

type Row = TemplateGroup | Template;

const GROUPS: readonly TemplateGroup[] = ['message', 'part', 'help'];

/** The sidebar's *Templates*: a click inserts a part at the caret, and opens a message as a new document. The team's own come last. */
export function createTemplateView(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let own: readonly Template[] = [];
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    async getChildren(row) {
      if (row === 'house') return [...own];
      if (row !== undefined) return typeof row === 'string' ? templatesOf(row) : [];
      // A server that ends meanwhile tells of none, and its successor is asked again.
      own = await houseTemplates(client).catch(() => []);
      return own.length > 0 ? [...GROUPS, 'house'] : [...GROUPS];
    },
    getTreeItem: (row) =>
      typeof row === 'string' ? groupItem(row, row === 'house' ? own : templatesOf(row)) : templateItem(row),
  };
  const view = vscode.window.createTreeView('amends.templates', { treeDataProvider: provider });
  const again = (): void => changed.fire();
  return vscode.Disposable.from(view, changed, client.onDidChangeState(again), view.onDidChangeVisibility(again));
}

function groupItem(group: TemplateGroup, templates: readonly Template[]): vscode.TreeItem {
  const entry = new vscode.TreeItem(groupName(group), vscode.TreeItemCollapsibleState.Expanded);
  entry.id = `group.${group}`;
  entry.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1} templates', groupName(group), templates.length),
  };
  return entry;
}

function templateItem(template: Template): vscode.TreeItem {
  const { name, prefix, description, isPart } = template;
  const does = isPart ? vscode.l10n.t('Inserts it at the cursor.') : vscode.l10n.t('Opens it as a new document.');
  const entry = new vscode.TreeItem(name);
  entry.id = prefix;
  entry.description = description;
  entry.tooltip = [description && `${description}.`, does].filter(Boolean).join('\n\n');
  entry.iconPath = new vscode.ThemeIcon(isPart ? 'add' : 'new-file');
  entry.accessibilityInformation = { label: `${name}. ${description}. ${does}` };
  entry.command = {
    command: 'amends.takeTemplate',
    title: does,
    arguments: [template.group === 'house' ? template : prefix],
  };
  return entry;
}
