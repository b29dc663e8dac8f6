import type { Span } from '../report';
import type { Clause } from './clauses';
import { means } from './lexicon';
import { SELF_WORDINGS, STANDARDS } from './self-wordings';
import { sensesIn } from './senses';
import type { Sentence } from './sentence';
import { lemmaOf } from './words';

const HARD_ON_ME =
  /\b(?:on|for) (?:me|us all|all of us|both of us|us|(?:(?:our|my|the|this|everyone (?:at|here|in)) (?:\w+ ){0,2}(?:company|team|staff|department|crew|club|firm|house|office|business|school|station)|(?:our|my) (?:\w+ )?(?:family|families|people|colleagues)))\b|\bof (?:my|our) (?:\w+ )?(?:life|lives|career|careers|time|tenure|history|years?)\b|\b(?:in|over) (?:my|our|all my|all our|the \w+) (?:\w+ )?(?:life|lives|career|years|history)\b|\bto (?:write|say|make|send|give|deliver|hear|stand|admit|live with)\b|\b(?:decision|choice|call|letter|message|speech|email|e-mail|conversation)s?\b/;
const TRYING = /^(?:trying|challenging|humbling|testing)$/;
/** Standards that the speaker admits to have missed. */
const FELL_SHORT = /\b(?:i|we) (?:\w+ )?(?:fell|fail|failed|broke|breached|missed|did ?n't|did not)\b/;
const MUCH_OF_LIFE =
  /\b(?:(?:\d{2,}|ten|twelve|fifteen|eighteen|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|many|(?:the )?best) years|decades?|life|lives|career|heart|soul|everything)\b/;
const TOLD_AS_HARD =
  /\b(?:decisions?|choices?|task|job|conversation|call|message|letter)\b|\bto (?:say|write|make|admit|stand|ask|hear|lead|run|do|reach)\b|\bfor (?:me|us|any of us|anyone here)\b/;
const CONDUCT =
  /^(?:be|put|try|believe|strive|seek|stand|aim|pride|value|care|treat|act|hold|work|listen|respect|think|want|do|fight|love|give|place|make|look)$/;
const WRONG = /\b(?:late|wrong|without|failed|fail|too|badly|out of date|broken|understaffed|short)\b/;
const LONG_YEARS =
  /\b(?:for|over|in|these|all) (?:\w+ )?(?:\d{2,}|ten|twelve|fifteen|eighteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|a hundred|many|decades|generations)(?: years| seasons|\b(?= of))|\bfor (?:decades|generations)\b|\bsince 1[89]\d\d\b/;

/** Whether it asks for pity rather than praise. */
export function pleads(sentence: Sentence): boolean {
  return (
    sentence.clauses.some((clause) => isOwnHardship(clause, sentence)) ||
    sensesIn(sentence.words).some(({ sense }) => sense === 'hardship')
  );
}

/** "we take safety seriously", "we pride ourselves on", "I care deeply", "honesty is one of our values". */
function isPride(clause: Clause, sentence: Sentence): boolean {
  if (!isOurs(clause) || clause.negated || clause.tense === 'future' || clause.modality !== 'none') return false;
  const rest = sentence.phrase(clause.end, clause.limit);
  if (clause.verb === 'take') return clause.tense !== 'past' && /\bpride\b/.test(rest);
  if (clause.verb === 'pride') return true;
  if (clause.verb === 'care')
    return (
      clause.tense === 'present' &&
      /^(?:\w+ly|so|very|a (?:great )?(?:lot|deal)|about (?!was|is|were|are|has|had)\w)/.test(rest)
    );
  if (/^(?:value|cherish|treasure|respect|honour|honor|believe)$/.test(clause.verb))
    return (
      clause.tense === 'present' &&
      rest
        .split(' ')
        .slice(0, 5)
        .some((word) => means(lemmaOf(word), 'esteem'))
    );
  return clause.verb === 'be' && clause.tense === 'present' && isGoodCharacter(rest);
}

/** "Our commitment to safety is absolute", "My values have never changed": a merit of the house as the subject. */
function isMeritOfOurs(clause: Clause, sentence: Sentence): boolean {
  const subject = sentence.phrase(clause.doer.start, clause.doer.end);
  if (!/^(?:our|my) /.test(subject) || clause.modality !== 'none' || clause.tense === 'future') return false;
  if (
    !/^(?:be|remain|stay|run|speak|stand|mean|matter|define|guide|drive|go|rest|waver|change|falter)$/.test(clause.verb)
  )
    return false;
  if (/\b(?:shaken|damaged|broken|lost|hurt|low|gone|at risk)\b/.test(sentence.phrase(clause.end, clause.limit)))
    return false;
  return (
    (means(clause.doer.head, 'merit') ||
      /\b(?:our|my) (?:\w+ )?(?:commitment|dedication|passion|values?|mission|principles|pride|devotion|promise to)\b/.test(
        subject,
      )) &&
    (clause.verb !== 'be' || !clause.negated || clause.tense !== 'past')
  );
}

/** "a company that cares", "an honest person", "proud of our record": who the speaker is, in the present. */
function isGoodCharacter(rest: string): boolean {
  const words = rest.split(' ').slice(0, 6);
  return (
    /^(?:\w+ ){0,2}proud (?:of|that|to (?:be|serve|lead|call|have|work|say|stand))\b/.test(rest) ||
    (/^(?:a|an|people|the)$/.test(words[0] ?? '') &&
      words.some((word) => means(word, 'goodCharacter')) &&
      /\b(?:person|man|woman|people|company|firm|family|team|employer|organi[sz]ation|leader|school|club|business|community|bank|doctor|manager|house|place)\b/.test(
        rest,
      ))
  );
}

/** "I have given twenty years", "we have always put patients first", "a long record of". */
function isRecord(clause: Clause, sentence: Sentence): boolean {
  if (!isOurs(clause) || clause.negated || clause.modality !== 'none') return false;
  const group = sentence.phrase(clause.start, clause.end);
  const rest = sentence.phrase(clause.end, clause.limit);
  if (/\b(?:have|'ve|has)\b/.test(group) && /\balways\b/.test(sentence.phrase(clause.start, clause.end + 2)))
    return CONDUCT.test(clause.verb) && !WRONG.test(rest);
  if (/^(?:have|'ve|has)$/.test(sentence.words[clause.start]?.text ?? '') && means(clause.verb, 'devote'))
    return MUCH_OF_LIFE.test(rest);
  if (/\b(?:have|'ve|has|had)\b/.test(group) && /^(?:be|run|move|carry|care|feed|keep|make)$/.test(clause.verb))
    if (LONG_YEARS.test(rest) && !WRONG.test(rest)) return true;
  return (
    clause.verb === 'have' &&
    /^(?:have|has|'ve)$/.test(sentence.words[clause.start]?.text ?? '') &&
    /^(?:a|an|our|the) (?:\w+,? ){0,2}(?:long|proud|strong|excellent|good|great|unblemished|spotless|proven|rich)\b/.test(
      rest,
    ) &&
    rest.split(' ').some((word) => means(word, 'merit'))
  );
}

/** "This has been the hardest week of my career", "It was not an easy decision", "I am devastated". */
function isOwnHardship(clause: Clause, sentence: Sentence): boolean {
  if (clause.verb !== 'be' || clause.doer.kind === 'audience' || clause.modality !== 'none') return false;
  const rest = sentence.words.slice(clause.end, clause.limit);
  const tail = sentence.phrase(clause.end);
  if (clause.doer.kind === 'speaker')
    return !clause.negated && rest.slice(0, 4).some((word) => means(word.text, 'crushed'));
  if (/\b(?:for|on|to) (?:all of |each of |some of |many of )?(?:you|your|them|their|those)\b/.test(tail)) return false;
  const hard = rest
    .slice(0, 6)
    .find(
      ({ text }) =>
        means(text.replace(/(?:i?est|i?er)$/, ''), 'hardship') || means(text, 'hardship') || TRYING.test(text),
    );
  if (!hard) return false;
  if (/^(?:worst|darkest)$/.test(hard.text) && /\b(?:decision|mistake|choice|error|thing)\b/.test(tail)) return false;
  if (!hard.text.startsWith('eas')) return HARD_ON_ME.test(tail);
  return (clause.negated || /^no\b/.test(tail)) && TOLD_AS_HARD.test(tail);
}

function isOurs({ doer, introducer }: Clause): boolean {
  return doer.kind === 'speaker' || (doer.kind === 'institution' && introducer === '');
}

/** Set wordings that turn to the speaker, whatever the clause around them. */
export function selfWordingIn(sentence: Sentence): Span | null {
  const text = sentence.lowerText;
  for (const wording of SELF_WORDINGS) {
    const match = wording.exec(text);
    if (match && !(wording === STANDARDS && FELL_SHORT.test(text)))
      return {
        start: match.index + match[0].length - (match[1] ?? match[0]).length,
        end: match.index + match[0].length,
      };
  }
  return null;
}

/** Whether the clause turns to the speaker: their pride, their merits, their record, their hardship. */
export function turnsToSelf(clause: Clause, sentence: Sentence): boolean {
  return (
    isPride(clause, sentence) ||
    isMeritOfOurs(clause, sentence) ||
    isRecord(clause, sentence) ||
    isOwnHardship(clause, sentence)
  );
}
