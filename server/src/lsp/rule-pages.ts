import type { Diagnostic } from 'vscode-languageserver';
import { type Rule, ruleNamed } from '../core/rules';

/** All there is to say of one rule, as a page in Markdown; null where there is no such rule. */
export function rulePage(code: string): string | null {
  const rule = ruleNamed(code);
  return rule ? pageOf(rule) : null;
}

function pageOf({ code, level, message, why, quiet, rewrites }: Rule): string {
  const shown = rewrites.map(({ before, after }) =>
    after === undefined ? quoted('For example', before) : `${quoted('Before', before)}\n\n${quoted('After', after)}`,
  );
  return [`# ${code}`, `*${level}*`, `**${message}**`, why, quiet, ...shown].filter(Boolean).join('\n\n').concat('\n');
}

/** A draft's words as code, so that nothing in them is taken for Markdown. */
function quoted(label: string, words: string): string {
  return `${label}:\n\n${words.replace(/^/gm, '    ')}`;
}

/** Gives each diagnostic of a rule the link to its page: a command of ours, which needs no network. */
export function withPages(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    ruleNamed(String(diagnostic.code))
      ? { ...diagnostic, codeDescription: { href: pageLink(diagnostic) } }
      : diagnostic,
  );
}

function pageLink({ code }: Diagnostic): string {
  return `command:amends.showRule?${encodeURIComponent(JSON.stringify([code]))}`;
}
