import { agentlessMistake } from './agentless-mistake';
import { announcedApology } from './announced-apology';
import { blameShifting } from './blame-shifting';
import { conditionalApology } from './conditional-apology';
import { displacedApology } from './displaced-apology';
import { euphemism } from './euphemism';
import { excusedApology } from './excused-apology';
import type { Fault } from './fault';
import { missingDate } from './missing-date';
import { missingOwner } from './missing-owner';
import { regretOnly } from './regret-only';
import { selfFocus } from './self-focus';
import { vagueApology } from './vague-apology';

/** Every fault, in the order of LABELS.md. */
export const FAULTS: readonly Fault[] = [
  conditionalApology,
  displacedApology,
  excusedApology,
  announcedApology,
  regretOnly,
  vagueApology,
  agentlessMistake,
  blameShifting,
  selfFocus,
  missingOwner,
  missingDate,
  euphemism,
];
