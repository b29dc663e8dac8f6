import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type MoveName,
  type RewritableParams,
  TREAT_AS_DRAFT,
  type TreatAsDraftParams,
  type WirePromise,
  type WireRange,
} from '../../server/src/protocol';
import { showEvidence } from './checklist';
import type { CopyPanel } from './copies';
import { copyPlan, exportCalendar } from './exports';
import type { WorkspaceFiles } from './files';
import { goToFinding, mendKind } from './findings';
import { openGlossary } from './glossary';
import { addEarlySigns, bringInHelp, findCause } from './help';
import { ignoreEverywhere, saveConfig } from './ignore';
import { insert, insertAsParagraph, insertPlan, newMessage, takeTemplate } from './insert';
import type { MapPanel } from './map';
import { newProgressNote, showPromise } from './promises';
import { type ActiveReport, placesIn } from './reports';
import { rewriteWith } from './rewrite';
import { openSample, openWalkthrough } from './sample';
import { tellStopped } from './telling';
import type { Template } from './templates';

/** What commands open, or set going. */
export interface Panels {
  readonly map: MapPanel;
  readonly email: CopyPanel;
  readonly script: CopyPanel;
  readonly files: WorkspaceFiles;
}

/** Registers the commands that package.json contributes. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  active: ActiveReport,
  { map, email, script, files }: Panels,
): vscode.Disposable {
  const treat = (draft: boolean): Promise<void> => treatAsDraft(client, active, draft);
  const commands: Record<string, (...args: never[]) => unknown> = {
    'amends.newTownHall': () => newMessage(client, 'amends-town-hall'),
    'amends.newMessage': (prefix?: unknown) => newMessage(client, typeof prefix === 'string' ? prefix : undefined),
    'amends.insert': () => insert(client, active),
    'amends.insertPlan': (form?: unknown) => insertPlan(active, form === 'list' || form === 'table' ? form : undefined),
    'amends.takeTemplate': (taken: string | Template) => takeTemplate(active, taken),
    'amends.nextFinding': () => goToFinding(active, 'next'),
    'amends.previousFinding': () => goToFinding(active, 'previous'),
    'amends.mendKind': () => mendKind(client, active),
    'amends.ignoreEverywhere': (code: string) => ignoreEverywhere(code),
    'amends.saveConfig': (uri: string) => saveConfig(uri),
    'amends.rewriteWith': (params: RewritableParams) => rewriteWith(client, params),
    'amends.readAloud': () => script.show(vscode.ViewColumn.Active),
    'amends.openSample': () => openSample(context.extensionUri),
    'amends.openWalkthrough': () => openWalkthrough(),
    'amends.checkDraft': () => checkDraft(treat, active),
    'amends.treatAsDraft': () => treat(true),
    'amends.stopTreatingAsDraft': () => treat(false),
    'amends.insertMove': (row?: { item?: { item: MoveName; snippet: string } }) =>
      insertMove(active, row?.item?.snippet),
    'amends.showEvidence': (ranges: readonly WireRange[]) => showEvidence(active, ranges),
    'amends.showPromise': (promise: WirePromise) => showPromise(promise),
    'amends.newProgressNote': () => newProgressNote(client, active, files),
    'amends.findCause': () => findCause(client),
    'amends.addEarlySigns': () => addEarlySigns(client),
    'amends.bringInHelp': () => bringInHelp(client),
    'amends.openGlossary': () => openGlossary(client),
    'amends.exportCalendar': () => exportCalendar(client, active),
    'amends.copyPlan': () => copyPlan(client, active),
    'amends.copyAsEmail': () => email.show(),
    'amends.copyAsScript': () => script.show(),
    'amends.showMap': () => map.show(),
    'amends.restart': async () => {
      // A server that hangs, or has stopped already, cannot be stopped as it should; a new one takes its place.
      await client.stop().catch(() => {});
      await client.start();
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, whileRunning(client, run))),
  );
}

/** A command that says so where it fails because the server does not run. */
function whileRunning(client: BaseLanguageClient, run: (...args: never[]) => unknown) {
  return async (...args: never[]): Promise<unknown> => {
    try {
      return await run(...args);
    } catch (error) {
      if (client.isRunning()) throw error;
      return tellStopped();
    }
  };
}

async function insertMove(active: ActiveReport, snippet: string | undefined): Promise<void> {
  const document = active.editor?.document;
  if (!document || snippet === undefined) return;
  const editor = await vscode.window.showTextDocument(document);
  if (!editor.document.lineAt(editor.selection.active.line).isEmptyOrWhitespace) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
  }
  await insertAsParagraph(editor, snippet);
}

async function treatAsDraft(client: BaseLanguageClient, active: ActiveReport, draft: boolean): Promise<void> {
  const uri = active.uri;
  if (!uri) return;
  const params: TreatAsDraftParams = { uri, draft };
  await client.sendNotification(TREAT_AS_DRAFT, params);
  await active.refresh();
}

/** Reads the draft as a repair draft, shows the checklist, and says in one line what was found. */
async function checkDraft(treat: (draft: boolean) => Promise<void>, active: ActiveReport): Promise<void> {
  if (!active.editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft in Markdown or plain text first.'));
    return;
  }
  await treat(true);
  await vscode.commands.executeCommand('amends.checklist.focus');
  const report = active.report;
  if (!report) return;
  const marked = placesIn(report);
  const missing = report.checklist.filter(({ state }) => state === 'missing').length;
  void vscode.window.showInformationMessage(
    marked === 0 && missing === 0
      ? vscode.l10n.t('Nothing to mend, and every point is there.')
      : vscode.l10n.t('Places to mend: {0}. Points still missing: {1}, listed in the checklist.', marked, missing),
  );
}
