import type { MapPart, MessageMap, Share } from './message-map';
import { fill, type MapStrings } from './strings';
import type { TimelineRow } from './timeline';

/** The map as sentences, for those who do not see the picture: shares, first apology, speaking time, dates. */
export function inWords(map: MessageMap, strings: MapStrings): string[] {
  if (saysNothing(map)) return [strings.empty];
  const shares = map.shares
    .filter(({ words, advice }) => words > 0 || advice)
    .map((share) => `${strings.families[share.family]}: ${shareText(share, strings)}`)
    .join('; ');
  return [
    `${strings.shares}: ${shares}.`,
    apologyText(map, strings),
    speakingText(map, strings),
    ...(map.timeline.rows.length > 0 ? map.timeline.rows.map((row) => dueText(row, strings)) : [strings.noDates]),
  ];
}

/** Whether no part does anything that a map could show. */
export function saysNothing({ parts }: MessageMap): boolean {
  return parts.every(({ family }) => family === 'other');
}

/** "44 % (advised 25–45 %)". */
export function shareText({ percent, advice }: Share, strings: MapStrings): string {
  const rounded = Math.round(percent);
  if (!advice) return fill(strings.share, rounded);
  if (advice.from === 0) return fill(strings.shareUpTo, rounded, advice.to);
  return fill(strings.shareBetween, rounded, advice.from, advice.to);
}

export function apologyText({ firstApology, words }: MessageMap, strings: MapStrings): string {
  if (!firstApology) return strings.noApology;
  return fill(strings.firstApology, firstApology.wordsBefore + 1, words);
}

export function speakingText({ speaking }: MessageMap, strings: MapStrings): string {
  return fill(
    strings.speaking,
    clock(speaking.seconds),
    clock(speaking.quickest),
    clock(speaking.slowest),
    speaking.words,
  );
}

/** What a part does, how long it is, and its words. */
export function partText({ family, moves, words, excerpt }: MapPart, strings: MapStrings): string {
  const does = moves.length > 0 ? moves.map((move) => strings.moves[move]).join(', ') : strings.families[family];
  return fill(strings.part, does, words, excerpt);
}

export function dueText({ kind, when, text, done, unsure }: TimelineRow, strings: MapStrings): string {
  const notes = [done ? strings.done : '', unsure ? strings.unsure : ''].filter(Boolean);
  return fill(strings.due, strings.moves[kind], [when, ...notes].join(', '), text);
}

/** The same for a narrow line: what the promise itself tells is not told twice. */
export function dueLabel(row: TimelineRow, strings: MapStrings): string {
  return row.text.includes(row.when) ? fill(strings.brief, strings.moves[row.kind], row.text) : dueText(row, strings);
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
