/** A case that may be drawn. Cases are drawn in the order of their keys, which look random. */
export interface Candidate {
  readonly id: string;
  readonly key: string;
  /** The stratum that it belongs to. */
  readonly stratum: string;
}

export interface Stratum {
  readonly name: string;
  readonly size: number;
  readonly drawn: number;
}

/**
 * Draws `n` cases, from every stratum in proportion to its size. With keys that are a hash of a seed
 * and the id, the same seed and the same cases give the same sample, in whatever order they come.
 */
export function drawSample(
  candidates: readonly Candidate[],
  n: number,
): { ids: string[]; strata: Stratum[] } {
  const byKey = candidates.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const strata = [...Map.groupBy(byKey, ({ stratum }) => stratum)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const counts = allocate(
    n,
    strata.map(([, { length }]) => length),
  );
  const drawn = new Set(strata.flatMap(([, cases], i) => cases.slice(0, counts[i])));
  return {
    ids: byKey.filter((candidate) => drawn.has(candidate)).map(({ id }) => id),
    strata: strata.map(([name, { length }], i) => ({ name, size: length, drawn: counts[i] ?? 0 })),
  };
}

/**
 * Shares `n` out in proportion to sizes by the largest remainder (Hamilton), at least one to each and
 * no more than its size. `n` lies between the number of sizes and their sum.
 */
export function allocate(n: number, sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shares = sizes.map((size) => ({ size, quota: (n * size) / total }));
  const given = shares.map(({ size, quota }) => Math.min(size, Math.max(1, Math.floor(quota))));
  const excess = () => given.reduce((sum, count) => sum + count, 0) - n;
  const best = (worth: (index: number) => number): number =>
    given.reduce((found, _, index) => (worth(index) > worth(found) ? index : found), 0);
  const lacks = (index: number) => (shares[index]?.quota ?? 0) - (given[index] ?? 0);
  const isFull = (index: number) => (given[index] ?? 0) >= (shares[index]?.size ?? 0);
  while (excess() < 0) {
    const index = best((i) => (isFull(i) ? -Infinity : lacks(i)));
    given[index] = (given[index] ?? 0) + 1;
  }
  while (excess() > 0) {
    const index = best((i) => ((given[i] ?? 0) > 1 ? -lacks(i) : -Infinity));
    given[index] = (given[index] ?? 0) - 1;
  }
  return given;
}
