import type { ReportKpi } from '../report/schema.ts';

export interface Unmeasured {
  readonly reason: string;
  readonly kpis: readonly { readonly id: string; readonly name: string }[];
}

/** KPIs without a value, put together by the reason that they share. */
export function unmeasuredByReason(kpis: Readonly<Record<string, ReportKpi>>): Unmeasured[] {
  const without = Object.entries(kpis).filter(([, { value }]) => value === null);
  const groups = Map.groupBy(without, ([, { reason }]) => reason ?? '');
  return [...groups].map(([reason, members]) => ({
    reason,
    kpis: members.map(([id, { name }]) => ({ id, name })),
  }));
}
