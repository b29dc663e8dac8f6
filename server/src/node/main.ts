import './native-regexps';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { calendarDate } from '../core/calendar-date';
import { kindOf } from '../core/errors';
import { inTurn } from '../lsp/lifecycle';
import { startServer } from '../lsp/server';
import { answerTo } from './arguments';
import { files } from './files';
import { Frames } from './frames';

/** The build puts the pages beside the server; the package for VS Code has none, for its client shows them itself. */
const PAGES = join(__dirname, 'docs');

// Node would print the error's message, which may quote the draft.
process.on('uncaughtException', (error) => {
  console.error(`Amends failed: ${kindOf(error)}`);
  process.exit(1);
});
const said = answerTo(process.argv.slice(2), process.send !== undefined);
if (said) {
  console[said.code === 0 ? 'log' : 'error'](said.text);
  process.exitCode = said.code;
} else
  startServer(connect(), {
    version,
    today: () => calendarDate(new Date()),
    files,
    later: (run, milliseconds) => (milliseconds === 0 ? setImmediate(run) : setTimeout(run, milliseconds)),
    ...(existsSync(PAGES) ? { pages: pathToFileURL(`${PAGES}/`).href } : {}),
  });

/** Over stdio anything may come in; the other transport is a parent process's own. */
function connect(): Connection {
  return process.argv.includes('--stdio')
    ? createConnection(ProposedFeatures.all, process.stdin.pipe(new Frames()), process.stdout, inTurn())
    : createConnection(ProposedFeatures.all, inTurn());
}
