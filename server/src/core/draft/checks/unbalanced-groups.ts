import { matchesOf } from '../../text/matches';
import { defineCheck } from './check';
import { thoseMaking } from './whole-draft';

/** People by what they do here: who bore a cost, and who is spoken to. */
const GROUP =
  /\b(?:nurses?|drivers?|patients?|famil(?:y|ies)|customers?|clients?|guests?|tenants?|residents?|students?|pupils?|parents?|teachers?|volunteers?|temps?|contractors?|buyers?|suppliers?|apprentices?|interns?|night shift|day shift|early shift|late shift|warehouse (?:team|crew|staff)|(?:sales|payroll|support|finance|design|engineering|marketing|logistics|procurement) team|part-timers?|passengers?|members?|players?|subscribers?|shareholders?|neighbou?rs?)\b/gi;
/** Words that take in every group that was named. */
const EVERYONE =
  /\b(?:everyone|everybody|each of (?:you|them)|all of (?:you|them)|you all|all those|whoever|anyone|the people (?:above|named)|both)\b/i;

/** A group that bore the cost gets nothing of what is offered. */
export const unbalancedGroups = defineCheck({
  id: 'unbalanced-groups',
  level: 'information',
  message: 'This group bore a cost, and nothing is offered to it. Say what it gets, or ask it.',
  why: 'Uneven amends hurt a second time (RULEBOOK F22, F42).',
  quiet: ['offers to everyone', 'only one group in the draft', 'a draft that offers nothing yet'],
  limits: {},
  *check(draft) {
    if (draft.plansLater) return;
    const offers = thoseMaking(draft, 'redress', 'step', 'invite', 'quick-win');
    if (offers.some(({ sentence }) => EVERYONE.test(sentence.text) || /\byou\b/.test(sentence.wording))) return;
    const served = new Set(offers.flatMap(({ sentence }) => groupsIn(sentence.text).map(({ name }) => name)));
    const harmed = thoseMaking(draft, 'impact').flatMap(({ sentence, start }) =>
      groupsIn(sentence.text).map(({ name, words, index }) => ({ name, words, start: start + index })),
    );
    if (!harmed.some(({ name }) => served.has(name))) return;
    const told = new Set<string>();
    for (const { name, words, start } of harmed) {
      if (served.has(name) || told.has(name)) continue;
      told.add(name);
      yield {
        span: { start, end: start + words.length },
        message: `The ${words} bore a cost, and nothing is offered to them. Say what they get, or ask them.`,
      };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I closed the ward without notice. I am sorry that I did. The nurses lost a weekend, and two »families« waited a night in the corridor. By 4 December, the nurses get two days off.',
      },
    ],
    clean: [
      'On 3 November I closed the ward without notice. I am sorry that I did. The nurses lost a weekend, and two families waited a night in the corridor. By 4 December, the nurses get two days off and the families their taxi fares.',
      'On 3 November I closed the ward without notice. I am sorry that I did. The nurses lost a weekend, and two families waited a night in the corridor. By 4 December, everyone gets the costs back.',
    ],
  },
});

function groupsIn(text: string): { readonly name: string; readonly words: string; readonly index: number }[] {
  return matchesOf(text, GROUP).map(({ 0: words, index }) => ({
    name: words.toLowerCase().replace(/ies$/, 'y').replace(/s$/, ''),
    words: words.toLowerCase(),
    index,
  }));
}
