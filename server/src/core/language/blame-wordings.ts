/** Set wordings that put a cause elsewhere, over lower-case text. Data only. Source: RULEBOOK 3, blame-shifting. */

/** What nobody could have helped. */
const FORCE_OF_EVENTS =
  /\b(?:(?:beyond|outside|out of) (?:of )?(?:our|my|anyone's|anybody's|the \w+'s) (?:\w+ )?(?:control|hands?|influence)|(?:through )?no fault of (?:our|my|ours|mine)(?: own)?|not of (?:our|my) (?:own )?(?:making|choosing)|(?:(?:nobody|no one|none of us|not even \w+) could|(?:we|i|anyone|any of us) could(?: not|n't)) (?:possibly |ever )?have (?:possibly |ever )?(?:known|foreseen|predicted|anticipated|seen|guessed|prevented|expected|planned|prepared)|(?:there was )?no way (?:of knowing|to know|to foresee|we could have|i could have)|force majeure|acts? of god|perfect storm|(?:bad|ill|rotten|sheer) luck|(?:unforeseen|unforeseeable|unprecedented) (?:\w+ )?(?:circumstances?|events?|demand|conditions?|pressures?|situation|volumes?|problems?|delays?))\b/;
/** Those who came before, or stood apart. */
const OTHER_HANDS =
  /\b(?:rogue|bad apples?|lone (?:\w+ )?(?:employee|individual)|(?:a )?few individuals|(?:my|our|the) predecessors?|before (?:my|our) time|(?:previous|former) (?:management|administration|leadership|government|owners?|regime|team)|(?:last|outgoing) (?:administration|government|regime)|(?:i|we) inherited|inherited (?:a|the|this|from)|(?:decision|choice|contract|system|problem|mistake)s? (?:\w+ ){0,4}before i (?:arrived|joined|came|took over))\b/;
/** What the readers or others should have done first. */
const HAD_YOU =
  /\b(?:if (?:\w+ ){0,3}(?:you|people|anyone|anybody|they|someone|somebody|staff|customers) (?:had|would have|only had)|had (?:you|they|anyone|someone|people|staff) )(?: ?(?:only|just|first|simply|bothered to|thought to|taken the \w+ to))* ?(?:read|asked|ask|told|come|spoken|followed|checked|called|reported|said|listened|waited|complained|raised|looked|used|contacted|kept|done|given|stayed|noticed|warned|sent|rung|written|filled|updated|answered|replied|understood)\b/;
/** What would not have happened, had others done otherwise: "Had people come in good time, the crush would not have happened". */
const HAD_OTHERS =
  /\b(?:had (?!(?:i|we|it|this|that|our|my) )(?:[\w'-]+ ){1,4}?(?:not )?(?:\w{2,}ed|been|come|kept|given|done|read|made|told|asked|taken|sent|known|heard|gone|held|shown|stood) |if (?!(?:i|we|it|our|my) )(?:[\w'-]+ ){1,4}?had(?:n't| not)? )(?=.{1,120}(?:\bwould(?:n't| not| never| hardly)?\b|'d (?:not|never)\b))/;
/** What no one of the trade could have helped, or is nobody's to decide. */
const NOT_OURS =
  /\b(?:could(?: not|n't| hardly| never) (?:\w+ )?have been (?:\w+ )?(?:anticipated|foreseen|predicted|expected|prevented|avoided|known|planned for)|(?:no|any|not any) (?:\w+ )?\w+ could (?:ever |possibly |ever possibly )?have (?:known|foreseen|predicted|anticipated|seen|prevented|expected|planned|prepared|survived|coped)|over which (?:we|i|\w+) (?:have|had|has) no (?:control|say|influence)|no (?:control|influence) over (?!the (?:money|budget)))\b/;
/** Whose doing it is said to be. */
const THEIR_DOING =
  /\b(?:(?:is|was|were) (?:his|hers|theirs)(?: and (?:his|hers|theirs))? alone|(?:is|was) (?:entirely |wholly )?(?:their|his|her) (?:own )?(?:doing|call|choice)|(?:is|was|were) (?:the|an?) (?:\w+ )?[\w-]+'s (?:call|choice|doing))\b/;
/** Who supplied what failed. */
const SUPPLIED_BY =
  /\b(?:supplied|installed|set up|put up|provided|built|designed|written|maintained|operated) (?:\w+ )?by (?:(?:an?|the|our) )?(?:\w+ ){0,2}(?:third part(?:y|ies)|contractors?|subcontractors?|suppliers?|vendors?|agency|agencies|utility|manufacturers?|consultants?|accountants|installers?|developers?)\b/;
/** The guilty ones, as others than the speaker. */
const THOSE_RESPONSIBLE =
  /\b(?:(?:those|anyone|anybody) (?:who (?:is|are|was|were) )?|the (?:individuals?|employees?|person|people|engineer|driver|operator|clerk|colleague|member of staff|staff member) (?:who (?:is|are|was|were) )?)(?:responsible|at fault|to blame)\b(?! for (?!this\b|it\b|what\b))|\b(?:down to|the (?:work|doing|fault|result|product) of|a (?:\w+ )?(?:lapse|error|mistake|failure|oversight) (?:by|of|on the part of)|on the part of) (?:the|our|a|an|one) (?:\w+ ){0,2}(?:contractors?|vendors?|suppliers?|firms?|agency|agencies|company's|subcontractors?|companies|courier|developers?|operators?|technicians?|engineers?|clerks?|employees?|partners?|provider)\b/;
/** The times as the cause. */
const HARD_TIMES =
  /^(?!.*\byour?\b).*?(\b(?:brutal|difficult|tough|hard|challenging|turbulent|demanding|volatile|unusual|exceptional) (?:\w+ )?(?:(?:season|winter|summer|markets?|climate|environment|conditions|trading)\b|(?:times?|years?|months|period) (?:for|in) (?:our|the|this|every\w*) (?:\w+ )?(?:industry|sector|business|trade|market|profession|region|city|country|one)\b)|\ba different (?:time|era|age)\b|\bunder (?:a |an )?(?:\w+ ){0,4}(?:stress|pressure|strain)\b|\b(?:far|well|much) (?:beyond|above|more \w+ than) (?:\w+ ){0,4}(?:expect\w*|forecast|thought|planned|predicted)\b)/;
/** Everybody, and so nobody. */
const SHARED =
  /\b(?:(?:we|you) all|all of us|everyone|everybody|every one of us|both sides) (?:\w+ )?(?:dropped the ball|shares? (?:\w+ ){0,3}(?:blame|responsibility|fault)|bears? (?:\w+ ){0,3}(?:blame|responsibility)|played (?:a|our|their) (?:part|role)|made mistakes|had a hand|let (?:\w+ ){1,3}down|missed (?:it|this|the signs?)|is to blame|are to blame)\b/;

/** The groups, where there are any, mark the words themselves. */
export const BLAME_WORDINGS: readonly RegExp[] = [
  FORCE_OF_EVENTS,
  OTHER_HANDS,
  HAD_YOU,
  HAD_OTHERS,
  NOT_OURS,
  THEIR_DOING,
  SUPPLIED_BY,
  THOSE_RESPONSIBLE,
  HARD_TIMES,
  SHARED,
];
