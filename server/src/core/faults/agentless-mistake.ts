import { tellsOwnPart } from '../language/acts';
import type { Clause } from '../language/clauses';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { pastOf, replacement, uncapitalize } from './rewrite';

/** Idioms of a wrong that happens by itself; each is a fixed phrase of English, not a pattern. */
const BY_ITSELF =
  /\b(?:fell through the cracks|(?:the )?ball (?:was|got) dropped|wires (?:got|were) crossed|(?:went|gone|go) (?:badly |very |so )?wrong|in error|human error|clerical error|computer error|administrative error|technical error|slipped through|right note was not struck|left un\w+|allowed to lapse|(?:was|were) (?:supposed|meant) to\b.*\b(?:it|they|neither|that) (?:was|were|did|had)(?:n't| not)?\b(?: done)?|ought to have been\b.*\bwere not|lines? (?:was|were) (?:\w+ )?crossed|corners were cut|things slip)\b/;
/** A noun for the wrong with its place: "a breakdown in communication". */
const NOMINAL =
  /\b(?:breakdowns?|failures?|failings?|lapses?|gaps?|weakness(?:es)?|shortcomings?|mix-?ups?|miscommunications?|miscalculations?|oversights?|errors?|mistakes?|deficienc(?:y|ies)|incorrect procedure|flaws?) (?:in|of|at|over|between|around|with|that)\b/;
/** Verbs whose negated passive leaves no duty undone. */
const NO_DUTY = new Set(
  'affect involve plan intend expect require need allow mean see surprise impact charge harm force touch speak want like bear consider apply'.split(
    ' ',
  ),
);

/** Tells of the wrong with nobody doing it. */
export const agentlessMistake: Fault = {
  code: 'agentless-mistake',
  level: 'warning',
  message: 'Nobody does this wrong. Say who did it; if it was you, say I.',
  why: 'Leaving the doer out makes an apology weaker and does not protect the speaker. This is no rule against passives (RULEBOOK 3).',
  quiet: [
    'the sentence next door says in the first person who did it',
    'a passive with its human doer: "by me"',
    'plain impact: "Card payments failed for three hours."',
    'remedies and neutral passives',
  ],
  check(sentence, context) {
    if (sentence.isQuestion || tellsOwnPart(sentence) || nextDoor(context).some(tellsOwnPart)) return NONE;
    if (sentence.apologies.some((apology) => apology.manner === 'plain' && apology.object !== null)) return NONE;
    const clause = sentence.clauses.find((each) => isAgentless(each, sentence));
    if (clause) return [{ span: spanOf(clause, sentence), fixes: fixesFor(clause, sentence, context) }];
    const told = sentence.clauses.some(({ tense }) => tense === 'past');
    const idiom = told ? BY_ITSELF.exec(sentence.lowerText) : null;
    return idiom
      ? [{ span: { start: idiom.index, end: idiom.index + idiom[0].length }, fixes: [nameTheDoer(sentence)] }]
      : NONE;
  },
  mend: (sentence) => [nameTheDoer(sentence)],
  examples: {
    flagged: [
      { text: '[Mistakes were made].', fixed: 'I made mistakes: {which}.' },
      { text: '[The usual checks were not followed].', fixed: 'I did not follow the usual checks.' },
      { text: '[An error occurred] in payroll.', fixed: '{Who} made an error in payroll: {what}.' },
      { text: '[There was a breakdown] in communication.', fixed: '{Who} {did what}.' },
    ],
    clean: [
      'I made mistakes.',
      'We skipped the checks. The contract was signed unread.',
      'Card payments failed for three hours.',
      'The server was restarted at nine.',
      'The contract was approved by me.',
      'The usual checks were followed.',
    ],
  },
};

function isAgentless(clause: Clause, sentence: Sentence): boolean {
  if (
    /^(?:if|whether|unless|so)$/.test(clause.introducer) ||
    hasHumanDoer(clause) ||
    /^no\b/i.test(sentence.phrase(clause.doer.start, clause.doer.end))
  )
    return false;
  if (clause.voice === 'passive') return isWrongPassive(clause, sentence);
  return isWrongEvent(clause, sentence);
}

function hasHumanDoer(clause: Clause): boolean {
  if (clause.voice === 'passive')
    return clause.by !== null && clause.by.kind !== 'thing' && clause.by.kind !== 'nobody';
  return clause.doer.kind === 'speaker' || clause.doer.kind === 'person' || clause.doer.kind === 'audience';
}

/** "was not checked", "was misled", "should have been told", "a decision was taken": a past passive whose verb is a wrong. */
function isWrongPassive(clause: Clause, sentence: Sentence): boolean {
  if (
    clause.tense !== 'past' &&
    !(clause.tense === 'present' && means(clause.doer.head, 'wrongNoun') && clause.verb === 'make')
  )
    return false;
  if (
    clause.doer.kind === 'speaker' ||
    clause.doer.kind === 'audience' ||
    (/^(?:who|which)$/.test(clause.introducer) && clause.doer.kind === 'person')
  )
    return false;
  if (clause.modality === 'should-have') return true;
  if (clause.negated && !NO_DUTY.has(clause.verb)) return !means(clause.verb, 'wrongVerb', 'harmVerb', 'sadden');
  if (
    !clause.negated &&
    means(clause.verb, 'wrongVerb') &&
    !/^(?:lose|hurt|harm|damage|wreck|ruin|delay|injure|insult|affect|deny|drop|break)$/.test(clause.verb)
  )
    return true;
  if (
    !clause.negated &&
    /^(?:promise|commitment|rule|trust|confidence|word)$/.test(clause.doer.head) &&
    /^(?:break|lose|damage|breach)$/.test(clause.verb)
  )
    return true;
  if (
    means(clause.doer.head, 'wrongNoun') &&
    /^(?:make|commit|find|identify|experience|discover|confuse)$/.test(clause.verb)
  )
    return true;
  if (
    /^(?:decision|choice|cut|short-cut|shortcut|exception)$/.test(clause.doer.head) &&
    /^(?:make|take)$/.test(clause.verb)
  )
    return true;
  return (
    /\b(?:in error|by mistake|by accident|wrongly|incorrectly|mistakenly|too late|late|the wrong|more widely than)\b/.test(
      sentence.phrase(clause.start, clause.limit),
    ) && !sentence.words.some((word) => word.text === 'if')
  );
}

/** "an error occurred", "there was a breakdown", "the process failed", "it slipped". */
function isWrongEvent(clause: Clause, sentence: Sentence): boolean {
  const { doer, verb } = clause;
  if (/^(?:that|which|who)$/.test(clause.introducer) && clause.tense !== 'past') return false;
  if (
    clause.tense !== 'past' &&
    !(clause.tense === 'present' && (means(doer.head, 'wrongNoun') || clause.introducer === ''))
  )
    return false;
  if (
    means(doer.head, 'wrongNoun') &&
    !clause.negated &&
    (means(verb, 'happen') || /^(?:come|find|creep|slip|get|build)$/.test(verb))
  )
    return true;
  if (doer.head === 'there' && clause.tense === 'past') {
    const noun = sentence.words
      .slice(clause.end, clause.end + 6)
      .find((word) => means(word.lemma, 'wrongNoun') || /^(?:trouble|issue|problem)$/.test(word.lemma));
    if (noun && doer.head === 'there' && !clause.negated && !/\bno\b/.test(sentence.phrase(clause.end, clause.end + 2)))
      return true;
  }
  if (
    means(doer.head, 'artefact', 'control') &&
    /^(?:fail|slip|lapse|fall|break|miss|overlook)$/.test(verb) &&
    !clause.negated &&
    doer.kind === 'thing'
  )
    return !/\b(?:payments?|card|site|website|power|network|service|servers?|database|app)\b/.test(
      sentence.phrase(doer.start, doer.end),
    );
  const complement = sentence.text.slice(sentence.words[clause.end]?.start ?? sentence.text.length).toLowerCase();
  return (
    /^(?:be|point|come|result|follow|appear|seem)$/.test(verb) &&
    doer.kind === 'thing' &&
    !clause.negated &&
    NOMINAL.test(complement)
  );
}

function spanOf(clause: Clause, sentence: Sentence): Span {
  const noun =
    clause.doer.head === 'there'
      ? sentence.words.findIndex((word, i) => i >= clause.end && means(word.lemma, 'wrongNoun')) + 1
      : 0;
  const from =
    clause.doer.end <= clause.start && clause.doer.end > clause.doer.start ? clause.doer.start : clause.start;
  return sentence.spanOf(from, Math.max(clause.end, noun));
}

function fixesFor(clause: Clause, sentence: Sentence, context: SentenceContext): Fix[] {
  const mechanical = activeVoice(clause, sentence, context) ?? happened(clause, sentence);
  const scaffold = nameTheDoer(sentence);
  return mechanical ? [mechanical, scaffold] : [scaffold];
}

/** "The checks were not followed" → "I did not follow the checks". */
function activeVoice(clause: Clause, sentence: Sentence, context: SentenceContext): Fix | null {
  if (
    clause.voice !== 'passive' ||
    clause.modality !== 'none' ||
    clause.introducer !== '' ||
    clause.doer.end <= clause.doer.start ||
    clause.doer.start > 0
  )
    return null;
  const participle = sentence.words[clause.end - 1]?.text ?? '';
  const speaker = context.draft.speaker === 'we' ? 'We' : 'I';
  const subject = sentence.spanOf(clause.doer.start, clause.doer.end);
  const object = uncapitalize(sentence.source.slice(subject.start, subject.end)).replace(/(?<![ ,])[ ,]+$/, '');
  if (/^(?:i|we|he|she|they|you|it)$/.test(object)) return null;
  const verb = clause.negated ? `did not ${clause.verb}` : pastOf(participle);
  const end = sentence.spanOf(clause.start, clause.end).end;
  const ask =
    means(clause.doer.head, 'wrongNoun') && /^[.!]?$/.test(sentence.text.slice(end).trim()) ? ': {which}' : '';
  const text = `${speaker} ${verb} ${object}`;
  return replacement(`If it was you: ${text}`, subject.start, end, `${text}${ask}`);
}

/** "An error occurred in payroll." → "{Who} made an error in payroll: {what}." */
function happened(clause: Clause, sentence: Sentence): Fix | null {
  if (clause.doer.start !== 0 || !means(clause.doer.head, 'wrongNoun') || !means(clause.verb, 'happen')) return null;
  const subject = sentence.spanOf(0, clause.doer.end);
  const rest = sentence.source.slice(sentence.spanOf(clause.start, clause.end).end).replace(/(?<![\s.!])[\s.!]+$/, '');
  const text = `{Who} made ${uncapitalize(sentence.source.slice(subject.start, subject.end))}${rest}: {what}.`;
  return replacement(`Replace with: ${text}`, 0, sentence.text.length, text);
}

function nameTheDoer(sentence: Sentence): Fix {
  const text = '{Who} {did what}.';
  return replacement(`Replace with: ${text}`, 0, sentence.text.length, text);
}
