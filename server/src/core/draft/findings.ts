import type { SentenceContext } from '../faults/context';
import type { Fault } from '../faults/fault';
import { FAULTS } from '../faults/registry';
import { MOVES } from '../moves/registry';
import type { Finding, Fix, MoveFound, Span } from '../report';
import type { Settings } from '../settings';
import type { Layout } from '../text/block';
import type { Placed } from './reading';

/** Told of each defect in a rule; the other rules still answer. Tests hand in one that throws. */
export type OnDefect = (rule: string, error: unknown) => void;

/** Runs one rule's code; a rule that throws costs only its own answer. */
function guarded<T>(rule: string, onDefect: OnDefect, run: () => T, otherwise: T): T {
  try {
    return run();
  } catch (error) {
    onDefect(rule, error);
    return otherwise;
  }
}

/** Runs every fault over every sentence, under guard. Silenced codes and places are left out. */
export function findFaults(
  placed: readonly Placed[],
  contexts: readonly SentenceContext[],
  layout: Layout,
  settings: Settings,
  onDefect: OnDefect,
): Finding[] {
  const silenced = ignoredSpans(layout);
  return placed.flatMap((each, i) =>
    FAULTS.flatMap((fault) => {
      const severity = settings.faults[fault.code] ?? fault.level;
      if (severity === 'off' || silenced(fault.code, each.start)) return [];
      return guarded(
        fault.code,
        onDefect,
        () => hitsOf(fault, each, contexts[i] as SentenceContext, severity, settings),
        [],
      );
    }),
  );
}

function hitsOf(
  fault: Fault,
  placed: Placed,
  context: SentenceContext,
  severity: Finding['severity'],
  settings: Settings,
): Finding[] {
  const levelled = settings.faults[fault.code] !== undefined;
  return [...fault.check(placed.sentence, context)].map((hit) => ({
    code: fault.code,
    severity: levelled ? severity : (hit.severity ?? severity),
    message: fault.message,
    span: moved(hit.span, placed),
    sentence: { start: placed.start, end: placed.end },
    fixes: (hit.fixes ?? fault.mend(placed.sentence, context, hit.span)).map((fix) => movedFix(fix, placed)),
  }));
}

function moved(span: Span, { start, end }: Placed): Span {
  return { start: Math.min(start + span.start, end), end: Math.min(start + Math.max(span.end, span.start + 1), end) };
}

function movedFix(fix: Fix, placed: Placed): Fix {
  return {
    title: fix.title,
    edits: fix.edits.map((edit) => ({
      span: {
        start: Math.min(placed.start + edit.span.start, placed.end),
        end: Math.min(placed.start + edit.span.end, placed.end),
      },
      newText: edit.newText,
    })),
  };
}

/** Which codes are ignored where: a file-wide ignore, or one for the block that comes after it. */
function ignoredSpans({ ignores, blocks }: Layout): (code: string, at: number) => boolean {
  const areas = ignores.map((ignore) => {
    const next = ignore.scope === 'file' ? undefined : blocks.find((block) => block.start >= ignore.end);
    return {
      codes: ignore.codes,
      start: ignore.scope === 'file' ? 0 : (next?.start ?? Infinity),
      end: ignore.scope === 'file' ? Infinity : (next?.end ?? -1),
    };
  });
  return (code, at) =>
    areas.some((area) => at >= area.start && at < area.end && (area.codes.length === 0 || area.codes.includes(code)));
}

/** The moves that the sentences make, under guard; a move's span is its sentence. */
export function findMoves(
  placed: readonly Placed[],
  contexts: readonly SentenceContext[],
  onDefect: OnDefect,
): MoveFound[] {
  return placed.flatMap(({ sentence, start, end }, i) =>
    MOVES.filter((move) =>
      guarded(move.name, onDefect, () => move.makes(sentence, contexts[i] as SentenceContext), false),
    ).map((move) => ({ move: move.name, span: { start, end } })),
  );
}
