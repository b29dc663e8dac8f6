import * as vscode from 'vscode';
import { groupName } from './insert';
import { type Template, type TemplateGroup, templatesOf } from './templates';

type Row = TemplateGroup | Template;

const GROUPS: readonly TemplateGroup[] = ['message', 'part', 'help'];

/** The sidebar's *Templates*: a click inserts a part at the caret, and opens a message as a new document. */
export function createTemplateView(): vscode.Disposable {
  const provider: vscode.TreeDataProvider<Row> = {
    getChildren: (row) => (row === undefined ? [...GROUPS] : typeof row === 'string' ? templatesOf(row) : []),
    getTreeItem: (row) => (typeof row === 'string' ? groupItem(row) : templateItem(row)),
  };
  return vscode.window.createTreeView('amends.templates', { treeDataProvider: provider });
}

function groupItem(group: TemplateGroup): vscode.TreeItem {
  const entry = new vscode.TreeItem(groupName(group), vscode.TreeItemCollapsibleState.Expanded);
  entry.id = `group.${group}`;
  entry.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1} templates', groupName(group), templatesOf(group).length),
  };
  return entry;
}

function templateItem({ name, prefix, description, group }: Template): vscode.TreeItem {
  const does =
    group === 'part' ? vscode.l10n.t('Inserts it at the cursor.') : vscode.l10n.t('Opens it as a new document.');
  const entry = new vscode.TreeItem(name);
  entry.id = prefix;
  entry.description = description;
  entry.tooltip = `${description}.\n\n${does}`;
  entry.iconPath = new vscode.ThemeIcon(group === 'part' ? 'add' : 'new-file');
  entry.accessibilityInformation = { label: `${name}. ${description}. ${does}` };
  entry.command = { command: 'amends.takeTemplate', title: does, arguments: [prefix] };
  return entry;
}
