import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readConfig } from '../../server/src/core/config';
import { turnOff } from '../../server/src/core/config-edit';
import { applied } from '../../server/src/core/draft/applied';

const FILES: Readonly<Record<string, readonly [string, string]>> = {
  'no file': ['', '{\n  "faults": { "minimizing": "off" }\n}\n'],
  'an empty object': ['{}\n', '{ "faults": { "minimizing": "off" } }\n'],
  'other settings': [
    '{\n  // us\n  "people": []\n}',
    '{\n  // us\n  "people": [],\n  "faults": { "minimizing": "off" }\n}',
  ],
  'no levels yet': ['{ "faults": {} }', '{ "faults": { "minimizing": "off" } }'],
  'levels on one line': [
    '{ "faults": { "euphemism": "hint" } }',
    '{ "faults": { "euphemism": "hint", "minimizing": "off" } }',
  ],
  'levels on lines of their own, with a last comma': [
    '{\n  "faults": {\n    "euphemism": "hint", // well\n  },\n}',
    '{\n  "faults": {\n    "euphemism": "hint",\n    "minimizing": "off", // well\n  },\n}',
  ],
  'another level': ['{ "faults": { "minimizing": /* ! */ "error" } }', '{ "faults": { "minimizing": /* ! */ "off" } }'],
};

describe('turning a finding off in .amends.json', () => {
  for (const [what, [before, after]] of Object.entries(FILES))
    it(`leaves the rest as it is: ${what}`, () => {
      const written = applied({ title: '', edits: [turnOff(before, 'minimizing')] }, before);
      assert.equal(written, after);
      const { config, problems } = readConfig(written);
      assert.deepEqual(problems, []);
      assert.equal(config.faults['minimizing'], 'off');
    });
});
