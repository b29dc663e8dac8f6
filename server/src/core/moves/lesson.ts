import type { Move } from './move';

/** Shares a lesson, or puts it in onboarding, training or leader development. */
export const lesson: Move = {
  name: 'lesson',
  question: 'Will the next leader know this?',
  advice: 'Say where the lesson is taught, and to whom.',
  insertion: 'What I learned goes into {onboarding or training} on {date}.',
  makes: (sentence) =>
    !sentence.isQuestion &&
    /\b(?:i|we) (?:have |'ve )?(?:\w+ )?(?:learned|learnt) (?:that|from it that|to|the hard way|one)\b|\b(?:lessons?|what (?:i|we) learned|this case|case study)\b.*\b(?:onboarding|training|course|induction|share\w*|publish\w*|teach\w*|write|goes into)\b|\b(?:onboarding|induction|leadership (?:course|programme|program|training)|manager training|new managers)\b|\b(?:training|workshop|course) (?:for|on|in)\b|\b(?:be|been|get|given) (?:re)?trained\b|\bfurther training\b/.test(
      sentence.wording,
    ),
  examples: {
    made: ["This goes into new managers' onboarding.", 'I learned that a date is a promise.'],
    not: ['We will learn from this.'],
  },
};
