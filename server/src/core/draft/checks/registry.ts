import { buriedApology } from './buried-apology';
import type { Check } from './check';
import { noPlan } from './no-plan';
import { weekdayMismatch } from './weekday-mismatch';

/** All checks of the whole draft, in the order of RULEBOOK 6. A new one is one file and one line here. */
export const CHECKS: readonly Check[] = [buriedApology, noPlan, weekdayMismatch];
