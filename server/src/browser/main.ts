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
    later: (run, milliseconds) => (milliseconds === 0 ? soon(run) : setTimeout(run, milliseconds)),
  },
);

/** Runs something after what has come in meanwhile. A timer in a chain of timers would wait for some milliseconds more. */
function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}
