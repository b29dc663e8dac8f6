import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CALENDAR_REQUEST, PLAN_TABLE_REQUEST, type ReportParams } from '../../server/src/protocol';
import type { ActiveReport } from './reports';

/** Writes the dates of the draft to an .ics file that the user names; nothing is written before. */
export async function exportCalendar(client: BaseLanguageClient, active: ActiveReport): Promise<void> {
  const document = active.editor?.document;
  const calendar = await ask(client, active, CALENDAR_REQUEST);
  if (!document || calendar === undefined) return;
  if (calendar === null) {
    tellNothing(active, vscode.l10n.t('No open step here has a date yet, so there is nothing to export.'));
    return;
  }
  const { t } = vscode.l10n;
  await saveBeside(document, 'plan.ics', calendar, {
    title: t('Export Plan to Calendar'),
    kind: t('Calendar'),
    saved: t('Saved. Open the file with your calendar to add the dates.'),
    refused: t('The calendar could not be saved there. Pick another folder and try again.'),
  });
}

/** Puts the steps of the draft on the clipboard as a Markdown table. */
export async function copyPlan(client: BaseLanguageClient, active: ActiveReport): Promise<void> {
  const table = await ask(client, active, PLAN_TABLE_REQUEST);
  if (table === undefined) return;
  if (table === null) {
    tellNothing(active, vscode.l10n.t('No step here yet, so there is nothing to copy.'));
    return;
  }
  try {
    await vscode.env.clipboard.writeText(table);
    void vscode.window.showInformationMessage(vscode.l10n.t('Copied: the plan as a Markdown table.'));
  } catch {
    // A browser may refuse until the user lets the page write to the clipboard.
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The clipboard is closed to this page. Allow it, and try again.'),
    );
  }
}

/** The server's answer for the active draft; undefined where there is no draft, which the user is told. */
async function ask(
  client: BaseLanguageClient,
  active: ActiveReport,
  request: string,
): Promise<string | null | undefined> {
  const { uri } = active;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft in Markdown or plain text first.'));
    return undefined;
  }
  const params: ReportParams = { uri };
  return client.sendRequest<string | null>(request, params);
}

/** Says why there is nothing, which in ordinary text has a reason of its own: its plan is not read. */
function tellNothing({ report }: ActiveReport, reason: string): void {
  const ordinary = vscode.l10n.t(
    'This reads like ordinary text, so its plan is not read. Use "Treat as Repair Draft" first.',
  );
  void vscode.window.showInformationMessage(report && !report.draft ? ordinary : reason);
}

/** What a person is asked and told while a file is saved; `kind` names such files. */
interface Saving {
  readonly title: string;
  readonly kind: string;
  readonly saved: string;
  readonly refused: string;
}

/** Writes a file made from a draft where the user says, and tells how it went; nothing is written before. */
export async function saveBeside(
  document: vscode.TextDocument,
  name: string,
  content: string,
  { title, kind, saved, refused }: Saving,
): Promise<void> {
  const defaultUri = besideDraft(document, name);
  const target = await vscode.window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: { [kind]: [name.replace(/^.*\./, '')] },
    title,
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content));
    void vscode.window.showInformationMessage(saved);
  } catch {
    void vscode.window.showErrorMessage(refused);
  }
}

/** Where a file made from a draft goes by itself: beside it, under its name with another ending; for one never saved, into the workspace. */
function besideDraft({ uri }: vscode.TextDocument, name: string): vscode.Uri | undefined {
  if (uri.scheme !== 'untitled')
    return uri.with({ path: uri.path.replace(/(?:\.[^./]*)?$/, name.replace(/^.*\./, '.')) });
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}
