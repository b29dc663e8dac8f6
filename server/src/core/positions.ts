/** A place in a text as LSP counts it: zero-based line, UTF-16 code units into the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Turns offsets of one text into positions. Lines end at LF, CR or CRLF, as LSP says. */
export class LineIndex {
  readonly #starts: readonly number[];

  /** @param firstLine the line on which the text begins, where it is a part of another */
  constructor(
    readonly text: string,
    private readonly firstLine = 0,
  ) {
    const starts = [0];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
      if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
      starts.push(at + 1);
    }
    this.#starts = starts;
  }

  /** The position of an offset; offsets beyond the text are taken as its end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, character: at - (this.#starts[low] ?? 0) };
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}
