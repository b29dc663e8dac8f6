import { t } from '@vscode/l10n';
import type { CodeLens, Command } from 'vscode-languageserver';
import { placesOf } from '../core/draft/places';
import { daysBetween } from '../core/plan/calendar';
import { firstDay } from '../core/plan/steps';
import type { Report, Step } from '../core/report';
import type { Reading } from './document';
import { toRange } from './mapper';

/**
 * What stands above a repair draft and above its plan, in one line each.
 * @param today from which the days to the first step count, YYYY-MM-DD; the draft may be older
 * @param commands whether the client has our commands, so that a click leads somewhere
 */
export function codeLensesOf(reading: Reading, today: string, commands: boolean): CodeLens[] {
  const { report, lines } = reading;
  if (!report?.draft) return [];
  const first = report.headings[0]?.start ?? report.sentences[0]?.span.start ?? 0;
  const start = Math.min(first, report.sentences[0]?.span.start ?? first);
  const top: CodeLens = {
    range: lines.rangeOf({ start, end: start }),
    command: commandOf(ofDraft(report), commands ? 'amends.nextFinding' : ''),
  };
  const [step] = report.steps;
  if (!step) return [top];
  const ranges = report.steps.map(({ span }) => toRange(span, lines));
  return [
    top,
    {
      range: lines.rangeOf({ start: step.span.start, end: step.span.start }),
      command: commandOf(ofPlan(report.steps, today), commands ? 'amends.showEvidence' : '', [ranges]),
    },
  ];
}

function commandOf(title: string, command: string, args?: unknown[]): Command {
  return { title, command, ...(args && command !== '' ? { arguments: args } : {}) };
}

function ofDraft(report: Report): string {
  const all = placesOf(report);
  const gaps = all.filter(({ shown }) => shown.code === 'placeholder-left').length;
  const places = all.length - gaps;
  return [
    t('{0} words', report.stats.words),
    spoken(report.stats.spokenSeconds),
    gaps === 0 ? '' : gaps === 1 ? t('1 gap to fill') : t('{0} gaps to fill', gaps),
    places === 0 ? t('nothing to mend') : places === 1 ? t('1 place to mend') : t('{0} places to mend', places),
  ]
    .filter(Boolean)
    .join(' · ');
}

function spoken(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 50) return t('less than a minute to say');
  return minutes <= 1 ? t('about 1 minute to say') : t('about {0} minutes to say', minutes);
}

/** "4 steps · 1 without owner · first in 9 days" */
function ofPlan(steps: readonly Step[], today: string): string {
  const open = steps.filter(({ done }) => !done);
  const ownerless = open.filter(({ owner }) => owner.kind === 'none' || owner.kind === 'group').length;
  const dateless = open.filter(({ due }) => due === undefined).length;
  const days = open
    .flatMap((step) => {
      const first = firstDay(step);
      const left = first === undefined ? undefined : daysBetween(today, first);
      return left === undefined || left < 0 ? [] : [left];
    })
    .sort((a, b) => a - b)[0];
  return [
    steps.length === 1 ? t('1 step') : t('{0} steps', steps.length),
    steps.length > open.length ? t('{0} done', steps.length - open.length) : '',
    ownerless > 0 ? t('{0} without an owner', ownerless) : '',
    dateless > 0 ? t('{0} without a date', dateless) : '',
    days === undefined
      ? ''
      : days === 0
        ? t('first today')
        : days === 1
          ? t('first tomorrow')
          : t('first in {0} days', days),
  ]
    .filter(Boolean)
    .join(' · ');
}
