import { Transform, type TransformCallback } from 'node:stream';

const LENGTH = 'content-length:';
const HEADER_END = '\r\n\r\n';
/** No header is longer; past it what has come in is no header. */
const MOST_HEADER = 8_192;

/**
 * Lets the messages of LSP's base protocol through, and nothing that stands between them. The library's reader loses its place over
 * a stray line, and hears no message from then on.
 */
export class Frames extends Transform {
  #waiting: Buffer = Buffer.alloc(0);
  /** How many bytes of the message at hand are still to come. */
  #left = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#left === 0) rest = this.#readHeader(rest);
      const body = rest.subarray(0, this.#left);
      if (body.length > 0) this.push(body);
      this.#left -= body.length;
      rest = rest.subarray(body.length);
    }
    done();
  }

  /** Looks for the end of a header, and passes the header on where it tells a length; what comes after it. */
  #readHeader(chunk: Buffer): Buffer {
    const bytes = Buffer.concat([this.#waiting, chunk]);
    const end = bytes.indexOf(HEADER_END);
    if (end < 0) {
      this.#waiting = bytes.subarray(-MOST_HEADER);
      return Buffer.alloc(0);
    }
    this.#waiting = Buffer.alloc(0);
    this.#left = lengthIn(bytes.toString('latin1', 0, end));
    if (this.#left > 0) this.push(`Content-Length: ${this.#left}${HEADER_END}`);
    return bytes.subarray(end + HEADER_END.length);
  }
}

/** The last length that a header tells, whatever came before it on its line; 0 where it tells none. */
function lengthIn(header: string): number {
  const told = header.toLowerCase().split(LENGTH);
  const [digits] =
    (told.length > 1
      ? told
          .at(-1)
          ?.trimStart()
          .match(/^\d{1,10}(?!\d)/)
      : null) ?? [];
  return Number(digits ?? 0);
}
