import type { Sentence } from '../language/sentence';
import type { CheckFinding, CheckId, FaultCode, MoveName, Span, Step } from '../report';
import type { BodySentence, WholeDraft } from './checks/whole-draft';

/** What a draft shows of one move that it makes. */
export interface Made {
  readonly evidence: readonly Span[];
  /** The sentences among the evidence; a table's rows are none. */
  readonly sentences: readonly BodySentence[];
  readonly draft: WholeDraft;
  readonly checks: readonly CheckFinding[];
  /** The open steps of plan tables, which carry no findings of their own. */
  readonly rows: readonly Step[];
}

/** Tells in a sentence or two what makes a move weak and what to do; null where nothing does. */
export type Weakness = (made: Made) => string | null;

/** What was learned, said with no word of who is to hear it. */
const LEARNED = /\b(?:learn(?:ed|t)|lessons?|understood|realised|realized)\b/;
const TAUGHT =
  /\b(?:onboarding|induction|train\w*|courses?|workshops?|sessions?|handbooks?|guid(?:es?|ance)|playbooks?|programs?|programmes?|development|teach\w*|taught|managers?|leaders?|starters?|joiners?|new|next|each|every|shar(?:e|es|ed|ing)|goes into)\b/;
const NEUTRAL = /\b(?:mediators?|facilitators?|ombuds\w*|neutral|hr)\b/;
const REACHED =
  /@|\d{3}|\b(?:reach|repl(?:y|ies)|writ(?:e|es|ing)|e-?mail|mail|call|ring|phone|number|contact|book|door|desk|office|form|ask|talk|speak|meets?|sits?|joins?|listens?|runs?|leads?|chairs?|if|whenever)\b/;
const AHEAD = /\b(?:will|'ll|shall|going to)\b/;
const SINCE = /\b(?:as of|from|since|starting|already|now|today|same day|season|quarter|half-year)\b/;

/** What makes each move weak, the weightiest first. What a check says of the draft is said here in its words. */
export const WEAKNESSES: Readonly<Record<MoveName, readonly Weakness[]>> = {
  acknowledge: [carried(['agentless-mistake'], 'The mistake is told, and nobody does it yet. Say who.')],
  apologize: [
    carried(
      ['conditional-apology', 'displaced-apology', 'excused-apology', 'announced-apology', 'vague-apology'],
      'The apology is there; one of its sentences still takes something back.',
    ),
  ],
  own: [
    carried(['hedged-ownership', 'blame-shifting'], 'The ownership is there, and its words still share it out. Say I.'),
    told('we-for-I'),
  ],
  impact: [carried(['minimizing'], 'The cost is told and made small. Let it stand as it is.'), told('harm-uncounted')],
  explain: [
    carried(
      ['excused-apology', 'blame-shifting'],
      'The reason still reads as an excuse. Tell it apart from the apology.',
    ),
    told('explanation-first', 'long-explanation'),
  ],
  redress: [all(isUndated, 'What people get back has no day yet. Say by when.')],
  'quick-win': [quickWinOpen],
  step: [stepsOpen],
  process: [carried(['vague-commitment'], 'This is still an intention. Name the check, and from which day it holds.')],
  incentive: [all(isUndated, 'This has no day yet. Say from when the new goal counts.')],
  lesson: [all(isOnlyLearned, 'The lesson is told. Say where it is taught, and to whom.')],
  invite: [
    carried(['pressed-closure'], 'This asks for an answer and presses for one. Leave the choice open.'),
    told('invite-dead-end'),
  ],
  cadence: [each('cadence-open'), told('sparse-cadence')],
  measure: [each('metric-bare'), told('metrics-one-sided')],
  facilitator: [all(isOutOfReach, 'Somebody neutral is named. Say how to reach them.')],
  reevaluate: [each('odd-reevaluation')],
};

/** Each place where the move is made still waits for a fact. */
export const unfilled: Weakness = ({ evidence, checks }) =>
  hits(evidence, checks, 'placeholder-left') ? 'Facts are still missing here. Fill them in.' : null;

/** Every sentence that makes the move carries one of these faults. */
function carried(codes: readonly FaultCode[], advice: string): Weakness {
  return ({ sentences }) =>
    sentences.length > 0 && sentences.every(({ faults }) => codes.some((code) => faults.includes(code)))
      ? advice
      : null;
}

/** Every sentence that makes the move is like this; rows of a table are not asked. */
function all(isWeak: (sentence: Sentence) => boolean, advice: string): Weakness {
  return ({ sentences }) =>
    sentences.length > 0 && sentences.every(({ sentence }) => isWeak(sentence)) ? advice : null;
}

/** One of these checks speaks of the draft. */
function told(...codes: readonly CheckId[]): Weakness {
  return ({ checks }) => checks.find(({ code }) => codes.some((each) => each === code))?.message ?? null;
}

/** A check speaks of every place where the move is made. */
function each(code: CheckId): Weakness {
  return ({ evidence, checks }) =>
    hits(evidence, checks, code) ? (checks.find((found) => found.code === code)?.message ?? null) : null;
}

function hits(evidence: readonly Span[], checks: readonly CheckFinding[], code: CheckId): boolean {
  const found = checks.filter((check) => check.code === code && !check.absent);
  return evidence.every(({ start, end }) => found.some(({ span }) => span.start >= start && span.end <= end));
}

function hasTime({ times }: Sentence): boolean {
  return times.some(({ kind }) => kind !== 'vague');
}

/** Promised for later, with no day and no way to ask for it. */
function isUndated(sentence: Sentence): boolean {
  const { wording } = sentence;
  return AHEAD.test(wording) && !hasTime(sentence) && !SINCE.test(wording) && !REACHED.test(wording);
}

function isOnlyLearned({ wording }: Sentence): boolean {
  return LEARNED.test(wording) && !TAUGHT.test(wording);
}

/** A kind of person, with neither a name nor a way to them. */
function isOutOfReach(sentence: Sentence): boolean {
  const named = sentence.words.some(({ capital, text }, i) => i > 0 && capital && !/^(?:i|hr)\b/i.test(text));
  return NEUTRAL.test(sentence.wording) && !named && !hasTime(sentence) && !REACHED.test(sentence.wording);
}

function quickWinOpen({ draft, evidence }: Made): string | null {
  const starts = new Set(evidence.map(({ start }) => start));
  const steps = draft.steps.filter(({ span }) => starts.has(span.start));
  if (steps.length === 0 || steps.some((step) => step.done || !(isOwnerless(step) || step.due === undefined)))
    return null;
  return steps.every(isOwnerless)
    ? 'The first fix has no owner yet. Say who does it.'
    : 'The first fix has no day yet. Say by when people see it.';
}

function stepsOpen({ draft, rows }: Made): string | null {
  const found = (code: FaultCode): number => draft.findings.filter((finding) => finding.code === code).length;
  const ownerless = found('missing-owner') + rows.filter(isOwnerless).length;
  const dateless = found('missing-date') + rows.filter(({ due }) => due === undefined).length;
  const parts = [
    ownerless > 0 ? `${ownerless} without an owner` : '',
    dateless > 0 ? `${dateless} without a date` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `Steps still open: ${parts.join(' and ')}.` : null;
}

function isOwnerless({ owner }: Step): boolean {
  return owner.kind === 'none' || owner.kind === 'group';
}
