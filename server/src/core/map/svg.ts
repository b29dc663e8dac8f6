import type { Span } from '../report';
import { drawTimeline } from './due-lines';
import { apologyText, inWords, saysNothing, speakingText } from './in-words';
import { element, escapeXml } from './markup';
import type { MessageMap } from './message-map';
import { drawRibbon, patterns } from './ribbon';
import { drawShares } from './share-bars';
import { type Drawing, type Frame, paragraph } from './sketch';
import { ENGLISH, type MapStrings } from './strings';
import { type MapTheme, mapStyle } from './style';

export interface SvgOptions {
  /** English where left out. */
  readonly strings?: MapStrings;
  /** Default `auto`: the reader's system decides. */
  readonly theme?: MapTheme;
  /** In CSS pixels; what is narrower or wider than can be drawn is taken as the nearest that can. */
  readonly width?: number;
  /**
   * For a page that listens: each part and each date can be focused, and tells by `data-part` where in {@link targetsOf} its words stand.
   * The style sheet is then the page's to give ({@link mapStyle}).
   */
  readonly interactive?: boolean;
}

const MARGIN = 14;
const GAP = 24;
const NARROWEST = 280;
const WIDEST = 1600;

/** The words behind what can be chosen in an interactive drawing: those of the parts, then those of the dates. */
export function targetsOf({ parts, timeline }: MessageMap): Span[] {
  return [...parts, ...timeline.rows].map(({ span }) => span);
}

/** The map as SVG: no scripts, words escaped, with a text alternative. Valid XML for any draft. */
export function toSvg(map: MessageMap, options: SvgOptions = {}): string {
  const { strings = ENGLISH, theme = 'auto', interactive = false } = options;
  const width = Math.min(Math.max(Math.round(options.width ?? 720) || NARROWEST, NARROWEST), WIDEST);
  const frame: Frame = { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, strings, interactive };
  const { svg, bottom } = saysNothing(map) ? nothing(frame) : drawAll(map, frame);
  const height = Math.ceil(bottom + MARGIN);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'amends-map',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: interactive ? 'group' : 'img',
      'aria-labelledby': interactive ? 'amends-title' : 'amends-title amends-words',
    },
    element('title', { id: 'amends-title' }, escapeXml(strings.title)),
    element('desc', { id: 'amends-words' }, escapeXml(inWords(map, strings).join(' '))),
    interactive ? '' : element('style', {}, escapeXml(mapStyle(theme)).replaceAll('&quot;', '"')),
    patterns(),
    svg,
  );
}

function nothing(frame: Frame): Drawing {
  return paragraph(frame.strings.empty, frame, frame.top);
}

function drawAll(map: MessageMap, frame: Frame): Drawing {
  const ribbon = drawRibbon(map, frame);
  const apology = paragraph(apologyText(map, frame.strings), frame, ribbon.bottom + 6);
  const spoken = paragraph(speakingText(map, frame.strings), frame, apology.bottom);
  const shares = drawShares(map, { ...frame, top: spoken.bottom + GAP });
  const timeline = drawTimeline(map, { ...frame, top: shares.bottom + GAP });
  return { svg: [ribbon, apology, spoken, shares, timeline].map(({ svg }) => svg).join(''), bottom: timeline.bottom };
}
