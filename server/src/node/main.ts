import './native-regexps';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDate } from '../core/calendar-date';
import { kindOf } from '../core/errors';
import { inTurn } from '../lsp/lifecycle';
import { startServer } from '../lsp/server';
import { files } from './files';
import { Frames } from './frames';

/** The build puts the pages beside the server; the package for VS Code has none, for its client shows them itself. */
const PAGES = join(__dirname, 'docs');

// Node would print the error's message, which may quote the draft.
process.on('uncaughtException', (error) => {
  console.error(`Amends failed: ${kindOf(error)}`);
  process.exit(1);
});
startServer(connect(), {
  today: () => calendarDate(new Date()),
  files,
  later: (run, milliseconds) => setTimeout(run, milliseconds),
  ...(existsSync(PAGES) ? { pages: pathToFileURL(`${PAGES}/`).href } : {}),
});

/** Over stdio anything may come in; the other transports are a parent process's own. */
function connect(): Connection {
  return process.argv.includes('--stdio')
    ? createConnection(ProposedFeatures.all, process.stdin.pipe(new Frames()), process.stdout, inTurn())
    : createConnection(ProposedFeatures.all, inTurn());
}
