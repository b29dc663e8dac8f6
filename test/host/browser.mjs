// The page in which a workbench is shown and driven.
import { chromium } from 'playwright-core';
import { provisionBrowser } from './provision.mjs';

/** Opens a browser with one page; `close` ends both. */
export async function openPage(viewport = { width: 1280, height: 800 }) {
  const browser = await chromium.launch({ ...(await provisionBrowser()), headless: true });
  const context = await browser.newContext({ viewport });
  return { page: await context.newPage(), close: () => browser.close() };
}
