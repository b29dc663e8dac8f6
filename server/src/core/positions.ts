/** A place in a text as LSP counts it: zero-based line, UTF-16 code units into the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into positions. Lines end at LF, CR or CRLF, as LSP says. */
export class LineIndex {
  readonly #starts: readonly number[];

  /** @param firstLine the line on which the text begins, where it is a part of another */
  constructor(
    readonly text: string,
    private readonly firstLine = 0,
  ) {
    this.#starts = lineStarts(text);
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

/** Where each line begins. Most texts end all their lines in LF alone, which is found far faster than either of the two. */
function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
