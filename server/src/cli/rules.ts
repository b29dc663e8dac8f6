import type { Rule } from '../core/rules';

/** One line a rule: code, level, message. */
export function listRules(rules: readonly Rule[]): string {
  return rules.map(({ code, level, message }) => `${code.padEnd(22)} ${level.padEnd(12)} ${message}`).join('\n');
}

/** All there is to say of one rule; the same words stand in the editor's hover. */
export function describeRule({ code, level, message, why, quiet, rewrites }: Rule): string {
  return [
    `${code} (${level})`,
    ...[message, why, quiet].filter(Boolean).flatMap((part) => [part, '']),
    ...rewrites.map(({ before, after }) => `Before: ${before}${after === undefined ? '' : `\nAfter:  ${after}`}`),
  ].join('\n');
}
