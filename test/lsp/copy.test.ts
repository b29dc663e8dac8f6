import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CopyParams, WireCopy } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const URI = 'untitled:Untitled-1';

describe('amends/copy', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });
  const ask = (params: CopyParams): Promise<WireCopy | null> => client.connection.sendRequest('amends/copy', params);

  it('gives an email, and tells what is still to be filled in', async () => {
    await client.open('# Hello\n\nI am **sorry**.\nOn {date} I signed it.\n');
    const copy = await ask({ uri: URI, form: 'email' });
    assert.equal(copy?.title, 'Hello');
    assert.equal(copy.page, '<p>I am <strong>sorry</strong>. On {date} I signed it.</p>');
    assert.equal(copy.text, 'I am sorry. On {date} I signed it.\n');
    assert.deepEqual(copy.gaps, [{ start: { line: 3, character: 3 }, end: { line: 3, character: 9 } }]);
    assert.equal(copy.file, undefined);
  });

  it('gives a script, with a page to print', async () => {
    await client.open('I signed it. That was wrong.\n');
    const copy = await ask({ uri: URI, form: 'script' });
    assert.match(copy?.text ?? '', /I signed it\. \/\nThat was wrong\. \/\/\n$/);
    assert.match(copy?.file ?? '', /^<!doctype html>/);
  });

  it('gives no part of a text as if it were the whole, and none of a document that is not open', async () => {
    assert.equal(await ask({ uri: 'file:///elsewhere.md', form: 'email' }), null);
    await client.open('I am sorry.\n\n'.repeat(90_000));
    assert.equal(await ask({ uri: URI, form: 'email' }), null);
  });
});
