import { actUnnamed } from './act-unnamed';
import { buriedApology } from './buried-apology';
import { cadenceOpen } from './cadence-open';
import type { Check } from './check';
import { dateAmbiguous } from './date-ambiguous';
import { dateHoliday } from './date-holiday';
import { dateInvalid } from './date-invalid';
import { dateOrder } from './date-order';
import { datePast } from './date-past';
import { dateWeekend } from './date-weekend';
import { delayUnowned } from './delay-unowned';
import { escalationSignal } from './escalation-signal';
import { explanationFirst } from './explanation-first';
import { factClash } from './fact-clash';
import { harmUncounted } from './harm-uncounted';
import { harmUnnamed } from './harm-unnamed';
import { incentiveCause } from './incentive-cause';
import { inviteDeadEnd } from './invite-dead-end';
import { lateAcknowledgement } from './late-acknowledgement';
import { lateFirstStep } from './late-first-step';
import { leaderOwnsNone } from './leader-owns-none';
import { longExplanation } from './long-explanation';
import { metricBare } from './metric-bare';
import { metricsOneSided } from './metrics-one-sided';
import { newChange } from './new-change';
import { noApology } from './no-apology';
import { noCadence } from './no-cadence';
import { noPlan } from './no-plan';
import { noReevaluation } from './no-reevaluation';
import { oddReevaluation } from './odd-reevaluation';
import { oneOwner } from './one-owner';
import { overApology } from './over-apology';
import { ownerOverload } from './owner-overload';
import { placeholderLeft } from './placeholder-left';
import { planOverload } from './plan-overload';
import { processCause } from './process-cause';
import { promiseTooEarly } from './promise-too-early';
import { selfOverHarmed } from './self-over-harmed';
import { sparseCadence } from './sparse-cadence';
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
  lateFirstStep,
  noReevaluation,
  oddReevaluation,
  metricsOneSided,
  metricBare,
  oneOwner,
  leaderOwnsNone,
  ownerOverload,
  planOverload,
  dateWeekend,
  dateHoliday,
  datePast,
  weekdayMismatch,
  dateInvalid,
  dateAmbiguous,
  dateOrder,
  noCadence,
  sparseCadence,
  cadenceOpen,
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
