import * as vscode from 'vscode';

/** Says that nothing was done, since the text is no longer the one for which it was meant. */
export function tellChanged(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('The file has changed meanwhile. Please try once more.'));
}

/** Says that the server does not run, and offers to start it. */
export async function tellStopped(): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Amends has stopped, so nothing is checked. Your text is untouched.'),
    restart,
  );
  if (chosen === restart) await vscode.commands.executeCommand('amends.restart');
}
