import './native-regexps';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDate } from '../core/calendar-date';
import { kindOf } from '../core/errors';
import { startServer } from '../lsp/server';
import { files } from './files';

// Node would print the error's message, which may quote the draft.
process.on('uncaughtException', (error) => {
  console.error(`Amends failed: ${kindOf(error)}`);
  process.exit(1);
});
startServer(createConnection(ProposedFeatures.all), {
  today: () => calendarDate(new Date()),
  files,
  later: (run, milliseconds) => setTimeout(run, milliseconds),
});
