/**
 * Softer words for a wrong or its harm, and what to say instead, over lower-case text. Data only. `plain` is a word that says no more
 * than the soft one stands for, or a `{placeholder}` where only the writer knows. Source: RULEBOOK 3, euphemism.
 */
export interface SoftWord {
  readonly soft: RegExp;
  readonly plain: string;
  /** Every match holds one of these. Given where the expression is slow, since it begins with what may stand there or not. */
  readonly shows?: readonly string[];
  /** told: soft only where something past is told · unnamed: soft only where nothing near it names the wrong. */
  readonly only?: 'told' | 'unnamed';
}

const PEOPLE =
  '(?:colleagues?|employees?|staff|people|person|customers?|patients?|workers?|members?|families|family|passengers?|residents?|users?|clients?|guests?|students?|pupils?|tenants?|individuals?|households?|team|teams|roles?|positions?|jobs?|accounts?|communities|community|parties)';
const SOME =
  '(?:(?:some|certain|several|a few|a number of|various|many|the|these|those|this|a|an|our|recent|unexpected|operational|technical|significant|real|such|any|\\w+ing) )*';

export const SOFT_WORDS: readonly SoftWord[] = [
  // jobs
  {
    soft: /\b(?:right-?siz|down-?siz)ing\b|\b(?:workforce|headcount|staff|personnel|role|job) (?:reductions?|adjustments?|optimi[sz]ation|rationali[sz]ation|realignment|changes)\b|\breductions? in (?:force|headcount|staff|our workforce)\b|\brationali[sz]ation of (?:the|our) workforce\b/,
    plain: 'layoffs',
  },
  { soft: /\b(?:right-?sized|down-?sized)\b/, plain: 'cut {number} jobs at' },
  {
    soft: new RegExp(
      `(?<=\\b${PEOPLE} (?:\\w+ )?(?:were|was|are|have been|had been|has been|being|be|got) (?:\\w+ )?)(?:transitioned(?: out)?|exited|off-?boarded|separated|released|let go(?: of)?|displaced|rationali[sz]ed)\\b`,
    ),
    shows: ['transitioned', 'exited', 'boarded', 'separated', 'released', 'let go', 'displaced', 'rationali'],
    plain: 'laid off',
  },
  {
    soft: new RegExp(
      `(?<=\\b(?:we|i|the \\w+) (?:\\w+ )?(?:had to |have |had )?)(?:transition(?:ed)? out|off-?board(?:ed)?|let go of|exit(?:ed)?)(?= (?:\\w+ ){0,3}${PEOPLE})`,
    ),
    shows: ['transition', 'board', 'let go of', 'exit'],
    plain: 'laid off',
  },
  {
    soft: new RegExp(
      `\\b(?:let|letting) (?:go(?= of (?:\\w+ ){0,3}${PEOPLE})|(?:\\w+ ){0,3}(?:him|her|them|${PEOPLE}|of you|of us) go(?! (?:to|through|over|back|home|ahead|on|out|without|hungry)\\b))\\b`,
    ),
    plain: '{dismissed or laid off whom}',
  },
  {
    soft: /\b(?:part(?:ed|ing)? (?:ways|company)(?: with)?|(?:said|say|saying) goodbye to|mutual(?:ly)? agree(?:d|ment)(?: to part)?)\b/,
    plain: '{dismissed or laid off whom}',
  },
  // harm to people
  { soft: new RegExp(`\\bimpacted(?= (?:\\w+ )?${PEOPLE}\\b)`), plain: 'harmed' },
  {
    soft: /\bimpacted(?= (?!systems?|servers?|services?|areas?|by|the|our|my|a|an|on|to|in|me|us|it|negatively|adversely)\w)/,
    plain: 'affected',
  },
  {
    soft: /(?<=\b(?:been|were|was|are|is|being|be|get|got)(?: \w+ly)? )(?:negatively |adversely )?impacted\b/,
    shows: ['impacted'],
    plain: 'harmed',
  },
  {
    soft: /\b(?:negatively |adversely )?impact(?:ed|s|ing)?(?: on)?(?= (?:you|your|our (?:customers|patients|guests|colleagues|members|readers|staff|families)|people|them|everyone|anyone|some of you|many of you)\b)/,
    plain: '{harmed how}',
  },
  { soft: /\bthose (?:who (?:were|are|have been) )?impacted\b/, plain: 'those who were harmed' },
  { soft: /\b(?:tragic )?loss of (?:\w+ )?life\b/, plain: 'death of {whom}' },
  { soft: /\b(?:passed away|lost (?:his|her|their) (?:life|lives))\b/, plain: 'died' },
  { soft: /\b(?:adverse|medical|sentinel|safety) (?:event|outcome)s?\b/, plain: '{injury or death of whom}' },
  { soft: /\bcame into contact with\b/, plain: '{hit or hurt whom}' },
  // conduct
  {
    soft: /\b(?:highly |wholly |somewhat |deeply |perhaps )?(?:inappropriate|untoward)(?= (?:conduct|behaviou?r|contact|relationship|touching|language|comments?|remarks?|words?|jokes?|messages?|images?|material|advances|actions?)\b)/,
    plain: '{what kind of}',
  },
  {
    soft: /\b(?:highly |wholly |somewhat |deeply |perhaps )?(?:inappropriately|inappropriate|not appropriate|n't appropriate)\b/,
    plain: '{what it was, plainly}',
    only: 'told',
  },
  {
    soft: /\b(?:crossed|overstepped|breach(?:ed)? (?:of )?) ?(?:a |certain |some |professional |the |personal )*(?:boundary|boundaries)\b|\b(?:boundary|boundaries) (?:violations?|issues?)\b/,
    plain: '{did what to whom}',
  },
  { soft: /\bmis-?spoke\b|\bmisspoken\b/, plain: 'said something untrue' },
  { soft: /\bmis-?statements?\b|\binaccurac(?:y|ies)\b/, plain: '{what was untrue}' },
  {
    soft: /\b(?:heated |lively |frank |robust |unfortunate )(?:exchange|discussion|encounter|interaction|altercation)s?\b/,
    plain: '{who did what to whom}',
  },
  {
    soft: new RegExp(
      `\\b${SOME}(?:negative|poor|disappointing|bad|difficult|unpleasant|unhappy) (?:experiences?|encounters?|interactions?)\\b`,
    ),
    shows: ['experience', 'encounter', 'interaction'],
    plain: '{what happened to whom}',
  },
  {
    soft: /\b(?:the )?(?:right|wrong) (?:note|tone) (?:was|were)(?: not|n't)? (?:struck|hit)\b|\b(?:strike|struck|hit) the (?:right|wrong) (?:note|tone)\b/,
    plain: '{who said what}',
  },
  // quality and money
  {
    soft: /\b(?:sub-?optimal|less[ -]than[ -](?:optimal|perfect|ideal)|non-?optimal|not (?:quite )?optimal)\b/,
    plain: '{late, wrong or broken}',
  },
  {
    soft: /\b(?:areas?|opportunit(?:y|ies)|room|scope) (?:for|of) (?:improvement|growth|development)\b|\b(?:improvement|growth|development) (?:areas?|opportunit(?:y|ies))\b/,
    plain: '{failure}',
  },
  {
    soft: new RegExp(`${'\\b'}${SOME}irregularit(?:y|ies)\\b|\\b${SOME}anomal(?:y|ies)\\b`),
    shows: ['irregularit', 'anomal'],
    plain: '{what was wrong}',
  },
  {
    soft: /\b(?:price|pricing|fee|rate|tariff) (?:adjustments?|realignments?|harmoni[sz]ation)\b/,
    plain: '{price rise, and how much}',
  },
  {
    soft: /\b(?:service|performance|quality|network) (?:degradation|interruptions?|disruptions?|impact|events?|anomal(?:y|ies))\b|\bdegraded (?:service|performance|experience)\b/,
    plain: 'outage',
  },
  {
    soft: /\b(?:capacity|supply|resource|staffing|budget(?:ary)?|operational|fulfil?ment|logistical) (?:constraints?|challenges?|pressures?|issues?|limitations?|reasons?)\b/,
    plain: '{what was missing}',
  },
  {
    soft: /\bslippages?\b|\b(?:extended|revised|adjusted|shifted) timelines?\b|\btimelines? (?:slippage|adjustments?)\b/,
    plain: 'delay',
  },
  { soft: /\bsunset(?:ting|ted)?\b(?= (?:the|our|this|your|\w+ (?:product|service|app|plan)))/, plain: 'shut down' },
  { soft: /\bde-?prioriti[sz]ed\b/, plain: 'dropped' },
  { soft: /\b(?:tough|difficult|hard|painful) (?:choices|decisions|measures)\b/, plain: '{cuts}', only: 'told' },
  { soft: /\boptics\b/, plain: '{what it was}' },
  {
    soft: /\b(?:a |the |some |this )?(?:misalignments?|disconnects?)\b(?! (?:the|your|it))/,
    plain: '{who did not tell whom}',
  },
  // data
  {
    soft: /\b(?:data|security|privacy|cyber|cybersecurity|information) (?:event|incident|exposure|occurrence)s?\b/,
    plain: 'breach',
    only: 'unnamed',
  },
  {
    soft: /\bunauthori[sz]ed (?:access|party|parties|third party|individuals?|disclosure|actor)\b/,
    plain: '{who took what}',
    only: 'unnamed',
  },
  {
    soft: /\b(?:became|become|made|were|was|been) (?:(?:temporarily |inadvertently |briefly |potentially |publicly )(?:accessible|visible|viewable)|exposed(?= to (?:the|an?|un|other|some|third)))\b/,
    plain: '{leaked to whom}',
    only: 'unnamed',
  },
  // the wrong itself as a difficulty
  {
    soft: new RegExp(
      `\\b${SOME}(?:challenges|difficulties|headwinds|hurdles|growing pains|turbulence|complexities)\\b(?! of)`,
    ),
    shows: ['challenges', 'difficulties', 'headwinds', 'hurdles', 'growing pains', 'turbulence', 'complexities'],
    plain: '{the problems}',
    only: 'told',
  },
  {
    soft: /\b(?:(?:key |valuable |important |some )?learnings?(?= (?:from|for|in|we|that|here|about)|[,.;]|$)|(?:key|main) takeaways)\b/,
    plain: 'lessons',
  },
];
