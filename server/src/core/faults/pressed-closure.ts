import { type Fault, NONE } from './fault';
import { anew } from './rewrite';

const CLOSING =
  /\b(?:put|putting|leave|leaving) (?:all )?(?:this|that|it|these things|the matter|the past|everything|what happened)(?: \w+){0,3} behind (?:us|me)\b|\b(?:turn|turning) (?:the|a new|a) page\b|\b(?:close|closing) (?:the|this) (?:chapter|book|matter)\b|\bdraw(?:ing)? a line (?:under|beneath)\b|\bmatter (?:is |as |to be )?(?:now )?closed\b|\b(?:it is|it's|it 's|now is the|the) time to (?:move|look|focus|heal|turn|get)\b|\b(?:let us|let's|let 's|we must|we need to|we should|we can)(?: \w+){0,2} (?:move (?:on|forward|ahead)|look (?:forward|ahead|to the future)|not dwell|come together|unite|start afresh|heal|get back to)\b|\b(?:hope|ask|trust|urge|want|beg)(?: \w+){0,4} (?:forgive|move on|move forward|put this)\b|\bmove (?:on|forward) together\b|\b(?:emerge|come out|come back) (?:\w+ ){0,3}?stronger\b|\b(?:fresh start|clean slate|let bygones|water under the bridge|what's done is done)\b/;
const GIVEN_TIME =
  /\b(?:not|n't|never|nobody|no one)(?: \w+){0,4} (?:expect|expects|ask|asks|asking|forgive|move on|have to|has to|owe)\b/;

/** Presses the audience to close, forgive or move on. */
export const pressedClosure: Fault = {
  code: 'pressed-closure',
  level: 'information',
  message: 'This asks readers to be done with it. Give them time, and the next date.',
  why: 'Those who were hurt decide when it is over. A date for the next word gives them something to hold on to (RULEBOOK 3).',
  quiet: [
    '"I do not expect you to move on quickly"',
    'moving things: "We move the desks on Friday."',
    '"I ask for forgiveness for what I said"',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{') || GIVEN_TIME.test(sentence.wording)) return NONE;
    const match = CLOSING.exec(sentence.lowerText);
    return match ? [{ span: { start: match.index, end: match.index + match[0].length } }] : NONE;
  },
  mend: (sentence) => [
    anew(sentence, 'Take the time you need. I post the next update on {date}.'),
    anew(sentence, 'On {date} we look at {measure} together.'),
  ],
  examples: {
    flagged: [
      { text: "[It's time to move] on.", fixed: 'Take the time you need. I post the next update on {date}.' },
      {
        text: 'I [hope we can put this] behind us.',
        fixed: 'Take the time you need. I post the next update on {date}.',
      },
      { text: 'Let us [turn the page].', fixed: 'Take the time you need. I post the next update on {date}.' },
    ],
    clean: [
      "I don't expect you to move on quickly.",
      'We move the desks on Friday.',
      'Nobody has to put this behind them.',
      'The next page has the dates.',
    ],
  },
};
