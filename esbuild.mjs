// Bundles Amends into dist/, with a note of the libraries in it and a page for each code. `--watch` rebuilds on change; `--dev` keeps names and line breaks for debugging.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { writeDocs } from './docs.mjs';
import { noForms, noNearMisses, noVersionCheck, noYamlWriter } from './left-out.mjs';
import { librariesIn, noticesOf } from './notices.mjs';
import { packedWeights } from './packed.mjs';

const watch = process.argv.includes('--watch');
const debug = watch || process.argv.includes('--dev');
const common = {
  bundle: true,
  minify: !debug,
  sourcemap: debug ? 'inline' : false,
  logLevel: 'warning',
  target: 'es2022',
  legalComments: 'none',
};
// Of two builds that the library has, the one of modules can be shaken.
const alias = { yaml: './node_modules/yaml/browser/index.js' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], alias };
const browser = {
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser', 'worker'],
};

/** What reads Word files and what speaks to assistants are files of their own, so that no other command pays for their libraries. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/word\/word$/ }, () => ({ path: './docx.js', external: true }));
    onResolve({ filter: /^\.\/mcp$/ }, () => ({ path: './mcp.js', external: true }));
  },
};

// Some libraries ask where their module stands, which a CommonJS bundle has to be told.
const MODULE_URL = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;";
const moduleAddress = { banner: { js: MODULE_URL }, define: { 'import.meta.url': 'moduleUrl' } };
const commandLine = { ...moduleAddress, banner: { js: `#!/usr/bin/env node\n${MODULE_URL}` } };

// What the libraries have to open a socket, to start a process or to fetch is left out, except that the client starts the
// server and the command line starts git.
const refused = './server/src/node/refuse.ts';
const socketless = { alias: { ...node.alias, net: refused } };
const fetchless = { define: { fetch: 'undefined' } };
const alone = {
  ...fetchless,
  alias: { ...socketless.alias, child_process: refused, crypto: refused, 'fs/promises': refused },
};

const bundles = [
  {
    ...node,
    ...alone,
    entryPoints: ['server/src/node/main.ts'],
    outfile: 'dist/server.js',
    plugins: [noYamlWriter, noNearMisses, packedWeights],
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    plugins: [apart, noYamlWriter, noNearMisses, packedWeights],
    ...commandLine,
  },
  {
    ...node,
    // The library's build for Node can start workers.
    alias: { ...alias, fflate: './node_modules/fflate/esm/browser.js' },
    entryPoints: ['server/src/cli/word/word.ts'],
    outfile: 'dist/docx.js',
  },
  {
    ...node,
    ...alone,
    ...{ entryPoints: ['server/src/cli/mcp.ts'], outfile: 'dist/mcp.js', plugins: [noForms] },
    // Without it the library of the schemas interprets them, where it else would write code and run it.
    define: { ...alone.define, Function: 'undefined' },
  },
  {
    ...node,
    ...socketless,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [noVersionCheck],
  },
  {
    ...browser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/web/client.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    ...fetchless,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/web/server.js',
    plugins: [noYamlWriter, noNearMisses, packedWeights],
    format: 'iife',
  },
  {
    ...node,
    // With the test runner in it: the Node in the oldest VS Code cannot require modules, as it comes.
    ...moduleAddress,
    minify: false,
    entryPoints: ['test/host/suite/index.ts'],
    outfile: 'dist/test/index.js',
    external: ['vscode'],
    // The runner's workers, which a run in one process does not start.
    logOverride: { 'require-resolve-not-external': 'silent' },
  },
  {
    ...browser,
    minify: false,
    entryPoints: ['test/host/suite/web.ts'],
    outfile: 'dist/test/web.js',
    format: 'cjs',
    external: ['vscode'],
    // Mocha's build for browsers would put itself in the place of the suite's exports.
    define: { module: 'undefined' },
  },
].filter(({ entryPoints }) => existsSync(entryPoints[0]));

if (!watch) rmSync('dist', { recursive: true, force: true });
if (watch) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
else {
  const built = await Promise.all(bundles.map((options) => build({ ...options, metafile: true })));
  const shipped = built.filter((_, i) => !bundles[i].outfile.startsWith('dist/test/')).map(({ metafile }) => metafile);
  writeFileSync('dist/ThirdPartyNotices.txt', noticesOf(librariesIn(shipped)));
  await writeDocs('dist/docs');
}
