/** Set wordings that put a cause elsewhere, over lower-case text. Data only. Source: RULEBOOK 3, blame-shifting. */

/** What nobody could have helped. */
const FORCE_OF_EVENTS =
  /\b(?:(?:beyond|outside|out of) (?:of )?(?:our|my|anyone's|anybody's|the \w+'s) (?:\w+ )?(?:control|hands?|influence)|(?:through )?no fault of (?:our|my|ours|mine)(?: own)?|not of (?:our|my) (?:own )?(?:making|choosing)|(?:nobody|no one|none of us|not even \w+|we|i) (?:could ?(?:n't|not)?|can|would) (?:possibly |ever )?have (?:possibly )?(?:known|foreseen|predicted|anticipated|seen|guessed|prevented|expected)|(?:there was )?no way (?:of knowing|to know|to foresee|we could have|i could have)|force majeure|acts? of god|perfect storm|(?:bad|ill|rotten|sheer) luck|(?:unforeseen|unforeseeable|unprecedented|extraordinary|exceptional|unavoidable) (?:\w+ )?(?:circumstances?|events?|demand|conditions?|pressures?|situation))\b/;
/** Those who came before, or stood apart. */
const OTHER_HANDS =
  /\b(?:rogue|bad apples?|lone (?:\w+ )?(?:employee|individual)|(?:a )?few individuals|(?:my|our|the) predecessors?|before (?:my|our) time|(?:previous|former|last|old) (?:management|administration|leadership|government|owners?|board|regime|ceo|director)|(?:i|we) inherited|inherited (?:a|the|this|from)|before i (?:arrived|joined|came|took over|started))\b/;
/** What the readers or others should have done first. */
const HAD_YOU =
  /\b(?:if (?:\w+ ){0,3}(?:you|people|anyone|anybody|they|someone|somebody|staff|customers) (?:had|would have|only had)|had (?:you|they|anyone|someone|people|staff) )(?: ?(?:only|just|first|bothered to|thought to|taken the \w+ to))* ?\w+/;
/** The guilty ones, as others than the speaker. */
const THOSE_RESPONSIBLE =
  /\b(?:those|anyone|the (?:\w+ )?(?:person|people|individuals?|employees?|colleagues?|managers?|engineers?|members? of staff|\w+er|\w+or)) (?:who (?:is|are|was|were) )?(?:responsible|at fault|to blame)\b(?! for (?:the new|this work|\w+ing))|\b(?:down to|the (?:work|doing|fault|result|product) of|a (?:\w+ )?(?:lapse|error|mistake|failure|oversight) (?:by|of|on the part of)|on the part of) (?:the|our|a|an|one) (?:\w+ ){0,2}(?:contractors?|vendors?|suppliers?|firms?|agency|agencies|company's|subcontractors?|companies|courier|developers?|operators?|technicians?|engineers?|clerks?|employees?|partners?|provider)\b/;
/** The times as the cause. */
const HARD_TIMES =
  /\b(?:brutal|difficult|tough|hard|challenging|turbulent|demanding|trying|different|unusual|extraordinary|exceptional) (?:\w+ )?(?:times?|years?|season|winter|summer|market|markets|climate|environment|conditions|trading|period)\b(?!.{0,80}\byou\b)|\bunder (?:\w+ ){0,5}(?:stress|pressure|strain)\b|\b(?:far|well|much) (?:beyond|above|more \w+ than) (?:\w+ ){0,4}(?:expect\w*|forecast|thought|planned|predicted)\b/;
/** Everybody, and so nobody. */
const SHARED =
  /\b(?:(?:we|you) all|all of us|everyone|everybody|every one of us|both sides) (?:\w+ )?(?:dropped|share[sd]?|bears?|played|had|has|have|made|contributed|missed|let) (?:\w+ ){0,3}(?:ball|blame|responsibility|part|role|hand|fault|mistakes?|down)\b/;

export const BLAME_WORDINGS: readonly RegExp[] = [
  FORCE_OF_EVENTS,
  OTHER_HANDS,
  HAD_YOU,
  THOSE_RESPONSIBLE,
  HARD_TIMES,
  SHARED,
];
