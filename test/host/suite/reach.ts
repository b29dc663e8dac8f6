import { assert } from 'chai';

/** Runs last in the web worker host, where what is asked of others than the workbench is seen from outside. */
describe('the world beyond the workbench', () => {
  it('is reached for here and now, so that it shows that a request is seen', async () => {
    const answer = await fetch('https://amends.invalid/seen').catch(() => null);
    assert.isNull(answer);
  });
});
