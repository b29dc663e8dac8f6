import type { Card } from './card';

/** What makes a breach worse (F19-F25). */
export const WORSE: readonly Card[] = [
  {
    line: 'F19',
    term: 'Failure in full view',
    forms: ['high-profile', 'in public', 'publicly announced', 'press coverage'],
    says: 'A failure that many were told to expect as a success costs more. Expect hard questions, and answer the same way in each room.',
    hook: 'The template `amends-qa-prep` readies the answers; it is checked like any draft.',
  },
  {
    line: 'F20',
    term: 'Broken promise',
    forms: ['broken promise', 'broke my promise', 'broke a promise', 'broke that promise'],
    says: 'A promise of money, people or a career step is part of how others planned. Beside an apology, it asks for what is owed, or for a clear no by a date.',
    hook: 'The template `amends-broken-promise-resources`; `redress` in the checklist.',
  },
  {
    line: 'F21',
    term: 'Defensive answer',
    forms: ['defensive', 'dismissive', 'defensively', 'brushed off', 'brushed aside'],
    says: 'A defensive or dismissive answer is a second breach. A fact, or "I do not know; by Friday", is better than a defence.',
    hook: '`excused-apology`, `minimizing`, `intent-defense`, `blame-shifting` and `pressed-closure` mark such words.',
  },
  {
    line: 'F22',
    term: 'Uneven decisions',
    forms: ['favouritism', 'favoritism', 'double standard', 'uneven', 'preferential treatment'],
    says: 'A decision that favours some teams tells the others what they are worth. Name each group that bore it, and what each of them gets.',
    hook: '`unbalanced-groups` asks where a group is harmed and gets nothing.',
  },
  {
    line: 'F23',
    term: 'Small errors again',
    forms: ['careless', 'carelessness', 'sloppy', 'recurring error', 'repeated error'],
    says: 'Small errors, again and again, read as carelessness. A wrong date in the apology is one more.',
    hook: '`weekday-mismatch`, `date-invalid`, `fact-clash` and `placeholder-left` find them before your readers do.',
  },
  {
    line: 'F24',
    term: 'Process not followed',
    forms: [
      'governance',
      'skipped the process',
      'bypassed the process',
      'skipped the check',
      'without the required checks',
    ],
    says: 'Who steps over a rule that all others keep takes away what they planned by. Say the rule, say that you broke it, and say who checks from now on.',
    hook: '`process` in the checklist; `process-cause` asks for it where a check was skipped.',
  },
  {
    line: 'F25',
    term: 'Sudden change',
    forms: [
      'change of strategy',
      'strategy change',
      'new strategy',
      'change of course',
      'without consultation',
      'nobody consulted',
    ],
    says: 'A change by one person, with nobody asked, takes away the say that people had. Give it back where you still can.',
    hook: '`new-change` asks for an invitation; the template `amends-co-design-invite` writes one.',
  },
];
