// Lets a page load the project as an extension of the web worker host, as vscode.dev does: from the page's own origin.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { PROJECT } from './provision.mjs';

const ROOT = '/amends-extension';
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Answers the page's requests under {@link ROOT} from the project's files, and names the extension and its tests in the options
 * of the workbench; the address of a page can name extensions of a Node host only.
 * @param {import('playwright-core').Page} page
 * @param {number} port of the workbench
 */
export async function offerToWebHost(page, port) {
  const at = (path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `${ROOT}${path}` });
  const development = { extensions: [at('/')], extensionTestsPath: at('/dist/test/web.js') };
  await page.route(
    ({ pathname }) => pathname.startsWith(`${ROOT}/`),
    async (route) => {
      const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(ROOT.length)));
      const body = await readFile(join(PROJECT, path)).catch(() => null);
      await route.fulfill({
        status: body ? 200 : 404,
        contentType: TYPES[extname(path)] ?? 'text/plain',
        body: body ?? 'not found',
      });
    },
  );
  await page.route(
    (url) => url.pathname === '/' && url.port === String(port),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withDevelopment(await response.text(), development) });
    },
  );
}

function withDevelopment(html, development) {
  return html.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, before, settings) => {
    const options = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    // The workbench would ask its gallery for extensions, and nothing that is asked of others shall be its own.
    if (options.productConfiguration) delete options.productConfiguration.extensionsGallery;
    options.developmentOptions = { ...options.developmentOptions, ...development };
    return `${before}${JSON.stringify(options).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
