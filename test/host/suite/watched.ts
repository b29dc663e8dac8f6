import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watch } from '../../privacy/watch.cjs';

/** Where it is noted what the extension does to reach out of its host. The host's own doings are none of its. */
export const NOTED = join(tmpdir(), `amends-host-${process.pid}.log`);

const CLIENT = /[\\/]dist[\\/]client\.js/;
const SERVER = /[\\/]dist[\\/]server\.js/;

/** Watches what is called from the extension's own file, from now on. It may start the server, and nothing else. */
export function watchExtension(): void {
  closeSync(openSync(NOTED, 'w'));
  watch(NOTED, (_call, first) => isByClient() && !SERVER.test(programOf(first)));
}

function isByClient(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const stack = new Error().stack ?? '';
  Error.stackTraceLimit = limit;
  return CLIENT.test(stack);
}

/** What a call would start: the module that is forked, or the arguments of a process. */
function programOf(first: unknown): string {
  const { args } = (typeof first === 'object' && first !== null ? first : {}) as { args?: unknown };
  return Array.isArray(args) ? args.join(' ') : String(first);
}
