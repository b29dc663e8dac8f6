/** Turns a margin into a probability: 1 / (1 + exp(-(slope * margin + offset))). */
export interface Platt {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 100;

/** Fits the curve by Newton's method, with Platt's targets against overconfidence (Platt 1999; Lin, Lin and Weng 2007). */
export function fitPlatt(margins: readonly number[], holds: readonly boolean[]): Platt {
  const yes = holds.filter(Boolean).length;
  const no = holds.length - yes;
  const spread = Math.sqrt(margins.reduce((sum, margin) => sum + margin * margin, 0) / margins.length) || 1;
  const xs = margins.map((margin) => margin / spread);
  const targets = holds.map((hold) => (hold ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
  let slope = 1;
  let offset = Math.log((yes + 1) / (no + 1));
  let loss = lossOf(xs, targets, slope, offset);
  for (let step = 0; step < STEPS; step++) {
    const [moveA, moveB] = newtonStep(xs, targets, slope, offset);
    let share = 1;
    let next = lossOf(xs, targets, slope - moveA, offset - moveB);
    // A whole step may overshoot where few sentences carry the label.
    while (next > loss && share > 1e-6) {
      share /= 2;
      next = lossOf(xs, targets, slope - share * moveA, offset - share * moveB);
    }
    if (loss - next < 1e-9 * loss) break;
    slope -= share * moveA;
    offset -= share * moveB;
    loss = next;
  }
  return { slope: slope / spread, offset };
}

function lossOf(xs: readonly number[], targets: readonly number[], slope: number, offset: number): number {
  return xs.reduce((sum, x, i) => {
    const value = slope * x + offset;
    const softplus = value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
    return sum + softplus - (targets[i] as number) * value;
  }, 0);
}

function newtonStep(
  xs: readonly number[],
  targets: readonly number[],
  slope: number,
  offset: number,
): readonly [number, number] {
  let [gradientA, gradientB, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
  xs.forEach((x, i) => {
    const probability = 1 / (1 + Math.exp(-(slope * x + offset)));
    const error = probability - (targets[i] as number);
    const curve = probability * (1 - probability);
    gradientA += error * x;
    gradientB += error;
    aa += curve * x * x;
    ab += curve * x;
    bb += curve;
  });
  const determinant = aa * bb - ab * ab;
  return [(bb * gradientA - ab * gradientB) / determinant, (aa * gradientB - ab * gradientA) / determinant];
}
