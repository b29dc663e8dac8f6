import type { Fault, Hit } from '../faults/fault';
import { lazily } from '../lazily';
import { type Certainty, tellingWords } from '../reader/reader';
import type { Finding, Fix, MoveFound, Severity, Span } from '../report';
import type { Settings } from '../settings';
import { guarded, type OnDefect } from './defects';
import type { Silences } from './ignores';
import type { Reading } from './judge';
import type { Judgement } from './judgement';
import { provenFixes } from './mending';
import { fixInDraft, type QuotationMarks, quotationMarksOf, spanInDraft } from './original';
import type { Placed } from './reading';
import { oncePerStretch, somethingTold, throughout, toldOf } from './stretches';

/** The faults that the reader sees in each sentence of the draft's `text`. Silenced codes and places are left out. */
export function findFaults(
  reading: Reading,
  text: string,
  silences: Silences,
  settings: Settings,
  onDefect: OnDefect,
): Finding[] {
  const { fixes = Infinity } = settings;
  const draft = { reading, text, marks: lazily(() => quotationMarksOf(text)), fixes, onDefect };
  const findings: Finding[] = [];
  for (const { index, told } of throughout(reading, (stretch) => faultsIn(stretch, reading.doubt))) {
    const placed = reading.placed[index] as Placed;
    for (const { fault, certainty, hits } of told) {
      const asked = settings.faults[fault.code];
      if (asked === 'off') continue;
      for (const hit of hits) {
        const span = spanInDraft(placed, hit.span);
        if (silences(fault.code, span)) continue;
        findings.push(new FaultFound(draft, index, fault, hit, asked ?? levelOf(fault, hit, certainty), span));
      }
    }
  }
  return findings;
}

/** A fault of a sentence, how surely it carries it, and where. */
interface FaultThere {
  readonly fault: Fault;
  readonly certainty: Certainty;
  readonly hits: readonly Hit[];
}

/** The faults of the sentences that have any, as the doubt about their draft leaves them. */
const faultsIn = oncePerStretch(({ judged }, doubt: number) =>
  somethingTold(judged, (judgement) => {
    const faults = judgement.faults(doubt);
    return faults.size > 0 ? [...faults].map(([fault, certainty]) => faultThere(judgement, fault, certainty)) : null;
  }),
);

/** Where no rule found a frame, the words stand for the fault on which the reader rests most. */
function faultThere({ sentence, hits }: Judgement, fault: Fault, certainty: Certainty): FaultThere {
  return { fault, certainty, hits: hits.get(fault) ?? [{ span: tellingWords(sentence, fault.code) }] };
}

/** What the fixes of a draft are made from. */
interface Fixing {
  readonly reading: Reading;
  readonly text: string;
  readonly marks: () => QuotationMarks;
  /** How many of a finding are wanted. */
  readonly fixes: number;
  readonly onDefect: OnDefect;
}

/** A finding whose fixes are made when they are first asked for. A class, since thousands are made at a keystroke. */
class FaultFound implements Finding {
  readonly code: Finding['code'];
  readonly message: string;
  readonly sentence: Span;
  readonly #draft: Fixing;
  readonly #index: number;
  readonly #fault: Fault;
  readonly #hit: Hit;
  #fixes: readonly Fix[] | undefined;

  constructor(
    draft: Fixing,
    index: number,
    fault: Fault,
    hit: Hit,
    readonly severity: Severity,
    readonly span: Span,
  ) {
    const { start, end } = draft.reading.placed[index] as Placed;
    this.code = fault.code;
    this.message = fault.message;
    this.sentence = { start, end };
    this.#draft = draft;
    this.#index = index;
    this.#fault = fault;
    this.#hit = hit;
  }

  /** Proving a fix means reading its result; that waits until somebody asks for it. */
  get fixes(): readonly Fix[] {
    this.#fixes ??= guarded(this.code, this.#draft.onDefect, () => this.#prove(), []);
    return this.#fixes;
  }

  /** As plain data: a copy by `...` would leave the fixes behind. */
  toJSON(): Finding {
    const { code, severity, message, span, sentence, fixes } = this;
    return { code, severity, message, span, sentence, fixes };
  }

  /** Some that hold cannot be made in the draft, so that of the few that are wanted none may be left. */
  #prove(): Fix[] {
    const { fixes } = this.#draft;
    const few = this.#provenAndPlaced(fixes);
    return few.length > 0 || fixes === Infinity ? few : this.#provenAndPlaced(Infinity).slice(0, fixes);
  }

  #provenAndPlaced(wanted: number): Fix[] {
    const { reading, text, marks } = this.#draft;
    const placed = reading.placed[this.#index] as Placed;
    return provenFixes(this.#fault, this.#hit, reading, this.#index, wanted)
      .map((fix) => fixInDraft(fix, { placed, text, marks }))
      .filter((fix) => fix !== null);
  }
}

/** What is surely a fault has the fault's own level; what is likely informs at most; what is contested hints. */
function levelOf(fault: Fault, hit: Hit, certainty: Certainty): Severity {
  const level = hit.severity ?? fault.level;
  if (certainty === 'sure') return level;
  return certainty === 'likely' && level !== 'hint' ? 'information' : 'hint';
}

/** The moves of the sentences that make any. */
export const movesIn = toldOf(({ moves }) => (moves.size > 0 ? moves : null));

/** The moves that the reader sees in each sentence; a move's span is its sentence. */
export function findMoves(reading: Reading): MoveFound[] {
  const found: MoveFound[] = [];
  for (const { index, told: moves } of movesIn(reading)) {
    const { start, end } = reading.placed[index] as Placed;
    const span = { start, end };
    for (const move of moves) found.push({ move, span });
  }
  return found;
}
