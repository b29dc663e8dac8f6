import { actUnnamed } from './act-unnamed';
import { buriedApology } from './buried-apology';
import type { Check } from './check';
import { delayUnowned } from './delay-unowned';
import { escalationSignal } from './escalation-signal';
import { explanationFirst } from './explanation-first';
import { factClash } from './fact-clash';
import { harmUncounted } from './harm-uncounted';
import { harmUnnamed } from './harm-unnamed';
import { incentiveCause } from './incentive-cause';
import { inviteDeadEnd } from './invite-dead-end';
import { lateAcknowledgement } from './late-acknowledgement';
import { longExplanation } from './long-explanation';
import { newChange } from './new-change';
import { noApology } from './no-apology';
import { noPlan } from './no-plan';
import { overApology } from './over-apology';
import { placeholderLeft } from './placeholder-left';
import { processCause } from './process-cause';
import { promiseTooEarly } from './promise-too-early';
import { selfOverHarmed } from './self-over-harmed';
import { unbalancedGroups } from './unbalanced-groups';
import { weForI } from './we-for-i';
import { weekdayMismatch } from './weekday-mismatch';

/** All checks of the whole draft, in the order of RULEBOOK 6. A new one is one file and one line here. */
export const CHECKS: readonly Check[] = [
  noApology,
  actUnnamed,
  buriedApology,
  explanationFirst,
  selfOverHarmed,
  harmUnnamed,
  harmUncounted,
  longExplanation,
  noPlan,
  weekdayMismatch,
  lateAcknowledgement,
  delayUnowned,
  promiseTooEarly,
  inviteDeadEnd,
  unbalancedGroups,
  escalationSignal,
  incentiveCause,
  processCause,
  newChange,
  weForI,
  overApology,
  factClash,
  placeholderLeft,
];
