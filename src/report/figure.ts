import type { Translate } from '../language/translate.ts';
import type { Report, ReportKpi } from './schema.ts';

/** A figure that prose asks for: `<Kpi id stat | by+part | period>`. */
export interface FigureQuery {
  readonly id?: string | undefined;
  readonly stat?: string | undefined;
  readonly by?: string | undefined;
  readonly part?: string | undefined;
  readonly period?: string | undefined;
}

export interface Figure {
  readonly kpi: ReportKpi;
  readonly unit: ReportKpi['unit'];
  readonly value: number | null;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  /** The part's own, else the KPI's. */
  readonly target: ReportKpi['target'];
  /** Why there is no value. */
  readonly reason: string | null;
}

/** Looks a figure up in the report; the build has made sure that it is there. */
export function figureOf(
  { kpis, audit }: Pick<Report, 'kpis' | 'audit'>,
  query: FigureQuery,
  t: Translate,
): Figure | null {
  const kpi = kpis[query.id ?? ''];
  if (!kpi) return null;
  const from = (found: FoundFigure | undefined, unit = kpi.unit): Figure | null =>
    found
      ? {
          kpi,
          unit,
          value: found.value,
          n: found.n,
          interval: found.interval,
          target: found.target ?? kpi.target,
          reason: found.suppressed
            ? t('query.withheld-why', { minimum: audit.minimumCell })
            : (kpi.reason ?? (found.value === null ? t('chart.notMeasured') : null)),
        }
      : null;
  if (query.stat !== undefined) return from(kpi.also[query.stat], kpi.also[query.stat]?.unit);
  if (query.by !== undefined)
    return from(kpi.by[query.by]?.parts.find((part) => part.key === query.part));
  if (query.period !== undefined)
    return from([...kpi.trend, ...kpi.weekly].find((slice) => slice.period === query.period));
  return from(kpi);
}

interface FoundFigure {
  readonly value: number | null;
  readonly n: number;
  readonly interval: readonly [number, number] | null;
  readonly target?: ReportKpi['target'];
  readonly suppressed?: boolean;
}
