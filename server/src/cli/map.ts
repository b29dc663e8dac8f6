import { createHash } from 'node:crypto';
import { analyze } from '../core/analyze';
import { messageMap } from '../core/map/message-map';
import { toHtml } from '../core/map/page';
import { toSvg } from '../core/map/svg';
import type { Settings } from '../core/settings';

/** The message map of a draft as a text: a drawing, or a page that stands alone. */
export function drawMap(text: string, settings: Settings, format: 'svg' | 'html'): string {
  const map = messageMap(analyze(text, settings), text);
  return format === 'svg' ? toSvg(map) : toHtml(map, sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
