import { absolutePromise } from './absolute-promise';
import { agentlessMistake } from './agentless-mistake';
import { announcedApology } from './announced-apology';
import { blameShifting } from './blame-shifting';
import { conditionalApology } from './conditional-apology';
import { displacedApology } from './displaced-apology';
import { euphemism } from './euphemism';
import { excusedApology } from './excused-apology';
import type { Fault } from './fault';
import { hedgedOwnership } from './hedged-ownership';
import { intentDefense } from './intent-defense';
import { minimizing } from './minimizing';
import { missingDate } from './missing-date';
import { missingOwner } from './missing-owner';
import { pressedClosure } from './pressed-closure';
import { regretOnly } from './regret-only';
import { selfFocus } from './self-focus';
import { vagueApology } from './vague-apology';
import { vagueCommitment } from './vague-commitment';

/** Every fault, in the order of LABELS.md. */
export const FAULTS: readonly Fault[] = [
  conditionalApology,
  displacedApology,
  excusedApology,
  announcedApology,
  regretOnly,
  vagueApology,
  agentlessMistake,
  hedgedOwnership,
  minimizing,
  blameShifting,
  intentDefense,
  selfFocus,
  vagueCommitment,
  missingOwner,
  missingDate,
  absolutePromise,
  pressedClosure,
  euphemism,
];
