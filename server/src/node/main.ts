import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { calendarDate } from '../core/calendar-date';
import { startServer } from '../lsp/server';

startServer(createConnection(ProposedFeatures.all), {
  today: () => calendarDate(new Date()),
  later: (run, milliseconds) => setTimeout(run, milliseconds),
});
