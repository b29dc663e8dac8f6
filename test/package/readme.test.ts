import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';
import { CHECK_IDS, FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';

const README = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows pictures that there are, small ones, with words for who does not see them', () => {
    const pictures = [...README.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 4);
    for (const [, words = '', path = ''] of pictures) {
      assert.ok(words.length > 20, path);
      assert.ok(statSync(path).size <= 150_000, path);
    }
  });

  it('links to headings that it has', () => {
    const headings = [...README.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor = ''] of README.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(headings.includes(anchor), anchor);
  });

  it('counts and names what there is', () => {
    const numbers = { eighteen: FAULT_CODES.length, sixteen: MOVE_NAMES.length, 'forty-one': CHECK_IDS.length };
    assert.deepEqual(numbers, { eighteen: 18, sixteen: 16, 'forty-one': 41 });
    for (const word of Object.keys(numbers)) assert.match(README, new RegExp(`\\b${word}\\b`));
    for (const code of FAULT_CODES) assert.match(README, new RegExp(`^\\| \`${code}\``, 'm'));
  });
});
