import { defineCheck } from './check';
import { insertMove } from './edits';
import { makes } from './whole-draft';

const CHANGE =
  /\b(?:new (?:strategy|direction|structure|organi[sz]ation|vision|policy|model|shift plan|rota)|restructur(?:e|ed|ing)|reorgani[sz](?:e|ed|ing|ation)|change of (?:strategy|course|direction)|relocat(?:e|ed|ion)|merger)\b/i;
const UNASKED =
  /\b(?:(?:asked|consulted|told|involved|warned) (?:nobody|no one|none)|without (?:asking|consulting|talking to|telling|a word)|(?:did not|didn't|had not|hadn't|never) (?:ask|asked|consult|consulted|involve|involved|tell|told) (?:you|anyone|anybody|any of you|the team|them))\b/i;

/** A change that nobody was asked about, and again nobody is asked. */
export const newChange = defineCheck({
  id: 'new-change',
  level: 'information',
  message: 'Nobody was asked about this change. Ask now, with a channel and a day.',
  why: 'A sudden change by one person costs trust; a say in the fix gives some of it back (RULEBOOK F25, F31).',
  quiet: ['a draft that invites an answer', 'a change that people were asked about'],
  limits: {},
  *check(draft) {
    // Without an apology it is a page about the repair, not the message.
    if (!makes(draft, 'apologize')) return;
    if (makes(draft, 'invite')) return;
    const named = draft.sentences.find(({ sentence }) => CHANGE.test(sentence.text));
    const unasked = draft.sentences.find(({ sentence }) => UNASKED.test(sentence.text));
    const match = named && unasked ? CHANGE.exec(named.sentence.text) : null;
    if (!named || !match) return;
    const start = named.start + match.index;
    yield { span: { start, end: start + match[0].length }, fixes: insertMove(draft, 'invite') };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I announced the »new structure« and asked nobody. I am sorry that I did. Nine of you have a new manager.',
        fixed:
          'On 3 November I announced the new structure and asked nobody. I am sorry that I did. Nine of you have a new manager.\n\nTell me {question} via {channel} by {date}.',
      },
    ],
    clean: [
      'On 3 November I announced the new structure and asked nobody. I am sorry that I did. Tell me by Friday what it breaks.',
      'On 3 November I announced the new structure too early. I am sorry that I did. Nine of you have a new manager.',
    ],
  },
});
