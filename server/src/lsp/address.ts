/** A part of an address in plain letters. Not every client encodes its addresses; what cannot be decoded is taken as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
