import type { Adapter } from './adapter.ts';
import { fitOf, type Headed, headersOfRule } from './fit.ts';

/** What a table of a vendor is called, and how well it fits what is known of it. */
export interface SideRole {
  readonly vendor: string;
  readonly name: string;
  /** Rows of the vendor can be completed from it; else it is only known. */
  readonly joined: boolean;
  readonly score: number;
}

/** What a table is among the side tables and other tables of some adapters' vendors; null for none. */
export function sideRole(table: Headed, adapters: readonly Adapter[]): SideRole | null {
  return sideRoles(table, adapters)[0] ?? null;
}

/** What a table may be for each vendor that has one with these headers, the likeliest first. */
export function sideRoles(table: Headed, adapters: readonly Adapter[]): SideRole[] {
  const roles = adapters.flatMap((adapter) => {
    const { vendor, joins = {}, otherTables = [] } = adapter;
    if (vendor === null) return [];
    const sides = Object.entries(joins).flatMap(([name, join]) =>
      join.same === undefined
        ? [
            {
              ...{ vendor, name, joined: true },
              ...fitOf(join, knownOfJoin(adapter, name), table),
            },
          ]
        : [],
    );
    const others = otherTables.map((other) => ({
      ...{ vendor, name: other.name, joined: false },
      ...fitOf(other, [], table),
    }));
    return [...sides, ...others].filter(({ missing }) => missing.length === 0);
  });
  const ranked = roles.toSorted((a, b) => b.score - a.score || Number(b.joined) - Number(a.joined));
  return [...Map.groupBy(ranked, ({ vendor }) => vendor).values()].flatMap(([best]) =>
    best ? [{ vendor: best.vendor, name: best.name, joined: best.joined, score: best.score }] : [],
  );
}

/** The headers of a side table that columns or joins of its adapter name. */
function knownOfJoin({ columns, joins = {} }: Adapter, name: string): string[] {
  const own = Object.entries(joins).filter(([other, { same }]) => (same ?? other) === name);
  const named = [
    ...Object.values(columns).flatMap(headersOfRule),
    ...Object.values(joins).map(({ on }) => on),
  ];
  return own.flatMap(([other, { required, key, latest, where, combine }]) => {
    const prefix = `${other}.`;
    return [
      ...named.flatMap((header) =>
        header.startsWith(prefix) ? [header.slice(prefix.length)] : [],
      ),
      ...[required.flat(), key, latest ?? [], Object.keys({ ...where, ...combine })].flat(),
    ];
  });
}
