import learned from './learned.json';

/** How surely a label holds, from the sum of a sentence's cues: below `shown` not at all. Whole numbers. */
export interface Thresholds {
  readonly shown: number;
  readonly likely: number;
  readonly sure: number;
}

/**
 * How much a cue counts: where its pairs begin and end among all that have been unpacked. A pair is the index of a label in
 * {@link LABELS}, and a whole number, so that sums are the same everywhere.
 */
export interface Weights {
  readonly from: number;
  readonly to: number;
}

/** What was learned of a cue: shown by the sentence itself, by the one before it, and by the one after. */
export interface KnownCue {
  /** At which turn it was last weighed, so that no sentence weighs it twice. */
  weighedAt: number;
  readonly own: Weights;
  readonly before: Weights;
  readonly after: Weights;
}

/** The eighteen faults and sixteen moves, and `neutral` for prose in which no repair goes on. */
export const LABELS: readonly string[] = learned.labels.map(({ name }) => name);
export const THRESHOLDS: readonly Thresholds[] = learned.labels;
/** What the sum of each label starts from. */
export const BIASES: readonly number[] = learned.labels.map(({ bias }) => bias);

/** From which mean sum of `neutral` on a draft as a whole reads like ordinary prose. */
export const ORDINARY_FROM: number = learned.ordinaryFrom;

/** Where a cue stands: in the sentence itself, in the one before it, or in the one after; as the prefix of its name in the data. */
export type Place = '' | '<' | '>';

const NONE: Weights = { from: 0, to: 0 };

/** A part of the names of cues, and what may come next. The weights are unpacked when they are first asked for. */
class Part implements KnownCue {
  weighedAt = 0;
  readonly packed: Record<Place, string> = { '': '', '<': '', '>': '' };
  #own: Weights | undefined;
  #before: Weights | undefined;
  #after: Weights | undefined;
  #next: Map<string, Part> | undefined;

  get own(): Weights {
    this.#own ??= unpack(this.packed['']);
    return this.#own;
  }

  get before(): Weights {
    this.#before ??= unpack(this.packed['<']);
    return this.#before;
  }

  get after(): Weights {
    this.#after ??= unpack(this.packed['>']);
    return this.#after;
  }

  next(name: string): Part | undefined {
    return this.#next?.get(name);
  }

  grow(name: string): Part {
    this.#next ??= new Map();
    const part = this.#next.get(name) ?? new Part();
    this.#next.set(name, part);
    return part;
  }
}

const ROOT = index();
/** The pairs of all weights that have been unpacked, side by side: a sentence adds up a thousand of them. No pair is packed in less than two characters. */
const PAIRS = new Int16Array(learned.cues.reduce((sum, line) => sum + line.length, 0));
let unpacked = 0;

/** Adds the weights to the sums of their labels. */
export function addWeights(sums: number[], { from, to }: Weights): void {
  for (let i = from; i < to; i += 2) {
    const label = PAIRS[i] as number;
    sums[label] = (sums[label] as number) + (PAIRS[i + 1] as number);
  }
}

/** How much the weights count for the label at an index of {@link LABELS}. */
export function weightFor(label: number, { from, to }: Weights): number {
  for (let i = from; i < to; i += 2) if (PAIRS[i] === label) return PAIRS[i + 1] as number;
  return 0;
}

/** The kind of a cue, and up to five more parts of its name. */
export type CueName = readonly [kind: string, a?: string, b?: string, c?: string, d?: string, e?: string];

/** What was learned of a cue, by its name; undefined where that is nothing. */
export const knownCue: (...name: CueName) => KnownCue | undefined = (kind, a, b, c, d, e) =>
  under(under(under(under(under(ROOT.next(kind), a), b), c), d), e);

function under(part: Part | undefined, name: string | undefined): Part | undefined {
  return name === undefined ? part : part?.next(name);
}

/** Each cue stands as its place and its name, the parts with a blank between, before the letters of its labels and its numbers. */
function index(): Part {
  const root = new Part();
  for (const line of learned.cues) {
    const end = line.lastIndexOf(' ', line.lastIndexOf(' ') - 1);
    const first = line.charAt(0);
    const place = first === '<' || first === '>' ? first : '';
    let part = root;
    for (const name of line.slice(place.length, end).split(' ')) part = part.grow(name);
    part.packed[place] = line.slice(end + 1);
  }
  return root;
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const NINE = 0x39;

/**
 * Weights are packed as a letter for each label (a–z, A–Z, in their order), a blank, and a number for each: a–z are 1 to 26, A–Z the same
 * below 0, and what is larger is written out behind its sign. Read unit by unit, since it is done for every cue that a first draft shows.
 */
function unpack(packed: string): Weights {
  if (packed === '') return NONE;
  const from = unpacked;
  let at = packed.indexOf(' ') + 1;
  for (let label = 0; at < packed.length; label++) {
    const start = at++;
    const unit = packed.charCodeAt(start);
    const isWritten = unit === PLUS || unit === MINUS;
    while (isWritten && packed.charCodeAt(at) <= NINE && packed.charCodeAt(at) > MINUS) at++;
    PAIRS[unpacked++] = labelOf(packed.charCodeAt(label));
    PAIRS[unpacked++] = isWritten ? Number(packed.slice(start, at)) : numberOf(unit);
  }
  return { from, to: unpacked };
}

/** The index of a label by its letter. */
function labelOf(letter: number): number {
  return letter >= 97 ? letter - 97 : letter - 65 + 26;
}

function numberOf(letter: number): number {
  return letter >= 97 ? letter - 96 : 64 - letter;
}
