import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import type { KpiResult } from '../measures/kpi-result.ts';
import type { ComponentUse, Prose } from '../workspace/prose.ts';
import { comparedFigures, compareQuery } from './compare.ts';
import type { FigureQuery } from './figure.ts';

/** Figures that prose asks for and the data does not have: parts and periods that don't exist. */
export function checkFigures(
  proses: readonly Pick<Prose, 'uses'>[],
  results: Readonly<Record<string, KpiResult>>,
): Problem[] {
  return proses.flatMap(({ uses }) =>
    uses.flatMap((use) =>
      figuresOf(use).flatMap((figure) => {
        const result = results[figure.id ?? ''];
        return result?.lack === null ? checkFigure(use, figure, result) : [];
      }),
    ),
  );
}

/** The figures of KPIs that a component shows; a chart’s are those of a whole breakdown. */
function figuresOf(use: ComponentUse): FigureQuery[] {
  const { name, attributes } = use;
  if (name === 'Kpi') return [attributes];
  if (name === 'Compare') return comparedFigures(compareQuery(use));
  return name === 'Chart' ? [{ id: attributes.kpi, by: attributes.by }] : [];
}

function checkFigure(
  { name, place }: ComponentUse,
  { by, part, period }: FigureQuery,
  result: KpiResult,
): Problem[] {
  if (by !== undefined && !result.by[by]?.length)
    return [problem('dimension-empty', place, { dimension: by })];
  if (name === 'Chart') return [];
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
}
