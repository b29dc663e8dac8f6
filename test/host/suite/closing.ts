import * as vscode from 'vscode';

/** Closes all that is open, and waits until the host knows it: the next test must not write into the last one's document. */
export async function closeAll(): Promise<void> {
  const isOpen = (): boolean =>
    vscode.window.activeTextEditor !== undefined ||
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0) ||
    // The name of an untitled document is taken again at once; until the old one is gone it would be handed out for the new one.
    vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled);
  for (let tries = 0; tries < 50 && isOpen(); tries++) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
