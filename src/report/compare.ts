import type { ComponentUse } from '../workspace/prose.ts';
import type { Translate } from '../language/translate.ts';
import { type FigureQuery, figureOf } from './figure.ts';
import type { Report, ReportComparison } from './schema.ts';

/** `<Compare kpi by part with | period with>`; with `kpi` alone, the figure and its target. */
export interface CompareQuery {
  readonly kpi: string;
  readonly by?: string | undefined;
  readonly part?: string | undefined;
  readonly period?: string | undefined;
  readonly with?: string | undefined;
}

/** The name under which the report holds a comparison: `csat?by=channel&part=Chat&with=E-mail`. */
export function comparisonKey({ kpi, ...where }: CompareQuery): string {
  const stated = (['by', 'part', 'period', 'with'] as const).flatMap((name) => {
    const value = where[name];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return stated.length === 0 ? kpi : `${kpi}?${stated.join('&')}`;
}

/** The one or two figures that a comparison takes, as `<Kpi>` would ask for them. */
export function comparedFigures({
  kpi: id,
  by,
  part,
  period,
  with: other,
}: CompareQuery): FigureQuery[] {
  if (by !== undefined)
    return [
      { id, by, part },
      { id, by, part: other },
    ];
  if (period !== undefined)
    return [
      { id, period },
      { id, period: other },
    ];
  return [{ id }];
}

/** What a use of `<Compare>` asks for. */
export function compareQuery({ attributes }: ComponentUse): CompareQuery {
  return { ...attributes, kpi: attributes.kpi ?? '' };
}

/** Holds two figures against each other, or one against its target; null where there is none. */
export function compareFigures(
  report: Pick<Report, 'kpis' | 'audit'>,
  query: CompareQuery,
  t: Translate,
): ReportComparison | null {
  const sides = comparedFigures(query).map((asked): ReportComparison['one'] | null => {
    const figure = figureOf(report, asked, t);
    if (!figure) return null;
    const { value, n, interval, reason } = figure;
    return {
      label: asked.part ?? asked.period ?? null,
      value,
      n,
      interval: interval && [...interval],
      reason,
    };
  });
  const [one, other] = sides;
  const kpi = report.kpis[query.kpi];
  if (!one || !kpi) return null;
  const plain = { kpi: query.kpi, unit: kpi.unit, one };
  if (sides.length > 1) {
    if (!other) return null;
    const overlap =
      one.interval && other.interval
        ? one.interval[0] <= other.interval[1] && other.interval[0] <= one.interval[1]
        : null;
    return { ...plain, other, bound: null, difference: minus(one.value, other.value), overlap };
  }
  return { ...plain, other: null, ...againstTarget(one, kpi.target) };
}

/** Holds a figure against a target. */
export function againstTarget(
  { value, interval }: Pick<ReportComparison['one'], 'value' | 'interval'>,
  target: Report['kpis'][string]['target'],
): Pick<ReportComparison, 'bound' | 'difference' | 'overlap'> {
  const bound = nearerBound(value, target);
  const overlap = interval && bound !== null ? interval[0] <= bound && bound <= interval[1] : null;
  return { bound, difference: minus(value, bound), overlap };
}

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

/** The bound of a target that a value misses, or else the nearer one. */
function nearerBound(
  value: number | null,
  target: Report['kpis'][string]['target'],
): number | null {
  const { min = null, max = null } = target ?? {};
  if (min === null || max === null || value === null) return min ?? max;
  return value - min <= max - value ? min : max;
}
