import { UNUSED_IGNORE } from './draft/unused-ignores';
import { CONTRADICTION_CODES } from './promises/contradictions/contradiction';
import { CHECK_IDS, FAULT_CODES } from './report';

/** The codes of all that Amends itself finds. */
export const KNOWN_CODES: ReadonlySet<string> = new Set([
  ...FAULT_CODES,
  ...CHECK_IDS,
  ...CONTRADICTION_CODES,
  UNUSED_IGNORE.code,
]);

export function isKnownCode(code: string): boolean {
  return KNOWN_CODES.has(code);
}
