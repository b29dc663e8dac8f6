import type { Span } from '../report';
import type { Block, Ignore, IgnorePart, Layout } from '../text/block';
import { wording } from '../text/ignore-comment';

/** Whether a finding of this code, about the words at this span, is ignored. */
export type Silences = (code: string, span: Span) => boolean;

/** An ignore comment with the stretch of the draft that it speaks of, and what of it has silenced anything. */
interface Area extends Span {
  readonly ignore: Ignore;
  readonly used: Set<Ignore | IgnorePart>;
}

/** An ignore comment, or a part of it, that silences nothing. */
export interface Idle {
  readonly ignore: Ignore;
  /** The codes and phrases that are idle; where all of it is, none is named. */
  readonly parts: readonly IgnorePart[];
}

/** What the ignore comments of a draft silence, and which of them silence nothing. */
export class Ignores {
  readonly #areas: readonly Area[];

  constructor(
    { ignores, blocks }: Layout,
    private readonly text: string,
  ) {
    this.#areas = ignores.map((ignore) => ({ ignore, used: new Set(), ...areaOf(ignore, blocks) }));
  }

  readonly silences: Silences = (code, span) => {
    let silenced = false;
    for (const { start, end, ignore, used } of this.#areas) {
      if (span.start < start || span.start >= end) continue;
      const codes = ignore.codes.filter(({ words }) => words === code);
      const phrases = ignore.phrases.filter(({ words }) => this.#holds(span, words));
      if ((ignore.codes.length > 0 && codes.length === 0) || (ignore.phrases.length > 0 && phrases.length === 0))
        continue;
      for (const part of [ignore, ...codes, ...phrases]) used.add(part);
      silenced = true;
    }
    return silenced;
  };

  /**
   * What has silenced nothing, after all findings were asked about.
   * @param judged whether findings of a code were looked for; undefined asks for those of every code
   */
  idle(judged: (code: string | undefined) => boolean): Idle[] {
    return this.#areas.flatMap(({ ignore, used }) => {
      const told = ignore.codes.length === 0 ? judged(undefined) : ignore.codes.every(({ words }) => judged(words));
      if (!used.has(ignore)) return told ? [{ ignore, parts: [] }] : [];
      const idle = [
        ...ignore.codes.filter((part) => !used.has(part) && judged(part.words)),
        ...ignore.phrases.filter((part) => !used.has(part) && told),
      ];
      return idle.length > 0 ? [{ ignore, parts: idle }] : [];
    });
  }

  #holds({ start, end }: Span, phrase: string): boolean {
    return ` ${wording(this.text.slice(start, end))} `.includes(` ${phrase} `);
  }
}

/** The whole draft, or the block that comes next; above a table, the table. */
function areaOf(ignore: Ignore, blocks: readonly Block[]): Span {
  if (ignore.scope === 'file') return { start: 0, end: Infinity };
  const index = blocks.findIndex(({ start }) => start >= ignore.end);
  const first = blocks[index];
  if (!first) return { start: Infinity, end: -1 };
  let last = first;
  for (let i = index + 1; first.header && blocks[i]?.kind === 'row' && !blocks[i]?.header; i++)
    last = blocks[i] ?? last;
  return { start: first.start, end: last.end };
}
