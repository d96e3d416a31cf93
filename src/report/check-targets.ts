import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { matchingPart, partKey } from '../ingest/parts.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import type { Audit } from '../workspace/audit-schema.ts';
import type { Source } from '../workspace/source.ts';

/** Targets that the data can't be held against: of parts that don't exist, or on a clock without hours. */
export function checkTargets(
  audit: Audit,
  source: Source,
  results: Readonly<Record<string, KpiResult>>,
): Problem[] {
  const { openingHours, openingHoursBy } = audit;
  const stated = Object.keys(openingHours).length + Object.keys(openingHoursBy).length > 0;
  return Object.entries(audit.targets).flatMap(([id, { by = {}, clock }]) => {
    const result = results[id];
    if (!result) return [];
    if (result.lack !== null)
      return clock === 'business' && !stated
        ? [problem('clock-without-hours', source.placeOf(['targets', id, 'clock']), { kpi: id })]
        : [];
    return Object.entries(by).flatMap(([dimension, parts]) => {
      const path = ['targets', id, 'by', dimension];
      const allowed = (result.by[dimension] ?? []).flatMap(({ key }) => key ?? []);
      if (allowed.length === 0)
        return [problem('dimension-empty', source.placeOfKey(path), { dimension })];
      return Object.keys(parts).flatMap((part) =>
        matchingPart(part, allowed) === undefined
          ? [
              problem('unknown-id', source.placeOfKey([...path, part]), {
                kind: dimension,
                id: part,
                allowed,
              }),
            ]
          : [],
      );
    });
  });
}

/** Parts that are named a second time, with other capitals or blanks, below `path`. */
export function repeatedParts(
  parts: Readonly<Record<string, unknown>>,
  source: Source,
  path: readonly string[],
): Problem[] {
  const names = Object.keys(parts);
  return names.flatMap((name, i) => {
    const earlier = names.slice(0, i).find((other) => partKey(other) === partKey(name));
    return earlier === undefined
      ? []
      : [problem('part-repeated', source.placeOfKey([...path, name]), { part: name, earlier })];
  });
}
