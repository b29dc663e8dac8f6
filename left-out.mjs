// What of the libraries and of our own sources does not ship, as plugins of esbuild.
import { readFileSync } from 'node:fs';

/** The manifest asks for the VS Code that the client library would check for, so the check and its library are left out. */
export const noVersionCheck = {
  name: 'no version check',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^semver\/functions\// }, ({ path }) => ({ path, namespace: 'no-version-check' }));
    onLoad({ filter: /.*/, namespace: 'no-version-check' }, () => ({
      contents: 'module.exports = (version) => version;',
    }));
  },
};

// Validates what a person fills in, which is never asked for, and would write code and run it.
export const noForms = {
  name: 'no forms',
  setup({ onLoad }) {
    onLoad({ filter: /ajv-provider\.js$/ }, () => ({ contents: 'export class AjvJsonSchemaValidator {}' }));
  },
};

// Nothing here writes YAML, and what the library has for it is as large as what reads.
export const noYamlWriter = {
  name: 'no YAML writer',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]/ }, ({ path }) => {
      const names = /^export \{ (.*) \};$/m.exec(readFileSync(path, 'utf8'))?.[1].split(', ') ?? [];
      return { contents: names.map((name) => `export const ${name} = undefined;`).join('\n') };
    });
  },
};

// The near misses of a rule are its tests, which no user needs.
export const noNearMisses = {
  name: 'no near misses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/](?:faults|moves|draft|promises)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^ {4}(clean|not): \[(?:[^\n]*\],|\n.*?^ {4}\],)\n/gms,
        '    $1: [],\n',
      ),
      loader: 'ts',
    }));
  },
};
