import type { Diagnostic } from 'vscode-languageserver';
import { PAGE_CODES } from '../core/rule-pages';
import { RULE_SCHEME } from '../protocol';

/** Gives each diagnostic that has a page the link to it; no link needs a network. */
export function withPages(diagnostics: readonly Diagnostic[], address: (code: string) => string): Diagnostic[] {
  const links = new Map<string, { href: string }>();
  const linkTo = (code: string): { href: string } => {
    const link = links.get(code) ?? { href: address(code) };
    if (!links.has(code)) links.set(code, link);
    return link;
  };
  return diagnostics.map((diagnostic) => {
    const code = String(diagnostic.code);
    return PAGE_CODES.has(code) ? { ...diagnostic, codeDescription: linkTo(code) } : diagnostic;
  });
}

/** The page of a code in our own extension. No command: VS Code follows none from the code of a diagnostic. */
export function pageInEditor(code: string): string {
  return `${RULE_SCHEME}:/${code}.md`;
}
