import type { CheckFinding, Fix, Severity } from '../../report';
import type { Settings } from '../../settings';
import { guarded, type OnDefect } from '../defects';
import type { Silences } from '../ignores';
import type { Check, CheckHit } from './check';
import { Prover, type ReadAgain } from './proving';
import { CHECKS } from './registry';
import type { WholeDraft } from './whole-draft';

/**
 * What the checks find in a draft, in reading order. One that throws costs only its own answer.
 * @param silences whether a finding is ignored where it stands
 * @param readAgain reads a text in the draft's place; fixes are proven by it when they are asked for
 */
export function runChecks(
  draft: WholeDraft,
  settings: Settings,
  silences: Silences,
  readAgain: ReadAgain,
  onDefect: OnDefect,
): CheckFinding[] {
  const prover = new Prover(draft.text, readAgain, settings.fixes);
  return CHECKS.flatMap((check) => {
    const asked = settings.faults[check.id];
    if (asked === 'off') return [];
    const hits = guarded(check.id, onDefect, () => [...check.check(draft, limitsOf(check, settings))], []);
    return hits
      .filter(({ span }) => !silences(check.id, span))
      .map((hit) => findingOf(check, hit, asked, prover, onDefect));
  }).sort((a, b) => a.span.start - b.span.start);
}

function findingOf(
  { id, level, message, absent }: Check,
  hit: CheckHit,
  asked: Severity | undefined,
  prover: Prover,
  onDefect: OnDefect,
): CheckFinding {
  let proven: readonly Fix[] | undefined;
  return {
    code: id,
    severity: asked ?? hit.severity ?? level,
    message: hit.message ?? message,
    span: { start: hit.span.start, end: hit.span.end },
    absent: absent === true,
    get fixes() {
      proven ??= guarded(id, onDefect, () => prover.holding(id, hit.fixes ?? []), []);
      return proven;
    },
  };
}

function limitsOf({ id, limits }: Check, settings: Settings): Record<string, number> {
  return { ...limits, ...settings.limits[id] };
}
