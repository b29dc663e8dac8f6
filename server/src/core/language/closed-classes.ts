/** The closed classes of English words by which clauses are found. Data only, in lower case. */

export const MODAL = new Set([
  'will',
  "'ll",
  'would',
  "'d",
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'cannot',
  'gonna',
]);
export const BE = new Set(['am', "'m", 'is', 'are', "'re", 'was', 'were', 'be', 'been', 'being', "'s"]);
export const HAVE = new Set(['have', 'has', 'had', "'ve", 'having']);
export const DO = new Set(['do', 'does', 'did']);
export const NOT = new Set(['not', "n't", 'never', 'nor', 'neither', 'cannot']);
export const ADVERB = new Set(
  `also always again already just only simply still then now once ever never not n't even too so very both all soon first really truly deeply sincerely ever often
  perhaps maybe further personally today simply sometimes each almost hardly yet long`.split(/\s+/),
);
export const INTRODUCER = new Set(
  `if that because since although though while when where whether unless until who which whom whose what how why but and or yet so as after before than whoever
  whatever however once nor whereas albeit`.split(/\s+/),
);
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whoever']);
export const PREPOSITION = new Set(
  `of for from in on at to with without by about over under between among against during through into onto within across behind beyond after before since towards
  toward upon near around past above below per despite via as like than until up off out inside outside along`.split(
    /\s+/,
  ),
);
export const DETERMINER = new Set(
  'a an the this that these those my our your his her their its any some every each no all both another such one'.split(
    ' ',
  ),
);
export const SPEAKER = new Set(['i', 'we', 'me', 'us', 'myself', 'ourselves']);
export const THIRD = new Set(['he', 'she', 'they', 'him', 'her', 'them']);
export const NOBODY = new Set(['nobody', 'no-one', 'nothing', 'none']);
