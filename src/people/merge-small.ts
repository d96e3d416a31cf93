/** Parts that may be shown one by one, and those that may only be shown together. */
export interface MergedParts<Part> {
  readonly shown: readonly Part[];
  /** None, or so many that they hold at least the minimum together. */
  readonly merged: readonly Part[];
}

/**
 * Splits the parts of a whole so that no part smaller than `minimum` can be told, not even by taking
 * those shown from the whole. Parts below the minimum are merged; while they are too few together, the
 * smallest of the others joins them (secondary suppression; Hundepool et al. 2012, Statistical
 * Disclosure Control, ch. 4). What the whole less the shown parts tells is then the merged part, which
 * can be shown itself. Parts of one size are taken in their order.
 */
export function mergeSmall<Part extends { readonly n: number }>(
  parts: readonly Part[],
  minimum: number,
): MergedParts<Part> {
  const bySize = parts.toSorted((a, b) => a.n - b.n);
  const small = bySize.filter(({ n }) => n < minimum).length;
  let taken = small;
  const held = () => bySize.slice(0, taken).reduce((sum, { n }) => sum + n, 0);
  while (taken > 0 && taken < bySize.length && held() < minimum) taken += 1;
  const merged = new Set(bySize.slice(0, taken));
  return {
    shown: parts.filter((part) => !merged.has(part)),
    merged: parts.filter((part) => merged.has(part)),
  };
}
