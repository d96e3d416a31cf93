import { partKey } from '../ingest/parts.ts';

/** The segments and regions that come close to the audited organisation; empty where not stated. */
export interface Peers {
  readonly segments: readonly string[];
  readonly regions: readonly string[];
}

const WORLDWIDE = 'Worldwide';

interface Placed {
  readonly segment: string | null;
  readonly region: string | null;
  readonly group: string | null;
  readonly year: number | null;
}

/** Whether a figure is of a segment and a region that the audit chose; null where it chose none. */
export function matches(
  { segment, region }: Pick<Placed, 'segment' | 'region'>,
  { segments, regions }: Peers,
): { matchesSegment: boolean | null; matchesRegion: boolean | null } {
  return {
    matchesSegment: segments.length === 0 ? null : isAmong(segment, segments),
    matchesRegion: regions.length === 0 ? null : isAmong(region, regions),
  };
}

/**
 * Orders figures by how close they come to the audited organisation: its segment before all
 * industries before another one, its region before the whole world before another one, no narrower
 * group before one, and the newest first.
 */
export function byCloseness(peers: Peers) {
  const distances = ({ segment, region, group, year }: Placed): number[] => [
    distance(segment, peers.segments, null),
    distance(region, peers.regions, WORLDWIDE),
    group === null ? 0 : 1,
    -(year ?? 0),
  ];
  return (a: Placed, b: Placed): number => {
    const [ofA, ofB] = [distances(a), distances(b)];
    return ofA.map((far, i) => far - (ofB[i] ?? 0)).find((gap) => gap !== 0) ?? 0;
  };
}

function distance(name: string | null, chosen: readonly string[], everyone: string | null): number {
  if (isAmong(name, chosen)) return 0;
  return name === everyone ? 1 : 2;
}

function isAmong(name: string | null, chosen: readonly string[]): boolean {
  return name !== null && chosen.some((one) => partKey(one) === partKey(name));
}
