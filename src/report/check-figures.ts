import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { Prose } from '../workspace/prose.ts';
import type { KpiResult } from '../measures/kpi-result.ts';

/** Figures that prose asks for and the data does not have: parts and periods that don't exist. */
export function checkFigures(
  prose: readonly Prose[],
  results: Readonly<Record<string, KpiResult>>,
): Problem[] {
  return prose.flatMap(({ uses }) =>
    uses.flatMap(({ name, attributes, place }) => {
      if (name === 'Value' || attributes.query !== undefined) return [];
      const id = attributes[name === 'Kpi' ? 'id' : 'kpi'] ?? '';
      const result = results[id];
      if (result?.reason !== null) return [];
      const { by, part, period } = attributes;
      if (by !== undefined && !result.by[by]?.length)
        return [problem('dimension-empty', place, { dimension: by })];
      if (name !== 'Kpi') return [];
      if (by !== undefined) {
        const allowed = (result.by[by] ?? []).flatMap(({ key }) => (key === null ? [] : [key]));
        if (part === undefined)
          return [
            problem('missing-attribute', place, {
              component: name,
              attribute: 'part',
              example: `part="${allowed[0] ?? ''}"`,
            }),
          ];
        return allowed.includes(part)
          ? []
          : [problem('unknown-id', place, { kind: by, id: part, allowed })];
      }
      const periods = [...result.months, ...result.weeks].map((slice) => slice.period);
      return period === undefined || periods.includes(period)
        ? []
        : [
            problem('unknown-id', place, {
              kind: 'month or week',
              id: period,
              allowed: periods.slice(0, result.months.length),
            }),
          ];
    }),
  );
}
