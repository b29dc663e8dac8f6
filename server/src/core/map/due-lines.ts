import { parseDay } from '../plan/calendar';
import { dueLabel, dueText } from './in-words';
import { element, escapeXml } from './markup';
import type { MessageMap } from './message-map';
import { cutTo, type Drawing, type Frame, label } from './sketch';
import { fill } from './strings';
import { inkOf } from './style';
import type { TimelineRow } from './timeline';

const ROW = 38;
/** A plan with more dates than this is told in a line at the end. */
const MOST_ROWS = 30;

/** A line for each promise that tells when: days as diamonds, stretches as bars. */
export function drawTimeline({ timeline, parts }: MessageMap, frame: Frame): Drawing {
  const { left, width, strings } = frame;
  const heading = label(strings.dates, left, frame.top + 14, { class: 'heading' });
  const { rows, from, to } = timeline;
  if (rows.length === 0) return { svg: heading + label(strings.noDates, left, frame.top + 36), bottom: frame.top + 44 };
  const top = frame.top + 44;
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const bottom = top + shown.length * ROW;
  const axis =
    from === to
      ? label(from, left + width / 2, top - 8, { 'text-anchor': 'middle' })
      : label(from, left, top - 8) + label(to, left + width, top - 8, { 'text-anchor': 'end' });
  return {
    svg: [
      heading,
      axis,
      ...shown.map((row, i) => drawRow(row, parts.length + i, top + i * ROW, scaleOf(from, to, frame), frame)),
      rest > 0 ? label(fill(strings.more, rest), left, bottom + 14) : '',
    ].join(''),
    bottom: bottom + (rest > 0 ? 20 : 0),
  };
}

/** Where a day stands; half a mark is kept free at either end. */
function scaleOf(from: string, to: string, { left, width }: Frame): (day: string) => number {
  const first = parseDay(from) ?? 0;
  const days = (parseDay(to) ?? 0) - first;
  return (day) =>
    days === 0 ? left + width / 2 : left + 7 + (((parseDay(day) ?? first) - first) * (width - 14)) / days;
}

function drawRow(row: TimelineRow, target: number, top: number, at: (day: string) => number, frame: Frame): string {
  const { left, width, strings, interactive } = frame;
  const told = dueText(row, strings);
  const middle = top + 26;
  const ink = { fill: inkOf(row.kind === 'invite' ? 'invite' : 'plan') };
  const size = row.kind === 'reevaluate' ? 7 : 5;
  const marks = row.days.map((day) =>
    element('path', {
      ...ink,
      d: `M ${at(day).toFixed(1)} ${middle - size} l ${size} ${size} l ${-size} ${size} l ${-size} ${-size} z`,
    }),
  );
  const { stretch } = row;
  const bar = stretch
    ? element('rect', {
        ...ink,
        'fill-opacity': '.6',
        x: at(stretch.from),
        y: middle - 4,
        width: Math.max(at(stretch.to) - at(stretch.from), 3),
        height: 8,
        rx: 3,
      })
    : '';
  return element(
    'g',
    {
      class: 'part',
      ...(interactive ? { role: 'button', tabindex: 0, 'aria-label': told, 'data-part': target } : {}),
    },
    element('title', {}, escapeXml(told)),
    label(cutTo(dueLabel(row, strings), width), left, top + 14),
    element('path', { class: 'line', d: `M ${left} ${middle} H ${left + width}` }),
    bar,
    ...marks,
    element('rect', {
      class: 'focus',
      x: left - 3,
      y: top,
      width: width + 6,
      height: ROW - 4,
      'pointer-events': 'all',
    }),
  );
}
