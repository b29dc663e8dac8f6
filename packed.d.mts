import type { Plugin } from 'esbuild';

/** Has bundles hold what the reader has learned in a smaller form. */
export const packedWeights: Plugin;
