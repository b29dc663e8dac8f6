// The page in which a workbench is shown and driven.
import { chromium } from 'playwright-core';
import { provisionBrowser } from './provision.mjs';

/**
 * Opens a browser with one page; `close` ends both.
 * @param {object} media what the page is told of the person's display, such as `{ forcedColors: 'active' }`
 */
export async function openPage(media = {}) {
  const browser = await chromium.launch({ ...(await provisionBrowser()), headless: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...media });
  return { page: await context.newPage(), close: () => browser.close() };
}
