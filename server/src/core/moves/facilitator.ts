import type { Move } from './move';

/** Offers a neutral third party: HR, ombuds, mediator, coach, outside review. */
export const facilitator: Move = {
  name: 'facilitator',
  question: 'Is there somebody neutral I can go to?',
  advice: 'Name a neutral person and how to reach them.',
  insertion: '{Neutral person} listens in confidence; reach them at {contact}.',
  makes: (sentence) => {
    const text = sentence.wording;
    return (
      !sentence.isQuestion &&
      /\b(?:ombuds\w*|mediators?|mediation|facilitators?|(?:outside|external|independent|neutral|third-party) (?:\w+ ){0,2}(?:review|reviewer|investigation|investigator|firm|lawyers?|auditors?|audit|experts?|panel|person|party|coach|adviser|advisor|counsel|consultants?|commission|inquiry|body|agency|specialist|assessor)|in confidence|counsell?ors?|hr partner|employee assistance|retired judge|law firm)\b/.test(
        text,
      ) &&
      !/\bno (?:mediator|outside)\b/.test(text)
    );
  },
  examples: {
    made: ['An outside mediator will run the sessions.', 'Mei Lin, our ombuds, listens in confidence.'],
    not: ['The review took two weeks.'],
  },
};
