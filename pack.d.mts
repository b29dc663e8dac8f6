/** Packs the extension into out/ under this name; resolves to the package's path. */
export function packVsix(name?: string, where?: { repository?: string; ref?: string }): Promise<string>;
/** The files that the package would hold. */
export function packedFiles(): Promise<string[]>;
