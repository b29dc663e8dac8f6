import { l10n } from 'vscode';
import type { MapStrings } from '../../server/src/protocol';

/** The words on the message map in the user's language. The numbers in braces are filled where the map is drawn. */
export function mapStrings(): MapStrings {
  return {
    title: l10n.t('Message map'),
    order: l10n.t('In reading order'),
    shares: l10n.t('Share of words'),
    dates: l10n.t('Due dates'),
    empty: l10n.t('Nothing to draw yet: no part of this text is read as repair.'),
    noDates: l10n.t('No dates yet.'),
    noApology: l10n.t('No apology yet.'),
    firstApology: l10n.t('First apology at word {0} of {1}.'),
    speaking: l10n.t('Speaking time about {0} min ({1} to {2}), {3} words.'),
    share: l10n.t('{0} %'),
    shareBetween: l10n.t('{0} % (advised {1}–{2} %)'),
    shareUpTo: l10n.t('{0} % (advised up to {1} %)'),
    part: l10n.t('{0}, words: {1}. {2}'),
    due: l10n.t('{0}, {1}: {2}'),
    brief: l10n.t('{0}: {1}'),
    unsure: l10n.t('may be another day'),
    done: l10n.t('done'),
    more: l10n.t('More dates: {0}.'),
    families: {
      own: l10n.t('Owning up'),
      plan: l10n.t('Plan'),
      invite: l10n.t('Asking'),
      self: l10n.t('The speaker'),
      explain: l10n.t('Explaining'),
      other: l10n.t('Other words'),
    },
    moves: {
      acknowledge: l10n.t('Names the act'),
      apologize: l10n.t('Apology'),
      own: l10n.t('Ownership'),
      impact: l10n.t('Harm named'),
      explain: l10n.t('Explanation'),
      redress: l10n.t('Making good'),
      'quick-win': l10n.t('Done already'),
      step: l10n.t('Step'),
      process: l10n.t('Process change'),
      incentive: l10n.t('Incentives'),
      lesson: l10n.t('Lesson'),
      invite: l10n.t('Invitation'),
      cadence: l10n.t('Updates'),
      measure: l10n.t('Measure'),
      facilitator: l10n.t('Outside help'),
      reevaluate: l10n.t('Review'),
    },
  };
}
