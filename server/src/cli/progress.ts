/** Fewer files are read before anybody looks. */
const MANY = 20;

/** As much of a terminal as progress needs. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** Another file is being read. */
  next(): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Counts files on one line of a terminal; elsewhere, and where they are few, it stays silent. */
export function showProgress(total: number, terminal: Terminal): Progress {
  if (!terminal.isTTY || total < MANY) return { next() {}, clear() {} };
  let count = 0;
  return {
    next: () => void terminal.write(`\r\x1b[2KReading ${++count} of ${total} …`),
    clear: () => void terminal.write('\r\x1b[2K'),
  };
}
