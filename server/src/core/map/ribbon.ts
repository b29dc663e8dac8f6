import { FAMILIES, type Family } from './families';
import { partText } from './in-words';
import { element, escapeXml } from './markup';
import type { MapPart, MessageMap } from './message-map';
import { type Drawing, type Frame, fits, label } from './sketch';
import { inkOf } from './style';

const HEIGHT = 46;
const BAND = 12;

/** The draft in reading order: a part is as wide as its share of the words, and the first apology is marked. */
export function drawRibbon(map: MessageMap, frame: Frame): Drawing {
  const { strings, left, width } = frame;
  const top = frame.top + 40;
  const scale = width / map.words;
  let x = left;
  const placed = map.parts.map((part) => {
    const at = { part, x, width: part.words * scale };
    x += at.width;
    return at;
  });
  const first = map.firstApology && placed[map.firstApology.part];
  const mark = first
    ? element('path', { class: 'first', d: `M ${first.x.toFixed(1)} ${top - 3} l -5 -8 h 10 z`, 'aria-hidden': 'true' })
    : '';
  return {
    svg: [
      label(strings.order, left, frame.top + 14, { class: 'heading' }),
      element(
        'g',
        { role: frame.interactive ? 'list' : undefined, 'aria-label': strings.order },
        ...placed.map((at, i) => drawPart(at, i, top, frame)),
      ),
      ...runsOf(placed).map(({ family, x, width }) =>
        fits(strings.families[family], width)
          ? label(strings.families[family], x + 5, top + BAND + 21, { 'aria-hidden': 'true', 'pointer-events': 'none' })
          : '',
      ),
      mark,
    ].join(''),
    bottom: top + HEIGHT,
  };
}

interface PlacedPart {
  readonly part: MapPart;
  readonly x: number;
  readonly width: number;
}

function drawPart({ part, x, width }: PlacedPart, index: number, top: number, { strings, interactive }: Frame): string {
  const told = partText(part, strings);
  // A sliver of a gap tells neighbours apart, as far as there is room for it.
  const box = { x, y: top, width: Math.max(width - 1.5, width * 0.7), height: HEIGHT };
  const drawn = element(
    'g',
    {
      class: 'part',
      ...(interactive ? { role: 'button', tabindex: 0, 'aria-label': told, 'data-part': index } : {}),
    },
    element('title', {}, escapeXml(told)),
    element('rect', { ...box, fill: inkOf(part.family), 'fill-opacity': '.22' }),
    element('rect', { ...box, height: BAND, fill: `url(#amends-${part.family})` }),
    element('rect', { ...box, class: 'focus' }),
  );
  return interactive ? element('g', { role: 'listitem' }, drawn) : drawn;
}

/** Neighbouring parts of one family, which share a label. */
function runsOf(placed: readonly PlacedPart[]): { family: Family; x: number; width: number }[] {
  const runs: { family: Family; x: number; width: number }[] = [];
  for (const { part, x, width } of placed) {
    const run = runs.at(-1);
    if (run?.family === part.family) run.width += width;
    else runs.push({ family: part.family, x, width });
  }
  return runs;
}

/** A pattern for each family, so that colour alone tells nothing. */
export function patterns(): string {
  const marks: Readonly<Record<Family, string>> = {
    own: '',
    plan: 'M 0 1.5 H 6 M 0 4.5 H 6',
    invite: 'M 1.5 1.5 h 2 v 2 h -2 z',
    self: 'M 0 0 L 6 6 M 6 0 L 0 6',
    explain: 'M 0 6 L 6 0',
    other: '',
  };
  const drawn = FAMILIES.map((family) => {
    const ink = inkOf(family);
    const ground = element('rect', { width: 6, height: 6, fill: ink, 'fill-opacity': family === 'own' ? '1' : '.25' });
    const mark = marks[family]
      ? element('path', { d: marks[family], stroke: ink, fill: 'none', 'stroke-width': 1.6 })
      : '';
    return element(
      'pattern',
      { id: `amends-${family}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      ground,
      mark,
    );
  });
  return element('defs', {}, ...drawn);
}
