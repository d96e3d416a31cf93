import type { Adapter, Join } from './adapter.ts';
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
  const roles = adapters.flatMap((adapter) => {
    const { vendor, joins = {}, otherTables = [] } = adapter;
    if (vendor === null) return [];
    const sides = Object.entries(joins).map(([name, join]) => ({
      ...{ vendor, name, joined: true },
      ...fitOf(join, knownOfJoin(adapter, name, join), table),
    }));
    const others = otherTables.map((other) => ({
      ...{ vendor, name: other.name, joined: false },
      ...fitOf(other, [], table),
    }));
    return [...sides, ...others].filter(({ missing }) => missing.length === 0);
  });
  const [best] = roles.toSorted((a, b) => b.score - a.score || Number(b.joined) - Number(a.joined));
  if (!best) return null;
  const { vendor, name, joined, score } = best;
  return { vendor, name, joined, score };
}

/** The headers of a side table that columns or other joins of its adapter name. */
function knownOfJoin({ columns, joins = {} }: Adapter, name: string, join: Join): string[] {
  const named = [
    ...Object.values(columns).flatMap(headersOfRule),
    ...Object.values(joins).map(({ on }) => on),
  ];
  const prefix = `${name}.`;
  return [
    ...named.flatMap((header) => (header.startsWith(prefix) ? [header.slice(prefix.length)] : [])),
    ...[join.key, ...(join.latest === undefined ? [] : [join.latest])],
    ...Object.keys({ ...join.where, ...join.combine }),
  ];
}
