import { defineCheck } from './check';
import { moveBefore } from './edits';

/** The first plain apology comes late: readers have made up their minds by then. */
export const buriedApology = defineCheck({
  id: 'buried-apology',
  level: 'warning',
  message: 'The apology comes late. Readers wait for it; move it up.',
  why: 'An apology near the start is heard; one behind the background is taken for an afterthought (RULEBOOK F28).',
  quiet: [
    'an update, which opens with what was promised',
    'drafts of eight sentences or fewer',
    'a plain apology among the first sentences',
  ],
  // `fewest` is ours: in a short letter a quarter of the words is one sentence.
  limits: { sentences: 5, words: 120, spokenWords: 150, share: 25, fewest: 40, shortest: 8 },
  *check(draft, limits) {
    const first = draft.sentences.find(({ apologizesPlainly }) => apologizesPlainly);
    const opening = draft.sentences[0];
    if (draft.genre.name === 'progress-update') return;
    if (!first || !opening || draft.sentences.length <= limits.shortest) return;
    // "I signed it. I am sorry that I did." comes with the act that it points to.
    const told = draft.sentences[first.index - 1];
    const opens = told?.moves.has('acknowledge') && told.block === first.block ? told : first;
    const words = draft.genre.name === 'town-hall' ? limits.spokenWords : limits.words;
    const late = opens.index >= limits.sentences && opens.wordsBefore > words;
    const behind = opens.wordsBefore >= limits.fewest && opens.wordsBefore * 100 > limits.share * draft.words;
    if (!late && !behind) return;
    const target = draft.sentences.find(({ moves }) => moves.size > 0) ?? opening;
    const moved = opens === first ? [first] : [opens, first];
    // A bare "I'm sorry." says nothing ahead of the act.
    const bare = opens === first && first.words < 4;
    yield {
      span: first,
      fixes:
        bare || (target.block === opens.block && target.index === opens.index)
          ? []
          : [moveBefore(draft, moved, target, 'Move the apology up')],
    };
  },
  examples: {
    flagged: [
      {
        text: 'We opened the Leeds office in May. It has forty desks. The team there runs payroll for all sites. In October we changed the bank file. On 3 November I approved the file without a test. You were paid two days late. Some of you paid fees. The bank has sent the list. »I am sorry that I approved the file untested.« Priya refunds every fee by 4 December.',
        fixed:
          'I am sorry that I approved the file untested.\n\nWe opened the Leeds office in May. It has forty desks. The team there runs payroll for all sites. In October we changed the bank file. On 3 November I approved the file without a test. You were paid two days late. Some of you paid fees. The bank has sent the list. Priya refunds every fee by 4 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. You were paid two days late. Some of you paid fees. The bank has sent the list. Priya refunds every fee by 4 December. I test each file from now on. Dana checks it. We look at it again in March.',
      'You were paid two days late. Some of you paid fees. I approved the file without a test. I am sorry.',
    ],
  },
});
