/** Set wordings by which a speaker turns to themselves, over lower-case text. Data only. Source: RULEBOOK 3, self-focus. */

/** What ranks first with the speaker. */
const AT_HEART =
  /\b(?:(?:(?:our|my) (?:very )?(?:first|greatest|main|only|chief)|(?:our|my|the|a|an) (?:very )?(?:top|highest|number one|number-one|overriding|utmost|absolute)) (?:priority|concern|duty)|(?:the )?(?:utmost|highest|greatest|paramount) importance(?: to (?:me|us))?|(?:is|are|remains?) (?:\w+ )?(?:paramount|sacred|sacrosanct)|at the (?:very )?(?:heart|core|cent(?:er|re)) of (?:all|everything|what|who|how|our|my)|in (?:our|my) (?:dna|blood|bones)|(?:our|my) (?:\w+ )?core values?|means? (?:the world|everything|a great deal|so much) to (?:me|us)|priority (?:number )?one|close to (?:my|our) hearts?|(?:nothing|few (?:things|duties|tasks)|little) (?:(?:matters?|means?|ranks?|comes?) (?:\w+ )?(?:more|above|before|higher)|is (?:more important|more precious|more sacred|dearer))|matters? (?:so |very |\w+ly )?(?:much |more |most )?to (?:me|us)|(?:comes?|ranks?) (?:above|before) (?:all|every|any)|always comes? first|(?:safety|customers?|patients?|people) comes? first)\b/;
/** Who the speaker is at home and to friends. */
const WHO_KNOW_ME =
  /\b(?:anyone|anybody|those|people|everyone|all) (?:of you )?(?:who|that) (?:really |have |has |'ve )?(?:knows?|known|worked with|works with) (?:me|us)\b|\bthose (?:close|closest) to me\b|(?:^|[,;:–] |\bspeaking )as an? (?:proud |new |young )?(?:father|mother|parent|grandparent|grandfather|grandmother|husband|wife|christian|family man|veteran|human being)\b/;
/** The speaker's own burden. */
const WEIGHS =
  /\b(?:weigh(?:s|ed|ing)? (?:\w+ )?(?:on (?:me|us|my|our|all of us)|heavily)|(?:i|we)(?:'ve| have| had| did)?(?:n't| not| barely| hardly)? (?:\w+ )?(?:slept|lost sleep|sleep)\b|(?<!\byour |\btheir )sleepless nights?|keeps? (?:me|us) (?:up|awake)|(?:breaks?|broke|breaking) (?:my|our) hearts?|with (?:a )?heavy hearts?|taken (?:a|its) (?:\w+ )?toll on (?:me|us|my|our)|gives? (?:me|us) no (?:pleasure|joy)|no one (?:is )?more than (?:me|us)|death threats|(?:my|our) (?:wife|husband|children|kids|daughters?|sons?|mother|father|parents|family) (?:has|have|had|is|are|was|were)\b)/;
/** Nobody suffers as the speaker does. */
const MORE_THAN_ME =
  /\b(?:nobody|no one|no-one|none)\b.{0,120} (?:more|harder|worse|sorrier|angrier|sadder)\b.{0,80}\bthan (?:i|me|us|we|myself)\b|\b(?:i|me|us|we) more than (?:anyone|anybody|you (?:can|could|will))\b|\b(?:i|we) (?:am|'m|are|'re|was|were) (?:just )?as (?:\w+) (?:\w+ ){0,3}as (?:you|anyone|anybody|everyone|any of you)\b/;
/** Taking something seriously, told and not shown. The words stand in the first group. */
const SERIOUSLY =
  /^(?!.*\b(?:not|n't|never|should|failed|took|more seriously|seriously enough)\b).*?\b((?:take|takes|taking|taken)\b.{0,80}\bserious(?:ly|ness)|(?:how|very) seriously\b.{0,80}\b(?:take|takes|taking|taken))\b/;
/** What the house holds itself to and stands for. */
export const STANDARDS =
  /\b(?:an? (?:much )?higher standard|(?:the|our|my) (?:very )?(?:highest|high|own|exacting|rigorous|strict) standards|standards (?:that |which )?(?:we|i|(?:this|our|the) \w+) (?:\w+ )?(?:sets?|keeps?|kept|holds?|expects?|upholds?|demands?|lives?)|(?:all|everything|what) (?:that |which )?(?:we|i|(?:this|our|the) \w+|[a-z]+) stands? for|not? who (?:we|i) (?:are|am)|\w+n't who (?:we|i) (?:are|am)|as (?:we|i) always (?:do|have|did)|speaks? for itself)\b/;
/** How hard it was on the house. */
const HARD_TOO =
  /\b(?:worse|harder|tougher) (?:on|for) (?:my|our|me|us)\b|\b(?:our|my|the) (?:\w+ )?(?:people|staff|team|family|crew|colleagues) (?:is|are|have been|had it) (?:\w+ )?(?:hurting|devastated|heartbroken|shaken|worse)\b|\b(?:stung|hurt|pained|wounded) (?:me|us) (?:most|deeply|personally|more|to the)\b|\b(?:angrier|harder|tougher|more \w+) (?:with|at|on|than \w+ with) (?:ourselves|myself)\b|(?:\bnot|n't|\bnever) (?:\w+ ){0,6}lightly\b/;
/** Praise for the own people. */
const OWN_PRAISE =
  /\b(?:our|my|the) (?:\w+ ){0,2}(?:people|staff|team|teams|crews?|colleagues|drivers|nurses|engineers|volunteers|\w+ers) (?:\w+ ){0,3}(?:(?:incredible|amazing|great|wonderful|heroic|magnificent|outstanding|superb|fantastic|excellent|tremendous|terrific) (?:job|work|effort)|pulled together|rose to|live and breathe|gave everything|trained to the highest)\b|\bthe (?:good|great|important|excellent|vital) work (?:that )?(?:we|our \w+) (?:do|does)\b/;
/** Work without rest. */
const TIRELESS =
  /^(?!.*\byou\b).*?\b((?:we|i|(?:our|my|the|every\w*) (?:\w+ ){0,3}?(?:staff|teams?|crews?|people|colleagues|engineers|nurses|drivers|volunteers|department))(?:'ve)? (?:\w+ ){0,4}?(?:worked|work|working|laboured|labored|toiled|stayed|gone|went|kept)(?: \w+){0,3} (?:around the clock|round the clock|tirelessly|day and night|night and day|through the night|above and beyond|flat out|very hard|so hard|incredibly hard))\b|\btirelessly worked\b|\bliv(?:es?|ed) and breath(?:es?|ed)\b|\bpour(?:ed)? (?:\w+ )?hearts?\b/;

export const SELF_WORDINGS: readonly RegExp[] = [
  AT_HEART,
  SERIOUSLY,
  STANDARDS,
  WHO_KNOW_ME,
  MORE_THAN_ME,
  WEIGHS,
  HARD_TOO,
  OWN_PRAISE,
  TIRELESS,
];
