import { l10n } from 'vscode';
import type { WireChecklistItem } from '../../server/src/protocol';

/** The name of each move as the checklist shows it: an instruction in plain words. */
export function labelOf(item: WireChecklistItem['item']): string {
  const labels: Record<WireChecklistItem['item'], string> = {
    acknowledge: l10n.t('Name what you did'),
    apologize: l10n.t('Apologize'),
    own: l10n.t('Own it'),
    impact: l10n.t('Name what it cost'),
    explain: l10n.t('Tell how it came about'),
    redress: l10n.t('Make good'),
    'quick-win': l10n.t('Show a first fix'),
    step: l10n.t('Give the steps'),
    process: l10n.t('Set the process'),
    incentive: l10n.t('Change what is rewarded'),
    lesson: l10n.t('Share the lesson'),
    invite: l10n.t('Invite a say'),
    cadence: l10n.t('Report regularly'),
    measure: l10n.t('Name the measure'),
    facilitator: l10n.t('Offer a neutral person'),
    reevaluate: l10n.t('Set a day to judge it'),
  };
  return labels[item];
}

/** How a genre is called in a sentence. */
export function genreName(genre: string): string {
  const names: Record<string, string> = {
    'town-hall': l10n.t('town hall script'),
    'all-staff-email': l10n.t('all-staff email'),
    'one-to-one': l10n.t('one-to-one'),
    'customer-letter': l10n.t('customer letter'),
    'progress-update': l10n.t('progress update'),
    'incident-follow-up': l10n.t('incident follow-up'),
    'public-statement': l10n.t('public statement'),
    'quick-acknowledgement': l10n.t('quick acknowledgement'),
  };
  return names[genre] ?? l10n.t('repair draft');
}
