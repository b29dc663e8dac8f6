import { defineCheck } from './check';
import { endOfWords } from './edits';
import { thoseMaking } from './whole-draft';

const CHANNEL =
  /@|\b(?:reply|replies|email|e-mail|mail|call|ring|phone|write|post|form|link|poll|survey|box|inbox|channel|thread|chat|room|desk|door|office|canteen|kitchen|session|meeting|meet|microphone|hotline|number|comments?|card|list|page|intranet|come|stop|knock|sit|join|vote|ask|talk|speak|tell|hr|union|ombuds\w*)\b|\{[^{}]{0,40}\b(?:channel|address|contact|place)\b[^{}]{0,40}\}|\d{3}/i;
const HERE = /\b(?:here|now|tonight|today|right away)\b/i;

/** People are asked for a say, and told neither where nor until when. */
export const inviteDeadEnd = defineCheck({
  id: 'invite-dead-end',
  level: 'hint',
  message: 'This asks for an answer without a way or a day to give it. Add both.',
  why: 'An invitation that leads nowhere is taken for a courtesy (RULEBOOK F31).',
  quiet: ['a channel or a day in the sentence or next door', 'questions in the room'],
  limits: {},
  *check(draft) {
    const { sentences, genre } = draft;
    const invitations = thoseMaking(draft, 'invite');
    const [first] = invitations;
    if (!first || /^(?:town-hall|one-to-one)$/.test(genre.name)) return;
    const leads = invitations.some(({ index }) =>
      sentences
        .slice(Math.max(0, index - 1), index + 2)
        .some(
          ({ sentence }) =>
            CHANNEL.test(sentence.text.replace(ASKING, '')) ||
            HERE.test(sentence.text) ||
            sentence.times.some(({ kind }) => kind !== 'vague'),
        ),
    );
    if (leads) return;
    const end = endOfWords(first);
    const newText = ' via {channel} by {date}';
    yield { span: first, fixes: [{ title: `Add:${newText}`, edits: [{ span: { start: end, end }, newText }] }] };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »I want to hear what this cost you.«',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. I want to hear what this cost you via {channel} by {date}.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Reply to this mail by Friday and tell me what it cost you.',
      '---\namends: one-to-one\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did. Tell me what I got wrong.',
    ],
  },
});

/** The asking itself names no way to answer. */
const ASKING = /\b(?:tell|ask) (?:me|us)\b/gi;
