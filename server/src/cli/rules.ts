import type { Fault } from '../core/faults/fault';

/** One line a fault: code, level, message. */
export function listRules(faults: readonly Fault[]): string {
  return faults.map(({ code, level, message }) => `${code.padEnd(22)} ${level.padEnd(12)} ${message}`).join('\n');
}

/** All there is to say of one fault; the same text stands in the editor's hover. */
export function describeRule({ code, level, message, why, quiet, examples }: Fault): string {
  const flagged = examples.flagged.map(({ text, fixed }) => `  ${text}\n  → ${fixed}`);
  return [
    `${code} (${level})`,
    message,
    '',
    why,
    '',
    'Stays quiet for:',
    ...quiet.map((each) => `  - ${each}`),
    '',
    'Before and after:',
    ...flagged,
    '',
    'Left alone:',
    ...examples.clean.map((each) => `  ${each}`),
  ].join('\n');
}
