import { explain } from '../core/faults/explanation';
import type { Fault } from '../core/faults/fault';

/** One line a fault: code, level, message. */
export function listRules(faults: readonly Fault[]): string {
  return faults.map(({ code, level, message }) => `${code.padEnd(22)} ${level.padEnd(12)} ${message}`).join('\n');
}

/** All there is to say of one fault; the same words stand in the editor's hover. */
export function describeRule(fault: Fault): string {
  const { message, why, quiet, rewrites } = explain(fault);
  return [
    `${fault.code} (${fault.level})`,
    ...[message, why, quiet].flatMap((part) => [part, '']),
    ...rewrites.map(({ before, after }) => `Before: ${before}\nAfter:  ${after}`),
  ].join('\n');
}
