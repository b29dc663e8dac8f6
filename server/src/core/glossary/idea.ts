import type { Card } from './card';

/** What it is all about (F1-F3). */
export const IDEA: readonly Card[] = [
  {
    line: 'F1',
    term: 'Trust repair',
    forms: ['trust repair', 'repair trust', 'rebuild trust', 'regain trust', 'restore trust', 'win back trust'],
    says: 'People had reason to expect one thing, and another happened. Trust repair closes that gap: say it, explain it, mend it in steps that people can check, and keep at it. It answers one act or decision, not a low mood, and it is seldom done at one stroke.',
    hook: 'The checklist follows its order, from `acknowledge` to `reevaluate`. *New Message…* opens a template to start from.',
  },
];
