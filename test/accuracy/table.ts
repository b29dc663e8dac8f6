import { FAULT_CODES } from '../../server/src/core/report';
import type { Example } from './examples';

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Collects, label by label, how the decisions on drafts that were not learned from agree with their labels. */
export class Table {
  readonly #rows: [string, Counts][] = [];
  readonly #faulty = new Map<Example, { seen: boolean; is: boolean }>();
  readonly #loud: Counts = { right: 0, wrong: 0, missed: 0 };
  #alarms = 0;

  /** Adds one label: the margins of the examples, and from where on it is shown and sure. */
  add(name: string, margins: ReadonlyMap<Example, number>, { shown, sure }: { shown: number; sure: number }): void {
    const counts: Counts = { right: 0, wrong: 0, missed: 0 };
    const isFault = (FAULT_CODES as readonly string[]).includes(name);
    for (const [example, margin] of margins) {
      const seen = margin >= shown;
      const is = example.labels.has(name);
      if (name !== 'neutral' && example.labels.has('neutral')) {
        if (seen && isFault) this.#alarms++;
        continue;
      }
      tally(counts, seen, is);
      if (!isFault) continue;
      if (margin >= sure) tally(this.#loud, true, is);
      const any = this.#faulty.get(example) ?? { seen: false, is: false };
      this.#faulty.set(example, { seen: any.seen || seen, is: any.is || is });
    }
    this.#rows.push([name, counts]);
  }

  toString(): string {
    const isFault = ([name]: [string, Counts]): boolean => (FAULT_CODES as readonly string[]).includes(name);
    const any: Counts = { right: 0, wrong: 0, missed: 0 };
    for (const { seen, is } of this.#faulty.values()) tally(any, seen, is);
    return [
      ...this.#rows,
      ['ALL FAULTS', sum(this.#rows.filter(isFault))] as const,
      ['ANY FAULT', any] as const,
      ['SURE FAULTS', this.#loud] as const,
      ['ALL MOVES', sum(this.#rows.filter((row) => !isFault(row) && row[0] !== 'neutral'))] as const,
    ]
      .map(([name, counts]) => line(name, counts))
      .concat(`alarms in ordinary prose: ${this.#alarms}`)
      .join('\n');
  }
}

function tally(counts: Counts, seen: boolean, is: boolean): void {
  if (seen && is) counts.right++;
  else if (seen) counts.wrong++;
  else if (is) counts.missed++;
}

function sum(rows: readonly [string, Counts][]): Counts {
  const total: Counts = { right: 0, wrong: 0, missed: 0 };
  for (const [, { right, wrong, missed }] of rows) {
    total.right += right;
    total.wrong += wrong;
    total.missed += missed;
  }
  return total;
}

function line(name: string, { right, wrong, missed }: Counts): string {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${name.padEnd(22)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}  (${right + missed})`;
}
