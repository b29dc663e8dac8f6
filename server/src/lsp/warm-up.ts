/** For so many milliseconds nothing has to have come in before a step is taken. */
const QUIET = 300;

type Later = (run: () => void, milliseconds: number) => void;

/**
 * Takes steps that nobody waits for, one by one while the client is quiet, and all of them once. What comes in meanwhile waits no longer
 * than one step takes.
 */
export class WarmUp {
  #state: 'idle' | 'waiting' | 'done' = 'idle';
  #heard = false;
  #steps: Iterator<void> | null = null;

  /**
   * @param later runs something after so many milliseconds; 0 lets what has come in meanwhile go first
   * @param begin gives the steps, or null while there is no reason to take any; asked when the client is quiet
   */
  constructor(
    private readonly later: Later,
    private readonly begin: () => Iterator<void> | null,
  ) {}

  /** Something has come in: steps are taken when it is quiet again. */
  heard(): void {
    this.#heard = true;
    if (this.#state === 'idle') this.#wait();
  }

  #wait(): void {
    this.#state = 'waiting';
    this.#heard = false;
    this.later(() => this.#goOn(), QUIET);
  }

  #goOn(): void {
    if (this.#heard) {
      this.#wait();
      return;
    }
    this.#steps ??= this.begin();
    if (!this.#steps) this.#state = 'idle';
    else if (this.#steps.next().done) this.#state = 'done';
    else this.later(() => this.#goOn(), 0);
  }
}
