/** Whether two words differ by one character: changed, missing or too many. */
export function isOneOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [a, b] = afterCommonStart(one, other);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}

/** Whether one word is a slip of the other: one character off, or two neighbours swapped. */
export function isSlipOf(one: string, other: string): boolean {
  const [a, b] = afterCommonStart(one, other);
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || isOneOff(one, other);
}

function afterCommonStart(one: string, other: string): readonly [string, string] {
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return [one.slice(i), other.slice(i)];
}
