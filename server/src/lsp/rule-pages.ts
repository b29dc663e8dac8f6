import type { Diagnostic } from 'vscode-languageserver';
import { PAGE_CODES } from '../core/rule-pages';
import { RULE_SCHEME } from '../protocol';

/** Gives each diagnostic that has a page the link to it; no link needs a network. */
export function withPages(diagnostics: readonly Diagnostic[], address: (code: string) => string): Diagnostic[] {
  const links = new Map<string, { href: string }>();
  return diagnostics.map((diagnostic) => {
    const code = String(diagnostic.code);
    if (!PAGE_CODES.has(code)) return diagnostic;
    const codeDescription = links.get(code) ?? { href: address(code) };
    links.set(code, codeDescription);
    return { ...diagnostic, codeDescription };
  });
}

/** The page of a code in our own extension. No command: VS Code follows none from the code of a diagnostic. */
export function pageInEditor(code: string): string {
  return `${RULE_SCHEME}:/${code}.md`;
}
