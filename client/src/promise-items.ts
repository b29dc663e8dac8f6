import * as vscode from 'vscode';
import type { WirePromise } from '../../server/src/protocol';
import type { Group, PromiseRow } from './promises';

const ICONS: Readonly<Record<Group, vscode.ThemeIcon>> = {
  overdue: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  'due-soon': new vscode.ThemeIcon('clock'),
  kept: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  moved: new vscode.ThemeIcon('arrow-right'),
  open: new vscode.ThemeIcon('circle-outline'),
};

function groupName(group: Group): string {
  const names: Record<Group, string> = {
    overdue: vscode.l10n.t('Overdue'),
    'due-soon': vscode.l10n.t('Due soon'),
    kept: vscode.l10n.t('Kept'),
    moved: vscode.l10n.t('Moved'),
    open: vscode.l10n.t('Open'),
  };
  return names[group];
}

/** The row above the promises of a group; what is kept is folded away. */
export function groupItem(group: Group, count: number): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const entry = new vscode.TreeItem(groupName(group), group === 'kept' ? Collapsed : Expanded);
  entry.id = `group.${group}`;
  entry.description = String(count);
  entry.iconPath = ICONS[group];
  entry.accessibilityInformation = {
    label:
      count === 1
        ? vscode.l10n.t('{0}: 1 promise', groupName(group))
        : vscode.l10n.t('{0}: {1} promises', groupName(group), count),
  };
  return entry;
}

/** The row of one promise: its words; who, when and in which file. A task list item has its check box. */
export function promiseItem({ group, promise, id }: Extract<PromiseRow, { kind: 'promise' }>): vscode.TreeItem {
  const { text, owner, due, box } = promise;
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(promise.uri));
  const who = owner.kind === 'none' ? vscode.l10n.t('no owner yet') : owner.text || vscode.l10n.t('you');
  const when = due?.text ?? vscode.l10n.t('no date yet');
  const entry = new vscode.TreeItem(text);
  entry.id = id;
  entry.description = [who, when, file].join(' · ');
  entry.tooltip = `${text}\n\n${[who, dated(due) ?? when].join(' · ')}\n${file}`;
  entry.contextValue = 'amends.promise';
  entry.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1} Owner: {2}. Due: {3}. In {4}.', groupName(group), sentence(text), who, when, file),
  };
  if (box) entry.checkboxState = boxOf(box.checked, text);
  entry.command = { command: 'amends.showPromise', title: vscode.l10n.t('Show in the Draft'), arguments: [promise] };
  return entry;
}

function boxOf(checked: boolean, text: string): NonNullable<vscode.TreeItem['checkboxState']> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const tooltip = checked ? vscode.l10n.t('Untick it in the file') : vscode.l10n.t('Tick it in the file');
  return {
    state: checked ? Checked : Unchecked,
    tooltip,
    accessibilityInformation: {
      label: checked ? vscode.l10n.t('Ticked: {0}', text) : vscode.l10n.t('Not ticked: {0}', text),
    },
  };
}

function dated(due: WirePromise['due']): string | undefined {
  return due?.date === undefined || due.date === due.text ? due?.text : `${due.text} (${due.date})`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
