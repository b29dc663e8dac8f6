import * as vscode from 'vscode';
import type { DocumentReport } from '../../server/src/protocol';
import { genreName } from './moves';
import { type ActiveReport, placesIn, UNREAD_SCHEMES } from './reports';

/** Says whether the document is checked, as what, and why not if not. */
export function createStatus(active: ActiveReport): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('amends.status', ['markdown', 'plaintext']);
  item.name = 'Amends';
  const show = (): void => {
    Object.assign(item, statusOf(active));
  };
  show();
  return vscode.Disposable.from(item, active.onDidChange(show));
}

interface Status {
  readonly text: string;
  readonly detail: string | undefined;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly command: vscode.Command | undefined;
  readonly busy: boolean;
}

function statusOf({ report, editor, stopped }: ActiveReport): Status {
  const calm = {
    severity: vscode.LanguageStatusSeverity.Information,
    command: undefined,
    busy: false,
    detail: undefined,
  };
  if (editor && UNREAD_SCHEMES.has(editor.document.uri.scheme))
    return { ...calm, text: vscode.l10n.t('Amends: not checked here') };
  if (stopped)
    return {
      ...calm,
      text: vscode.l10n.t('Amends: not checked'),
      detail: vscode.l10n.t('Amends has stopped.'),
      severity: vscode.LanguageStatusSeverity.Error,
      command: { command: 'amends.restart', title: vscode.l10n.t('Restart') },
    };
  if (!report) return { ...calm, text: vscode.l10n.t('Amends'), busy: editor !== undefined };
  if (report.reason === 'failed')
    return {
      ...calm,
      text: vscode.l10n.t('Amends: not checked'),
      detail: vscode.l10n.t('Reading this document failed.'),
      severity: vscode.LanguageStatusSeverity.Error,
      command: { command: 'amends.restart', title: vscode.l10n.t('Restart') },
    };
  if (report.partial)
    return {
      ...calm,
      text: vscode.l10n.t('Amends: checks what you see'),
      detail: vscode.l10n.t(
        'This document is longer than a million characters; the part around what you see is checked.',
      ),
      severity: vscode.LanguageStatusSeverity.Warning,
    };
  if (report.draft)
    return {
      ...calm,
      text: vscode.l10n.t('Amends: {0}', genreName(report.genre)),
      detail: foundIn(report),
      command: { command: 'amends.stopTreatingAsDraft', title: vscode.l10n.t('Not a Repair Draft') },
    };
  const ordinary =
    placesIn(report) > 0 ? foundIn(report) : vscode.l10n.t('This reads like ordinary text, so nothing is checked.');
  const detail = report.reason === 'declined' ? vscode.l10n.t('You said that this is no repair draft.') : ordinary;
  return {
    ...calm,
    text: vscode.l10n.t('Amends: watching'),
    detail,
    command: { command: 'amends.treatAsDraft', title: vscode.l10n.t('Treat as Repair Draft') },
  };
}

function foundIn(report: DocumentReport): string {
  if (report.problems.length > 0) return vscode.l10n.t('Look at the front matter; the rest is checked.');
  const found = placesIn(report);
  return found === 0 ? vscode.l10n.t('Nothing to mend.') : vscode.l10n.t('Places to mend: {0}.', found);
}
