import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  PROGRESS_NOTE_REQUEST,
  PROMISES_CHANGED,
  PROMISES_REQUEST,
  type ProgressNoteParams,
  type WireLedger,
  type WirePromise,
} from '../../server/src/protocol';
import type { WorkspaceFiles } from './files';
import { openTemplate } from './insert';
import { groupItem, promiseItem } from './promise-items';
import type { ActiveReport } from './reports';
import { tick } from './tick';

export type Group = keyof WireLedger['groups'];

export type PromiseRow =
  | { readonly kind: 'group'; readonly group: Group; readonly promises: readonly WirePromise[] }
  | { readonly kind: 'promise'; readonly group: Group; readonly promise: WirePromise; readonly id: string };

const GROUPS: readonly Group[] = ['overdue', 'due-soon', 'kept', 'moved', 'open'];

/** The sidebar's *Promises*: what all messages of the workspace promise, and how it stands. */
export class PromisesView implements vscode.TreeDataProvider<PromiseRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<PromiseRow>;
  readonly #subscriptions: vscode.Disposable[];
  #groups: WireLedger['groups'] | undefined;
  #asking: Promise<void> | undefined;
  #stale = false;

  constructor(
    private readonly client: BaseLanguageClient,
    files: WorkspaceFiles,
  ) {
    this.#view = vscode.window.createTreeView('amends.promises', {
      treeDataProvider: this,
      // A tick belongs to one line of a file; the groups have none.
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      client.onNotification(PROMISES_CHANGED, () => void this.refresh()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void files.refresh()),
      this.#view.onDidChangeCheckboxState(({ items }) => void this.#tick(items)),
    ];
  }

  getChildren(row?: PromiseRow): PromiseRow[] {
    if (row?.kind === 'group') return rowsOf(row.group, row.promises);
    const groups = this.#groups;
    if (row || !groups) return [];
    return GROUPS.map((group): PromiseRow => ({ kind: 'group', group, promises: groups[group] })).filter(
      (each) => each.kind === 'group' && each.promises.length > 0,
    );
  }

  getTreeItem(row: PromiseRow): vscode.TreeItem {
    return row.kind === 'group' ? groupItem(row.group, row.promises.length) : promiseItem(row);
  }

  /** Asks the server anew. What comes in meanwhile is asked for once more at the end. */
  async refresh(): Promise<void> {
    this.#stale = true;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    await this.#asking;
  }

  async #ask(): Promise<void> {
    while (this.#stale && this.client.isRunning()) {
      this.#stale = false;
      const ledger = await this.client.sendRequest<WireLedger>(PROMISES_REQUEST).catch(() => undefined);
      if (ledger) this.#show(ledger);
    }
  }

  #show({ groups }: WireLedger): void {
    const late = groups.overdue.length;
    this.#view.badge =
      late > 0
        ? {
            value: late,
            tooltip:
              late === 1 ? vscode.l10n.t('1 promise is overdue') : vscode.l10n.t('{0} promises are overdue', late),
          }
        : undefined;
    if (JSON.stringify(groups) === JSON.stringify(this.#groups)) return;
    this.#groups = groups;
    this.#changed.fire();
  }

  async #tick(items: readonly (readonly [PromiseRow, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const [row, state] of items)
      if (row.kind === 'promise') await tick(row.promise, state === vscode.TreeItemCheckboxState.Checked);
    // The boxes show what the files say, also where a file could not be changed.
    this.#changed.fire();
    await this.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(this.#view, ...this.#subscriptions, this.#changed).dispose();
  }
}

/** Rows with ids that hold while text above them changes: the file, the words, and which of the same words it is. */
function rowsOf(group: Group, promises: readonly WirePromise[]): PromiseRow[] {
  const seen = new Map<string, number>();
  return promises.map((promise) => {
    const words = `${promise.uri} ${promise.text}`;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return { kind: 'promise', group, promise, id: `${group} ${words} ${nth}` };
  });
}

/** Shows the words of a promise in its file. */
export async function showPromise({ uri, range: { start, end } }: WirePromise): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}

/** Opens the next progress note of the series that the draft at hand belongs to, else of the one that spoke last. */
export async function newProgressNote(
  client: BaseLanguageClient,
  active: ActiveReport,
  files: WorkspaceFiles,
): Promise<void> {
  const params: ProgressNoteParams = active.uri === undefined ? {} : { uri: active.uri };
  await files.refresh();
  await openTemplate({ snippet: await client.sendRequest<string>(PROGRESS_NOTE_REQUEST, params) });
}
