import { escalationSignals } from '../escalation';
import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

/** Signs that one leader's own repair may not be enough. */
export const escalationSignal = defineCheck({
  id: 'escalation-signal',
  level: 'information',
  message: 'This may need somebody from outside. Offer a neutral person.',
  why: 'A grievance, several teams or a name at stake go beyond what one leader can repair alone (RULEBOOK F47–F49).',
  quiet: [
    'a draft that offers a neutral person',
    "customers' complaints that are counted",
    'signs that are denied: no complaint',
  ],
  limits: {},
  *check(draft) {
    // Without an apology it is a page about the repair, not the message.
    if (!makes(draft, 'apologize')) return;
    if (makes(draft, 'facilitator')) return;
    const [first] = escalationSignals(draft.sentences);
    if (!first) return;
    yield { span: first.span, message: first.helper.when, fixes: insertMove(draft, 'facilitator') };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I shouted at Lina in front of the crew. I am sorry that I did. She has filed a »grievance«.',
        fixed:
          'On 3 November I shouted at Lina in front of the crew. I am sorry that I did. She has filed a grievance.\n\n{Neutral person} listens in confidence; reach them at {contact}.',
      },
    ],
    clean: [
      'On 3 November I shouted at Lina in front of the crew. I am sorry that I did. She has filed a grievance. Judith Kranz, a mediator from outside, listens in confidence.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. The number of complaints went up to 40.',
    ],
  },
});
