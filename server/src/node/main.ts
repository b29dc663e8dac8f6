import './native-regexps';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDate } from '../core/calendar-date';
import { inTurn } from '../lsp/lifecycle';
import { startServer } from '../lsp/server';
import { files } from './files';
import { Frames } from './frames';

startServer(connect(), {
  today: () => calendarDate(new Date()),
  files,
  later: (run, milliseconds) => setTimeout(run, milliseconds),
});

/** Over stdio anything may come in; the other transports are a parent process's own. */
function connect(): Connection {
  return process.argv.includes('--stdio')
    ? createConnection(ProposedFeatures.all, process.stdin.pipe(new Frames()), process.stdout, inTurn())
    : createConnection(ProposedFeatures.all, inTurn());
}
