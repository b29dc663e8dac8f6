import type { CheckFinding } from '../../report';
import type { Settings } from '../../settings';
import { guarded, type OnDefect } from '../judge';
import type { Check } from './check';
import { CHECKS } from './registry';
import type { WholeDraft } from './whole-draft';

/**
 * What the checks find in a draft, in reading order. One that throws costs only its own answer.
 * @param silenced whether a code is ignored at an offset
 */
export function runChecks(
  draft: WholeDraft,
  settings: Settings,
  silenced: (code: string, at: number) => boolean,
  onDefect: OnDefect,
): CheckFinding[] {
  return CHECKS.flatMap((check) => {
    const asked = settings.faults[check.id];
    if (asked === 'off') return [];
    const hits = guarded(check.id, onDefect, () => [...check.check(draft, limitsOf(check, settings))], []);
    return hits
      .filter(({ span }) => !silenced(check.id, span.start))
      .map(({ span, message, severity, fixes }) => ({
        code: check.id,
        severity: asked ?? severity ?? check.level,
        message: message ?? check.message,
        span: { start: span.start, end: span.end },
        absent: check.absent === true,
        fixes: fixes ?? [],
      }));
  }).sort((a, b) => a.span.start - b.span.start);
}

function limitsOf({ id, limits }: Check, settings: Settings): Record<string, number> {
  return { ...limits, ...settings.limits[id] };
}
