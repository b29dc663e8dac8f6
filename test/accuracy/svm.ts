/** One example: the indices of its cues, in any order, and how much each counts. */
export interface Row {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A separating plane: the sum of a row's weights and the bias is above 0 where the label holds. */
export interface Plane {
  readonly weights: Float64Array;
  readonly bias: number;
}

const ROUNDS = 60;
const TOLERANCE = 0.01;

/**
 * Learns a plane by dual coordinate descent on the squared hinge loss with an L2 penalty (Hsieh et al., "A dual coordinate descent
 * method for large-scale linear SVM", ICML 2008, algorithm 1). The same input gives the same plane on every machine: rows are
 * shuffled by a generator with a fixed seed.
 * @param costs how much an error on each row counts against large weights (C in the paper)
 */
export function learnPlane(
  rows: readonly Row[],
  holds: readonly boolean[],
  width: number,
  costs: readonly number[],
): Plane {
  const weights = new Float64Array(width);
  let bias = 0;
  const alpha = new Float64Array(rows.length);
  const slacks = costs.map((cost) => 1 / (2 * cost));
  const norms = rows.map((row, i) => row.values.reduce((sum, value) => sum + value * value, 1 + (slacks[i] as number)));
  const order = rows.map((_, i) => i);
  const random = generator(7);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    let largest = 0;
    for (const i of order) {
      const row = rows[i] as Row;
      const sign = holds[i] ? 1 : -1;
      const before = alpha[i] as number;
      const gradient = sign * (dot(weights, row) + bias) - 1 + (slacks[i] as number) * before;
      const after = Math.max(before - gradient / (norms[i] as number), 0);
      if (after === before) continue;
      largest = Math.max(largest, Math.abs(after - before) * (norms[i] as number));
      alpha[i] = after;
      const change = (after - before) * sign;
      for (let k = 0; k < row.columns.length; k++)
        weights[row.columns[k] as number] =
          (weights[row.columns[k] as number] as number) + change * (row.values[k] as number);
      bias += change;
    }
    if (largest < TOLERANCE) break;
  }
  return { weights, bias };
}

/** How far a row lies on the label's side of the plane; negative on the other. */
export function marginOf({ weights, bias }: Plane, row: Row): number {
  return dot(weights, row) + bias;
}

function dot(weights: Float64Array, { columns, values }: Row): number {
  let sum = 0;
  for (let k = 0; k < columns.length; k++) sum += (weights[columns[k] as number] as number) * (values[k] as number);
  return sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}

/** Numbers from 0 up to 1, the same ones every time (the minimal standard generator of Park and Miller). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
