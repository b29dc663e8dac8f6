import './native-regexps';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDate } from '../core/calendar-date';
import { startServer } from '../lsp/server';
import { files } from './files';

startServer(createConnection(ProposedFeatures.all), {
  today: () => calendarDate(new Date()),
  files,
  later: (run, milliseconds) => setTimeout(run, milliseconds),
});
