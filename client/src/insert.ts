import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { houseTemplates } from './house-templates';
import type { ActiveReport } from './reports';
import { tellChanged } from './telling';
import { bodyOf, type Template, type TemplateGroup, templatesOf, templateWith } from './templates';

/** How a group of templates is called above its entries. */
export function groupName(group: TemplateGroup): string {
  const names: Record<TemplateGroup, string> = {
    message: vscode.l10n.t('Messages'),
    part: vscode.l10n.t('Parts of a message'),
    help: vscode.l10n.t('For those who help you'),
    house: vscode.l10n.t('Templates of your team'),
  };
  return names[group];
}

/** Opens a message in a document of its own: the one with this prefix, else the one that the user picks. */
export async function newMessage(client: BaseLanguageClient, prefix?: string): Promise<void> {
  const template = prefix
    ? templateWith(prefix)
    : await pick(
        [...(await ownMessages(client)), ...templatesOf('message', 'help')],
        vscode.l10n.t('Which message do you want to write?'),
      );
  if (template) await openTemplate(template);
}

async function ownMessages(client: BaseLanguageClient): Promise<Template[]> {
  return (await houseTemplates(client)).filter(({ isPart }) => !isPart);
}

/** Inserts at the caret what the user picks from all templates, the parts first. */
export async function insert(client: BaseLanguageClient, active: ActiveReport): Promise<void> {
  const own = await houseTemplates(client);
  const template = await pick(
    [...own, ...templatesOf('part', 'message', 'help')],
    vscode.l10n.t('What do you want to insert?'),
  );
  if (template) await insertTemplate(active, template);
}

/** Inserts the corrective plan, in this form or the one that the user picks. */
export async function insertPlan(active: ActiveReport, form?: 'list' | 'table'): Promise<void> {
  const plans = { list: templateWith('amends-plan'), table: templateWith('amends-plan-table') };
  const template = form ? plans[form] : await pick(Object.values(plans), vscode.l10n.t('As a list, or as a table?'));
  if (template) await insertTemplate(active, template);
}

/** What a click on a template does: a part goes into the open draft, a message into a document of its own. */
export function takeTemplate(active: ActiveReport, taken: string | Template): Promise<void> {
  const template = typeof taken === 'string' ? templateWith(taken) : taken;
  return template.isPart ? insertTemplate(active, template) : openTemplate(template);
}

/** Inserts a snippet at the caret as a paragraph of its own; words on the caret's line stay where they are, before it. */
export async function insertAsParagraph(editor: vscode.TextEditor, snippet: string): Promise<void> {
  const { line } = editor.selection.active;
  const here = editor.document.lineAt(line);
  const above = line > 0 ? editor.document.lineAt(line - 1) : undefined;
  const lead = !here.isEmptyOrWhitespace ? '\n\n' : above && !above.isEmptyOrWhitespace ? '\n' : '';
  await insertAt(editor, lead + snippet, here.isEmptyOrWhitespace ? editor.selection.active : here.range.end);
}

/** Inserts a snippet at a place of the text as it stands; where the text has moved on, nothing is inserted, and that is told. */
export async function insertAt(editor: vscode.TextEditor, snippet: string, place: vscode.Position): Promise<void> {
  if (!(await editor.insertSnippet(new vscode.SnippetString(snippet), place))) tellChanged();
}

/** Inserts a part of a message at the caret; where no editor is open, in a new document. */
export async function insertPart(snippet: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor) await insertAsParagraph(editor, snippet);
  else await openTemplate({ snippet });
}

/** Opens a snippet in a document of its own, at its first tab stop. */
export async function openTemplate({ snippet }: Pick<Template, 'snippet'>): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

async function insertTemplate(active: ActiveReport, template: Template): Promise<void> {
  const document = active.draft;
  if (!document) return openTemplate(template);
  // From the sidebar the focus has to come back, so that Tab goes on to the first fact.
  const editor = await vscode.window.showTextDocument(document);
  const empty = document.getText().trim() === '';
  await insertAsParagraph(editor, empty ? template.snippet : bodyOf(template));
}

interface Choice extends vscode.QuickPickItem {
  readonly template?: Template;
}

async function pick(templates: readonly Template[], placeHolder: string): Promise<Template | undefined> {
  const groups = [...new Set(templates.map(({ group }) => group))];
  const choices = groups.flatMap((group): Choice[] => [
    ...(groups.length > 1 ? [{ label: groupName(group), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...templates
      .filter((template) => template.group === group)
      .map((template) => ({ label: template.name, detail: template.description, template })),
  ]);
  return (await vscode.window.showQuickPick(choices, { placeHolder, matchOnDetail: true }))?.template;
}
