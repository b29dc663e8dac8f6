// Packs what the reader has learned for the bundles, as a plugin of esbuild. In the sources each cue stands on a line of its own, with its
// name, the letters of its labels and their weights; here names, letters and weights stand apart, and of a name only what differs from the
// one before, since like beside like packs smaller in the package for VS Code.
import { readFileSync } from 'node:fs';

/** Tells how many characters a name shares with the one before it: this one none, the next one character, and so on. */
const NONE = '0'.charCodeAt(0);
/** As many as letters and figures of ASCII can tell. */
const MOST = '~'.charCodeAt(0) - NONE;

export const packedWeights = {
  name: 'packed weights',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]reader[\\/]learned\.json$/ }, ({ path }) => {
      const { cues, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: moduleOf(cues, rest) };
    });
  },
};

function moduleOf(cues, rest) {
  const parts = cues.map((cue) => /^(.*) ([^ ]*) ([^ ]*)$/.exec(cue).slice(1));
  const [names, letters, weights] = [0, 1, 2].map((part) => parts.map((each) => each[part]));
  const shared = names.map((name, i) => sharedWith(names[i - 1] ?? '', name));
  const differing = names.map((name, i) => String.fromCharCode(NONE + shared[i]) + name.slice(shared[i]));
  return `const [names, letters, weights] = ${JSON.stringify([differing, letters, weights].map((each) => each.join('\n')))}
    .map((each) => each.split('\\n'));
  let name = '';
  const cues = names.map((differing, i) => {
    name = name.slice(0, differing.charCodeAt(0) - ${NONE}) + differing.slice(1);
    return \`\${name} \${letters[i]} \${weights[i]}\`;
  });
  export default { ...${JSON.stringify(rest)}, cues };`;
}

function sharedWith(before, name) {
  let length = 0;
  while (length < Math.min(before.length, MOST) && before[length] === name[length]) length++;
  return length;
}
