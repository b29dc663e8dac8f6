import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { ENGLISH } from '../../server/src/core/map/strings';
import type { MapParams, WireMap } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const URI = 'untitled:Untitled-1';
const DRAFT =
  "I approved the contract without a review.\nI'm sorry that I did. I will publish the checklist by 4 December.\n";

describe('amends/map', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });
  const ask = (params: MapParams): Promise<WireMap | null> => client.connection.sendRequest('amends/map', params);

  it('draws the draft, and tells where the words of each part stand', async () => {
    await client.open(DRAFT);
    const map = await ask({ uri: URI });
    assert.equal(map?.version, 1);
    assert.deepEqual(map.parts, [
      { start: { line: 0, character: 0 }, end: { line: 0, character: 41 } },
      { start: { line: 1, character: 0 }, end: { line: 1, character: 21 } },
      { start: { line: 1, character: 22 }, end: { line: 1, character: 65 } },
      { start: { line: 1, character: 22 }, end: { line: 1, character: 65 } },
    ]);
    const targets = [...map.svg.matchAll(/data-part="(\d+)"/g)].map((match) => Number(match[1]));
    assert.deepEqual(targets, [0, 1, 2, 3]);
    assert.match(map.words.join('\n'), /First apology at word 8 of/);
  });

  it('follows the draft', async () => {
    await client.open(DRAFT);
    await client.change(2, [{ text: 'Lunch is at noon.\n' }]);
    const map = await ask({ uri: URI });
    assert.equal(map?.version, 2);
    assert.match(map.svg, /Nothing to draw yet/);
  });

  it('draws as wide and in the words that it is asked to', async () => {
    await client.open(DRAFT);
    const map = await ask({ uri: URI, width: 400, strings: { ...ENGLISH, shares: 'Wortanteile' } });
    assert.match(map?.svg ?? '', /^<svg [^>]*width="400"/);
    assert.match(map?.svg ?? '', /Wortanteile/);
  });

  it('has none for a document that is not open', async () => {
    assert.equal(await ask({ uri: 'file:///elsewhere.md' }), null);
  });
});
