import type { OnDefect } from '../core/analyze';
import { kindOf } from '../core/errors';

/** Tells the client's log what fails: each thing once, by the kind of error alone, for the message of an error may quote a draft. */
export class Log {
  readonly #told = new Set<string>();

  /** @param write puts a line into the log */
  constructor(private readonly write: (line: string) => void) {}

  /** A rule has thrown, and its answer is left out. */
  readonly rule: OnDefect = (rule, error) => this.#once(`The rule ${rule} failed and was left out: ${kindOf(error)}`);

  /** Something has thrown that is no rule. */
  failed(what: string, error: unknown): void {
    this.#once(`${what} failed: ${kindOf(error)}`);
  }

  #once(line: string): void {
    if (this.#told.has(line)) return;
    this.#told.add(line);
    this.write(line);
  }
}
