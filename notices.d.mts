import type { Metafile } from 'esbuild';

/** A library in a bundle: its name, its version, its licence by SPDX, and the text of the licence. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Licences that let their work be passed on under MIT. */
export const COMPATIBLE: readonly string[];
/** The libraries whose files went into bundles, by name. */
export function librariesIn(metafiles: readonly Metafile[]): Library[];
/** The libraries with their licences as a text to pass on with the bundles. */
export function noticesOf(libraries: readonly Library[]): string;
