import type { ReportComparison, ReportPublished } from '../report/benchmark-schema.ts';
import type { ReportKpi } from '../report/schema.ts';
import { summaryKpis } from './order-kpis.ts';

/** A KPI of the summary beside the published figure that comes closest. */
export interface StandingRow {
  readonly id: string;
  readonly kpi: ReportKpi;
  readonly nearest: ReportComparison;
  readonly published: NonNullable<ReportPublished>;
}

/** The most that the summary shows. */
const MOST = 6;

/** The KPIs of the summary beside which a published figure can stand. */
export function whereWeStand(kpis: Readonly<Record<string, ReportKpi>>): StandingRow[] {
  return summaryKpis(kpis)
    .flatMap(([id, kpi]) => {
      const { published } = kpi;
      const nearest = kpi.benchmarks.find((one) => one.id === published?.nearest);
      return published && nearest ? [{ id, kpi, nearest, published }] : [];
    })
    .slice(0, MOST);
}
