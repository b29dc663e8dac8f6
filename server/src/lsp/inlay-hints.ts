import { t } from '@vscode/l10n';
import type { InlayHint, Range } from 'vscode-languageserver';
import { secondsToSay } from '../core/speaking';
import type { Reading } from './document';

const SPOKEN = new Set(['town-hall', 'one-to-one']);

/** How long each part under a heading takes to say, behind the heading; for what is spoken only. */
export function speakingTimes({ report, lines }: Reading, range: Range): InlayHint[] {
  if (!report?.draft || !SPOKEN.has(report.genre)) return [];
  return report.headings.flatMap(({ end }, i) => {
    const next = report.headings[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const words = report.sentences
      .filter(({ span }) => span.start >= end && span.start < next)
      .reduce((sum, sentence) => sum + sentence.words, 0);
    const position = lines.positionAt(end);
    if (words === 0 || position.line < range.start.line || position.line > range.end.line) return [];
    return [{ position, label: spoken(secondsToSay(words)), paddingLeft: true }];
  });
}

function spoken(seconds: number): string {
  if (seconds < 50) return t('about {0} s', Math.max(10, Math.round(seconds / 10) * 10));
  return t('about {0} min', seconds < 90 ? 1 : Math.round((seconds / 60) * 2) / 2);
}
