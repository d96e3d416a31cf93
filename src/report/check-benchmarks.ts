import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { partKey } from '../ingest/parts.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';
import type { Members } from './members.ts';

/** Segments and regions in audit.yaml of which there is no published figure. */
export function checkPeers(
  { benchmarks: { segment, region } }: Audit,
  source: Source,
  { benchmarks }: Pick<Members, 'benchmarks'>,
): Problem[] {
  const known = (name: 'segment' | 'region') =>
    [...new Set([...benchmarks.values()].flatMap((figure) => figure[name] ?? []))].toSorted();
  const unknown = (kind: 'segment' | 'region', chosen: readonly string[]) => {
    const allowed = known(kind);
    return chosen.flatMap((id, i) => {
      if (allowed.some((one) => partKey(one) === partKey(id))) return [];
      const place = source.placeOf(['benchmarks', kind, i]);
      return [problem('unknown-id', place, { kind: `benchmark of the ${kind}`, id, allowed })];
    });
  };
  return [...unknown('segment', segment), ...unknown('region', region)];
}
