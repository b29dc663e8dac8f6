import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type MoveName, TREAT_AS_DRAFT, type TreatAsDraftParams, type WireRange } from '../../server/src/protocol';
import { showEvidence } from './checklist';
import { copyPlan, exportCalendar } from './exports';
import { openGlossary } from './glossary';
import { addEarlySigns, bringInHelp, findCause } from './help';
import { insertAsParagraph, insertPart, newMessage } from './insert';
import type { MapPanel } from './map';
import type { ActiveReport } from './reports';
import { TEMPLATES, type Template, templateWith } from './templates';

/** Registers the commands that package.json contributes. */
export function registerCommands(client: BaseLanguageClient, active: ActiveReport, map: MapPanel): vscode.Disposable {
  const treat = (draft: boolean): Promise<void> => treatAsDraft(client, active, draft);
  const commands: Record<string, (...args: never[]) => unknown> = {
    'amends.newTownHall': () => newMessage(templateWith('amends-town-hall')),
    'amends.newMessage': async () => {
      const template = await pick(
        TEMPLATES.filter(({ whole }) => whole),
        vscode.l10n.t('Which message do you want to write?'),
      );
      if (template) await newMessage(template);
    },
    'amends.insertPlan': (form?: 'list' | 'table') => insertPlan(form),
    'amends.checkDraft': () => checkDraft(treat, active),
    'amends.treatAsDraft': () => treat(true),
    'amends.stopTreatingAsDraft': () => treat(false),
    'amends.insertMove': (row?: { item?: { item: MoveName; snippet: string } }) =>
      insertMove(active, row?.item?.snippet),
    'amends.showEvidence': (ranges: readonly WireRange[]) => showEvidence(active, ranges),
    'amends.findCause': () => findCause(client),
    'amends.addEarlySigns': () => addEarlySigns(client),
    'amends.bringInHelp': () => bringInHelp(client),
    'amends.openGlossary': () => openGlossary(client),
    'amends.exportCalendar': () => exportCalendar(client, active),
    'amends.copyPlan': () => copyPlan(client, active),
    'amends.showMap': () => map.show(),
    'amends.restart': async () => {
      await client.stop();
      await client.start();
    },
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function pick(templates: readonly Template[], placeHolder: string): Promise<Template | undefined> {
  const items = templates.map((template) => ({ label: template.name, detail: template.description, template }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.template;
}

async function insertPlan(form: 'list' | 'table' | undefined): Promise<void> {
  const plans = { list: templateWith('amends-plan'), table: templateWith('amends-plan-table') };
  const template = form ? plans[form] : await pick(Object.values(plans), vscode.l10n.t('As a list, or as a table?'));
  if (template) await insertPart(template.snippet);
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
  const marked = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const missing = report.checklist.filter(({ state }) => state === 'missing').length;
  void vscode.window.showInformationMessage(
    marked === 0 && missing === 0
      ? vscode.l10n.t('Nothing to mend, and every point is there.')
      : vscode.l10n.t('Places to mend: {0}. Points still missing: {1}, listed in the checklist.', marked, missing),
  );
}
