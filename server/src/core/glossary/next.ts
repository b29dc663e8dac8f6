import type { Card } from './card';

/** What to read next (F50-F55). */
export const NEXT: readonly Card[] = [
  {
    line: 'F50',
    term: 'Rebuilding trust after a mistake',
    forms: ['rebuilding trust', 'loss of trust', 'lost trust', 'distrust', 'mistrust'],
    says: 'How distrust forms, how it shows in daily work, and which steps lead back to relations that one can rely on.',
    hook: 'Start with *Find the Cause…*, then *Add Early Signs as Measures…*.',
  },
  {
    line: 'F51',
    term: 'Rituals',
    forms: ['ritual', 'weekly checkpoint', 'standing meeting', 'stand-up'],
    says: 'A simple practice, done again at the same time, lets people foresee what you do. If it turns empty, they read that too: keep it short, and keep it.',
    hook: '`cadence` in the checklist; `no-cadence` and `cadence-open` look after its dates.',
  },
  {
    line: 'F52',
    term: 'Narrative',
    forms: ['narrative', 'storytelling'],
    says: 'The stories that leaders repeat steer what people notice, choose and reward. Test yours against the facts that people know, and change it aloud where it fails.',
    hook: '`fact-clash` finds two versions of one fact.',
  },
  {
    line: 'F53',
    term: 'Empathy gap',
    forms: ['empathy gap', 'empathy', 'out of touch', 'tone-deaf', 'tone deaf'],
    says: 'From above, it is easy to misread what a team lives through. Ask, and say back the cost that you heard; it is not about showing feelings.',
    hook: '`impact` in the checklist; `harm-unnamed` asks what it cost, and whom.',
  },
  {
    line: 'F54',
    term: 'Charisma backlash',
    forms: ['charisma', 'charismatic'],
    says: 'Charm that carried people along becomes a burden once a promise fails: the next fine speech is heard as the last one. Fewer words about yourself, and more that can be checked, mend it.',
    hook: '`self-focus` marks sentences that turn to you; `self-over-harmed` weighs the whole draft.',
  },
  {
    line: 'F55',
    term: 'Undermining signals',
    forms: ['undermining', 'undermine', 'mixed message', 'mixed signal', 'body language'],
    says: 'Small cues, spoken or not, wear credibility away: a shrug, a "maybe", a "just". They last because nobody points at them.',
    hook: '`hedged-ownership` and `minimizing` point at the written ones.',
  },
];
