/** The first few of the items for which something holds, in order; no further one is asked of. */
export function firstThat<T>(holds: (item: T) => boolean, items: readonly T[], most: number): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (holds(item)) found.push(item);
  }
  return found;
}
