import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { calendarDate } from '../core/calendar-date';
import { inTurn } from '../lsp/lifecycle';
import { startServer } from '../lsp/server';

const worker = self as DedicatedWorkerGlobalScope;
startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker), inTurn()),
  {
    version,
    today: () => calendarDate(new Date()),
    later: (run, milliseconds) => setTimeout(run, milliseconds),
  },
);
