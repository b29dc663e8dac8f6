import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { packedWeights } from '../../packed.mjs';
import learned from '../../server/src/core/reader/learned.json';

describe('what the reader has learned, packed for the bundles', () => {
  it('is the same to the letter when it is unpacked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-packed-'));
    try {
      const outfile = join(folder, 'learned.cjs');
      const entryPoints = ['server/src/core/reader/learned.json'];
      await build({ entryPoints, outfile, bundle: true, format: 'cjs', plugins: [packedWeights] });
      assert.deepEqual((createRequire(outfile)(outfile) as { default: unknown }).default, learned);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
