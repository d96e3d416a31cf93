/** A stretch of a line of numbers; its end does not belong to it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The same stretches in ascending order, joined where they overlap or touch. Empty ones vanish. */
export function merge(ranges: readonly Range[]): Range[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left of each range outside the holes; these must be merged. */
export function subtract(ranges: readonly Range[], holes: readonly Range[]): Range[] {
  return ranges.flatMap(({ from, to }) => {
    const left: Range[] = [];
    let at = from;
    for (const hole of holes) {
      if (hole.to <= at || hole.from >= to) continue;
      if (hole.from > at) left.push({ from: at, to: hole.from });
      at = hole.to;
    }
    if (at < to) left.push({ from: at, to });
    return left;
  });
}

/** The parts of the ranges that lie in `bounds`. */
export function clip(ranges: readonly Range[], bounds: Range): Range[] {
  return ranges
    .map(({ from, to }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to) }))
    .filter(({ from, to }) => from < to);
}
