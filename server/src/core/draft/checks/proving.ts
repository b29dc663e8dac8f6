import type { CheckFinding, Finding, Fix, Report } from '../../report';
import { applied } from '../applied';
import { firstThat } from '../first-that';

/** Reads a text as the draft was read. */
export type ReadAgain = (text: string) => Pick<Report, 'findings' | 'checks'>;

const LET_BE: ReadonlySet<string> = new Set(['placeholder-left', 'unused-ignore']);

/** From so many characters on a draft is not read again for a fix; the fix is offered as it is. */
const LONG = 40_000;

/**
 * Proves the fixes of one draft's checks. Those hold with which, applied, its own finding is gone and no other has come. Gaps for what only the writer knows
 * are no findings here, and neither is an ignore that has done its work.
 */
export class Prover {
  #before: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly text: string,
    private readonly readAgain: ReadAgain,
    private readonly wanted = Infinity,
  ) {}

  holding(code: string, fixes: readonly Fix[]): readonly Fix[] {
    if (this.text.length > LONG || fixes.length === 0) return fixes.slice(0, this.wanted);
    this.#before ??= countsOf(this.readAgain(this.text));
    const before = this.#before;
    const holds = (fix: Fix): boolean => {
      const after = countsOf(this.readAgain(applied(fix, this.text)));
      const less = (after.get(code) ?? 0) < (before.get(code) ?? 0);
      return less && [...after].every(([each, count]) => LET_BE.has(each) || count <= (before.get(each) ?? 0));
    };
    return firstThat(holds, fixes, this.wanted);
  }
}

function countsOf({ findings, checks }: Pick<Report, 'findings' | 'checks'>): Map<string, number> {
  const counts = new Map<string, number>();
  const all: readonly (Finding | CheckFinding)[] = [...findings, ...checks];
  for (const { code } of all) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
