/**
 * Where in a list in reading order the first item stands that begins at an offset or after it; the length of the list where none does.
 * @param offsetOf where an item begins, in UTF-16 units
 */
export function firstFrom<T>(items: readonly T[], offset: number, offsetOf: (item: T) => number): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (offsetOf(items[middle] as T) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
