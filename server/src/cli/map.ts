import { analyze } from '../core/analyze';
import { messageMap } from '../core/map/message-map';
import { toHtml } from '../core/map/page';
import { toSvg } from '../core/map/svg';
import type { Settings } from '../core/settings';

/** The message map of a draft as a text: a drawing, or a page that stands alone. */
export async function drawMap(text: string, settings: Settings, format: 'svg' | 'html'): Promise<string> {
  const map = messageMap(analyze(text, settings), text);
  if (format === 'svg') return toSvg(map);
  const { createHash } = await import('node:crypto');
  return toHtml(map, (part) => createHash('sha256').update(part).digest('base64'));
}
