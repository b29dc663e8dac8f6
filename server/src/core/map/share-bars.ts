import { shareText } from './in-words';
import { element } from './markup';
import type { MessageMap, Share } from './message-map';
import { cutTo, type Drawing, type Frame, label, widthOf } from './sketch';
import { inkOf } from './style';

const ROW = 40;

/** A bar for the share of each family, with a frame around what is advised. */
export function drawShares(map: MessageMap, frame: Frame): Drawing {
  const top = frame.top + 22;
  const shown = map.shares.filter(({ words, advice }) => words > 0 || advice);
  return {
    svg: [
      label(frame.strings.shares, frame.left, frame.top + 14, { class: 'heading' }),
      ...shown.map((share, i) => drawShare(share, top + i * ROW, frame)),
    ].join(''),
    bottom: top + shown.length * ROW,
  };
}

function drawShare(share: Share, top: number, { left, width, strings }: Frame): string {
  const at = (percent: number): number => left + (percent * width) / 100;
  const { advice, family, percent } = share;
  const value = shareText(share, strings);
  return [
    label(cutTo(strings.families[family], width - widthOf(value) - 8), left, top + 14),
    label(value, left + width, top + 14, { 'text-anchor': 'end' }),
    element('rect', {
      x: left,
      y: top + 20,
      width: at(percent) - left,
      height: 12,
      fill: inkOf(family),
      'fill-opacity': '.22',
    }),
    element('rect', { x: left, y: top + 20, width: at(percent) - left, height: 12, fill: `url(#amends-${family})` }),
    element('path', { class: 'line', d: `M ${left} ${top + 32.5} H ${left + width}` }),
    advice
      ? element('rect', {
          class: 'advised',
          x: at(advice.from),
          y: top + 18,
          width: at(advice.to) - at(advice.from),
          height: 16,
          rx: 3,
        })
      : '',
  ].join('');
}
