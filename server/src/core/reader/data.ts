import learned from './learned.json';

/** How surely a label holds, from the sum of a sentence's cues: below `shown` not at all. Whole numbers. */
export interface Thresholds {
  readonly shown: number;
  readonly likely: number;
  readonly sure: number;
}

/**
 * How much a cue counts: for each label of which something was learned its index in {@link LABELS}, and then a whole number, so that
 * sums are the same everywhere.
 */
export type Weights = Int16Array;

/** What was learned of a cue: shown by the sentence itself, by the one before it, and by the one after. */
export interface KnownCue {
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

const NONE: Weights = new Int16Array(0);

/** A part of the names of cues, and what may come next. The weights are unpacked when they are first asked for. */
class Part implements KnownCue {
  readonly packed: Record<Place, string> = { '': '', '<': '', '>': '' };
  readonly #unpacked: Partial<Record<Place, Weights>> = {};
  #next: Map<string, Part> | undefined;

  get own(): Weights {
    return this.#weights('');
  }

  get before(): Weights {
    return this.#weights('<');
  }

  get after(): Weights {
    return this.#weights('>');
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

  #weights(place: Place): Weights {
    this.#unpacked[place] ??= unpack(this.packed[place]);
    return this.#unpacked[place];
  }
}

const ROOT = index();

/** What was learned of a cue, by the parts of its name; undefined where that is nothing. */
export function knownCue(name: readonly string[]): KnownCue | undefined {
  let part: Part | undefined = ROOT;
  for (let i = 0; part && i < name.length; i++) part = part.next(name[i] as string);
  return part;
}

/** Each cue stands as its place and its name, the parts with a blank between, before its weights. */
function index(): Part {
  const root = new Part();
  for (const line of learned.cues) {
    const last = line.lastIndexOf(' ');
    const first = line.charAt(0);
    const place = first === '<' || first === '>' ? first : '';
    let part = root;
    for (const name of line.slice(place.length, last).split(' ')) part = part.grow(name);
    part.packed[place] = line.slice(last + 1);
  }
  return root;
}

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * Each weight is packed as a letter for the label (a–z, A–Z, in their order) and the number. Read unit by unit, since it is done for
 * every cue that a first draft shows.
 */
function unpack(packed: string): Weights {
  if (packed === '') return NONE;
  const weights: number[] = [];
  let [label, number, sign] = [-1, 0, 1];
  for (let at = 0; at <= packed.length; at++) {
    const unit = packed.charCodeAt(at);
    if (unit === MINUS) sign = -1;
    else if (unit >= ZERO && unit <= NINE) number = 10 * number + unit - ZERO;
    else {
      if (label >= 0) weights.push(label, sign * number);
      [label, number, sign] = [indexOf(unit), 0, 1];
    }
  }
  return Int16Array.from(weights);
}

/** The index of a label by its letter. */
function indexOf(letter: number): number {
  return letter >= 97 ? letter - 97 : letter - 65 + 26;
}
