import { CHECKS } from './draft/checks/registry';
import { UNUSED_IGNORE } from './draft/unused-ignores';
import { FAULTS } from './faults/registry';
import type { Story } from './promises/contradictions/contradiction';
import { CONTRADICTIONS } from './promises/contradictions/registry';
import type { Severity } from './report';

/** What there is to say of a fault, a check or a contradiction, part by part. The command line and the editor's hover show these same words. */
export interface Rule {
  readonly code: string;
  readonly level: Severity;
  readonly message: string;
  /** Without its source in the rulebook, which those who read this do not have. */
  readonly why: string;
  readonly quiet: string;
  /** The text before, and after the first fix; without a fix, only before. */
  readonly rewrites: readonly { readonly before: string; readonly after?: string }[];
}

/** All faults, checks of the whole draft and contradictions between messages, in the order of their registries. */
export const RULES: readonly Rule[] = [
  ...FAULTS.map(({ code, level, message, why, quiet, examples }) => ({
    code,
    level,
    message,
    why: unsourced(why),
    quiet: quietOf(quiet),
    rewrites: examples.flagged.map(({ text, fixed }) => ({ before: text.replace(/[[\]]/g, ''), after: fixed })),
  })),
  ...CHECKS.map(({ id, level, message, why, quiet, examples }) => ({
    code: id,
    level,
    message,
    why: unsourced(why),
    quiet: quietOf(quiet),
    rewrites: examples.flagged.slice(0, 1).map(({ text, fixed }) => ({
      before: text.replace(/[»«]/g, ''),
      ...(fixed === undefined ? {} : { after: fixed }),
    })),
  })),
  ...CONTRADICTIONS.map(({ code, level, message, why, examples }) => ({
    code,
    level,
    message,
    why,
    quiet: '',
    rewrites: examples.flagged.slice(0, 1).map((story) => ({ before: inOrder(story) })),
  })),
  { ...UNUSED_IGNORE, quiet: quietOf(UNUSED_IGNORE.quiet), rewrites: [] },
];

/** The rule with this code; undefined where there is none. */
export function ruleNamed(code: string): Rule | undefined {
  return RULES.find((rule) => rule.code === code);
}

function quietOf(quiet: readonly string[]): string {
  return quiet.length > 0 ? `Stays quiet for: ${quiet.join('; ')}.` : '';
}

function unsourced(why: string): string {
  return why.replace(/ \(RULEBOOK [^()]*\)(?=\.$)/, '');
}

function inOrder(story: Story): string {
  return story.map(([date, words]) => `${date}: ${words}`).join('\n');
}
