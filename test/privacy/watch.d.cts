/**
 * Notes in the file `log` what this process does to open a socket, to start a process or to write a file, and refuses it.
 * @param concerns whether a call is to be noted and refused; left out, every one is
 * @returns what notes a call
 */
export function watch(
  log: string,
  concerns?: (call: string, first: unknown) => boolean,
): (call: string, first: unknown) => void;
