import * as vscode from 'vscode';
import type { DocumentReport, WireChecklistItem, WireRange, WireStep } from '../../server/src/protocol';
import { genreName, labelOf } from './moves';
import { type ActiveReport, placesIn } from './reports';

type Row =
  | { readonly kind: 'move'; readonly item: WireChecklistItem }
  | { readonly kind: 'plan'; readonly steps: readonly WireStep[] }
  | { readonly kind: 'step'; readonly step: WireStep; readonly index: number };

/** The sidebar's *Checklist*: what the draft does, what it lacks, and its plan. */
export class ChecklistView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<Row>;
  readonly #subscription: vscode.Disposable;
  #told: string | undefined;

  constructor(private readonly active: ActiveReport) {
    this.#view = vscode.window.createTreeView('amends.checklist', { treeDataProvider: this });
    this.#subscription = active.onDidChange(() => this.#show());
    this.#show();
  }

  getChildren(row?: Row): Row[] {
    const report = this.active.report;
    if (row?.kind === 'plan') return row.steps.map((step, index) => ({ kind: 'step', step, index }));
    if (row || !report?.draft) return [];
    const moves = report.checklist.map((item): Row => ({ kind: 'move', item }));
    return report.steps.length > 0 ? [...moves, { kind: 'plan', steps: report.steps }] : moves;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === 'move') return moveItem(row.item);
    return row.kind === 'plan' ? planItem(row.steps) : stepItem(row);
  }

  #show(): void {
    const { report, editor } = this.active;
    void vscode.commands.executeCommand('setContext', 'amends.canCheck', editor !== undefined);
    // Until the first answer about a draft the view stays as it is, so that it does not empty and fill again.
    if (editor && !report) return;
    void vscode.commands.executeCommand('setContext', 'amends.isDraft', report?.draft === true);
    void vscode.commands.executeCommand('setContext', 'amends.reads', report && readsOf(report));
    const open = report?.checklist.filter(({ state }) => state === 'missing' || state === 'weak').length ?? 0;
    this.#view.description = report?.draft ? genreName(report.genre) : '';
    this.#view.badge =
      open > 0
        ? {
            value: open,
            tooltip:
              open === 1
                ? vscode.l10n.t('1 point still open in this draft')
                : vscode.l10n.t('{0} points still open in this draft', open),
          }
        : undefined;
    const told = JSON.stringify(report && [report.uri, report.draft, report.checklist, report.steps]);
    if (told === this.#told) return;
    this.#told = told;
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(this.#view, this.#subscription, this.#changed).dispose();
  }
}

/** How much of a document is read: the whole draft, single sentences of it, or nothing so far. */
function readsOf(report: DocumentReport): 'draft' | 'sentences' | 'nothing' {
  if (report.draft) return 'draft';
  return placesIn(report) > 0 ? 'sentences' : 'nothing';
}

const ICONS: Readonly<Record<WireChecklistItem['state'], vscode.ThemeIcon>> = {
  done: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  weak: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  missing: new vscode.ThemeIcon('circle-large-outline'),
  optional: new vscode.ThemeIcon('circle-small', new vscode.ThemeColor('disabledForeground')),
};

function stateName(state: WireChecklistItem['state']): string {
  const names: Record<WireChecklistItem['state'], string> = {
    done: vscode.l10n.t('done'),
    weak: vscode.l10n.t('there, but weak'),
    missing: vscode.l10n.t('missing'),
    optional: vscode.l10n.t('optional'),
  };
  return names[state];
}

function moveItem(item: WireChecklistItem): vscode.TreeItem {
  const label = labelOf(item.item);
  const entry = new vscode.TreeItem(label);
  entry.id = `move.${item.item}`;
  entry.iconPath = ICONS[item.state];
  entry.description = item.question;
  entry.tooltip = [item.question, item.advice].filter(Boolean).join('\n\n');
  entry.contextValue = item.state === 'done' ? 'amends.done' : 'amends.open';
  entry.accessibilityInformation = {
    label: `${label}: ${stateName(item.state)}. ${item.question} ${item.advice}`.trim(),
  };
  if (item.evidence.length > 0)
    entry.command = {
      command: 'amends.showEvidence',
      title: vscode.l10n.t('Show in the Draft'),
      arguments: [item.evidence],
    };
  return entry;
}

function planItem(steps: readonly WireStep[]): vscode.TreeItem {
  const open = steps.filter((step) => !step.done);
  const ownerless = open.filter(({ owner }) => owner.kind === 'none' || owner.kind === 'group').length;
  const dateless = open.filter(({ due }) => due === undefined).length;
  const entry = new vscode.TreeItem(
    steps.length === 1 ? vscode.l10n.t('Plan: 1 step') : vscode.l10n.t('Plan: {0} steps', steps.length),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  entry.id = 'plan';
  entry.iconPath = new vscode.ThemeIcon('checklist');
  entry.description = [
    ownerless > 0 ? vscode.l10n.t('{0} without an owner', ownerless) : '',
    dateless > 0 ? vscode.l10n.t('{0} without a date', dateless) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return entry;
}

function stepItem({ step, index }: { readonly step: WireStep; readonly index: number }): vscode.TreeItem {
  const text = step.text.replace(/\s+/g, ' ');
  const entry = new vscode.TreeItem(text);
  const owner = step.owner.kind === 'none' ? vscode.l10n.t('no owner yet') : step.owner.text;
  const due = step.due?.text ?? (step.done ? vscode.l10n.t('done') : vscode.l10n.t('no date yet'));
  entry.id = `step.${index}`;
  entry.description = [owner, due].filter(Boolean).join(' · ');
  entry.tooltip = `${step.text}\n\n${entry.description}`;
  entry.iconPath = new vscode.ThemeIcon(step.done ? 'pass' : 'circle-outline');
  entry.accessibilityInformation = {
    label: vscode.l10n.t('Step {0}: {1}. Owner: {2}. Due: {3}.', index + 1, text, owner, due),
  };
  entry.command = {
    command: 'amends.showEvidence',
    title: vscode.l10n.t('Show in the Draft'),
    arguments: [[step.range]],
  };
  return entry;
}

/** Selects the next of these ranges after the caret, so that repeated clicks go through them all. */
export async function showEvidence(active: ActiveReport, ranges: readonly WireRange[]): Promise<void> {
  const document = active.editor?.document;
  if (!document || ranges.length === 0) return;
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: true });
  const spans = ranges.map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character));
  const shown = spans.findIndex((span) => span.isEqual(editor.selection));
  const next = spans[(shown + 1) % spans.length];
  if (!next) return;
  editor.selection = new vscode.Selection(next.start, next.end);
  editor.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
