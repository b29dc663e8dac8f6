/** Packs the extension; resolves to the package's path. */
export function packVsix(): Promise<string>;
/** The files that the package would hold. */
export function packedFiles(): Promise<string[]>;
