import { buriedApology } from './buried-apology';
import type { Check } from './check';
import { escalationSignal } from './escalation-signal';
import { incentiveCause } from './incentive-cause';
import { newChange } from './new-change';
import { noPlan } from './no-plan';
import { overApology } from './over-apology';
import { placeholderLeft } from './placeholder-left';
import { processCause } from './process-cause';
import { weForI } from './we-for-i';
import { weekdayMismatch } from './weekday-mismatch';

/** All checks of the whole draft, in the order of RULEBOOK 6. A new one is one file and one line here. */
export const CHECKS: readonly Check[] = [
  buriedApology,
  noPlan,
  weekdayMismatch,
  escalationSignal,
  incentiveCause,
  processCause,
  newChange,
  weForI,
  overApology,
  placeholderLeft,
];
