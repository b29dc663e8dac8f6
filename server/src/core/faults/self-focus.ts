import type { Fault } from './fault';
import { anew, speakerOf } from './rewrite';

const OWN_VIRTUE =
  /\b(?:take|takes|took|taking) (?:\w+ ){0,5}?(?:very |extremely |incredibly |so |most )?seriously\b|\b(?:top|first|highest|number[- ]one|utmost|absolute|overriding) (?:priority|concern|importance)\b|\b(?:pride|prides) (?:myself|ourselves|itself) (?:on|in)\b|\btakes? (?:great |immense |enormous )?pride in\b|\b(?:those|anyone|people|everyone) who (?:really |truly )?knows? me\b|\b(?:nobody|no one) (?:is|was|feels?|could be) (?:more|as|sorrier|angrier) ?(?:\w+ )?(?:than|as) (?:i|me|we|us)\b|\b(?:at the|in) (?:very )?(?:heart|core) of (?:everything|all|what|who)\b|\b(?:our|my) (?:long|proud|strong|excellent|unblemished) (?:\w+ )?(?:record|history|tradition|reputation|track record)\b|\b(?:hardest|toughest|worst|most (?:difficult|painful)) (?:\w+ )?(?:weeks?|days?|months?|time|decisions?|thing|emails?|letter|year) (?:of my|of our|in my|i have|i've|we have|we've)\b|\bin (?:my|our) dna\b/;
const EASED = /\b(?:not about me|does ?n't matter how (?:hard|i)|ashamed)\b/;

/** Turns to the speaker's own virtue, record, priorities or hardship. */
export const selfFocus: Fault = {
  code: 'self-focus',
  level: 'information',
  message: 'This turns to you. Turn to those who bore the cost.',
  why: 'In a message about a wrong, the speaker’s merits and pains compete with the harm for the reader’s ear (RULEBOOK 3).',
  quiet: [
    'remorse for the act: "I am ashamed of that decision."',
    'the hardship of the readers',
    'a norm: "There is no place here for harassment."',
  ],
  *check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{')) return;
    const match = OWN_VIRTUE.exec(sentence.text.toLowerCase());
    if (match && !EASED.test(sentence.wording))
      yield { span: { start: match.index, end: match.index + match[0].length } };
  },
  mend: (sentence, context) => [
    anew(sentence, `You {bore what} because of {what ${speakerOf(sentence, context) === 'We' ? 'we' : 'I'} did}.`),
    anew(sentence, `Since {date} ${speakerOf(sentence, context) === 'We' ? 'we have' : 'I have'} {done what}.`),
  ],
  examples: {
    flagged: [
      {
        text: 'This has been the [hardest week of my] career.',
        fixed: 'You {bore what} because of {what I did}.',
      },
      { text: 'We [take safety very seriously].', fixed: 'You {bore what} because of {what we did}.' },
      { text: 'Your privacy is our [top priority].', fixed: 'You {bore what} because of {what we did}.' },
    ],
    clean: [
      'I am ashamed of that decision.',
      'You have had a hard week because of my decision.',
      'We take turns on the night desk from Monday.',
      'There is no place here for harassment.',
    ],
  },
};
