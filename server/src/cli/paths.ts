import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as reports for other tools name it: from the folder in which the command runs, with slashes. */
export function uriPath(path: string): string {
  const from = relative('.', resolve(path));
  return (from === '' || isAbsolute(from) ? path : from).split(sep).join('/');
}
