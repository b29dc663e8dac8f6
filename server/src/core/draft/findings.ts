import type { Fault, Hit } from '../faults/fault';
import { type Certainty, tellingWords } from '../reader/reader';
import type { Finding, Fix, MoveFound, Severity } from '../report';
import type { Settings } from '../settings';
import type { Silences } from './ignores';
import { guarded, type OnDefect, type Reading } from './judge';
import { provenFixes } from './mending';
import { fixInDraft, type Original, type QuotationMarks, quotationMarksOf, spanInDraft } from './original';
import type { Placed } from './reading';

/** The faults that the reader sees in each sentence of the draft's `text`. Silenced codes and places are left out. */
export function findFaults(
  reading: Reading,
  text: string,
  silences: Silences,
  settings: Settings,
  onDefect: OnDefect,
): Finding[] {
  let marks: QuotationMarks | undefined;
  const originalOf = (placed: Placed): Original => ({
    placed,
    text,
    // Only a fix asks for them.
    get marks() {
      marks ??= quotationMarksOf(text);
      return marks;
    },
  });
  const findings: Finding[] = [];
  for (const [i, judgement] of reading.judged.entries()) {
    const faults = judgement.faults(reading.doubt);
    if (faults.size === 0) continue;
    const original = originalOf(reading.placed[i] as Placed);
    for (const [fault, certainty] of faults) {
      const asked = settings.faults[fault.code];
      if (asked === 'off') continue;
      for (const finding of findingsOf(fault, certainty, reading, i, original, asked, onDefect))
        if (!silences(finding.code, finding.span)) findings.push(finding);
    }
  }
  return findings;
}

function findingsOf(
  fault: Fault,
  certainty: Certainty,
  reading: Reading,
  index: number,
  original: Original,
  asked: Severity | undefined,
  onDefect: OnDefect,
): Finding[] {
  const { placed } = original;
  const hits = reading.judged[index]?.hits.get(fault) ?? [{ span: tellingWords(placed.sentence, fault.code) }];
  return hits.map((hit) => {
    let fixes: readonly Fix[] | undefined;
    return {
      code: fault.code,
      severity: asked ?? levelOf(fault, hit, certainty),
      message: fault.message,
      span: spanInDraft(placed, hit.span),
      sentence: { start: placed.start, end: placed.end },
      // Proving a fix means reading its result; that waits until somebody asks for it.
      get fixes() {
        const prove = (): Fix[] =>
          provenFixes(fault, hit, reading, index)
            .map((fix) => fixInDraft(fix, original))
            .filter((fix) => fix !== null);
        fixes ??= guarded(fault.code, onDefect, prove, []);
        return fixes;
      },
    };
  });
}

/** What is surely a fault has the fault's own level; what is likely informs at most; what is contested hints. */
function levelOf(fault: Fault, hit: Hit, certainty: Certainty): Severity {
  const level = hit.severity ?? fault.level;
  if (certainty === 'sure') return level;
  return certainty === 'likely' && level !== 'hint' ? 'information' : 'hint';
}

/** The moves that the reader sees in each sentence; a move's span is its sentence. */
export function findMoves({ placed, judged }: Reading): MoveFound[] {
  const found: MoveFound[] = [];
  for (const [i, { moves }] of judged.entries()) {
    if (moves.size === 0) continue;
    const { start, end } = placed[i] as Placed;
    for (const move of moves) found.push({ move, span: { start, end } });
  }
  return found;
}
