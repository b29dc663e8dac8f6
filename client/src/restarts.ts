import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** A server that ends more often than so many times in so many milliseconds is not started again. */
const MOST = 4;
const WITHIN = 180_000;

/** Starts a server that has ended again, without a word; where it keeps ending, says so once. What happened is in the output. */
export class Restarts implements ErrorHandler {
  readonly #ends: number[] = [];

  /** @param giveUp is told when the server is not started again */
  constructor(private readonly giveUp: () => void) {}

  closed(): CloseHandlerResult {
    this.#ends.push(Date.now());
    const [first = 0] = this.#ends.slice(-MOST - 1);
    if (this.#ends.length <= MOST || Date.now() - first > WITHIN) return { action: CloseAction.Restart, handled: true };
    this.#ends.length = 0;
    this.giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }
}
