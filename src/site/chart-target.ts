import type { Target } from '../drawing/target.ts';
import type { ReportKpi } from '../report/schema.ts';

/** A KPI's target as charts take it. */
export function chartTarget({ target }: ReportKpi): Target | null {
  return target && { min: target.min ?? undefined, max: target.max ?? undefined };
}
