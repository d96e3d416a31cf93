import type { ReportKpi } from '../report/schema.ts';

/** KPIs that the same thing would measure. */
export interface Unmeasured {
  /** An export that there is none of, columns that the export lacks, a setting, or no row to measure. */
  readonly missing: 'export' | 'columns' | 'settings' | 'rows';
  readonly dataset: string;
  /** What the export would have to give, for all of the KPIs together. */
  readonly columns: readonly string[];
  /** Other data sets whose export could tell it. */
  readonly givers: readonly string[];
  readonly kpis: readonly { readonly id: string; readonly name: string }[];
}

const order: readonly Unmeasured['missing'][] = ['rows', 'settings', 'columns', 'export'];

/** KPIs without a value, put together by what would measure them; what takes least comes first. */
export function unmeasuredByLack(kpis: Readonly<Record<string, ReportKpi>>): Unmeasured[] {
  const without = Object.entries(kpis).filter(([, { value }]) => value === null);
  const groups = Map.groupBy(without, ([, kpi]) => groupKey(kpi));
  return [...groups.values()]
    .flatMap((members) => {
      const [, first] = members[0] ?? [];
      if (!first) return [];
      const all = (pick: (lacks: NonNullable<ReportKpi['lacks']>) => readonly string[]) => [
        ...new Set(members.flatMap(([, { lacks }]) => (lacks ? pick(lacks) : []))),
      ];
      return [
        {
          missing: missingOf(first),
          dataset: first.dataset,
          columns: all(({ columns }) => columns),
          givers: all(({ givers }) => givers),
          kpis: members.map(([id, { name }]) => ({ id, name })),
        },
      ];
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.missing) - order.indexOf(b.missing) || b.kpis.length - a.kpis.length,
    );
}

function missingOf({ lacks }: ReportKpi): Unmeasured['missing'] {
  if (!lacks) return 'rows';
  if (!lacks.exported) return 'export';
  return lacks.columns.length === 0 ? 'settings' : 'columns';
}

function groupKey(kpi: ReportKpi): string {
  const missing = missingOf(kpi);
  const columns = missing === 'columns' ? (kpi.lacks?.columns ?? []) : [];
  return JSON.stringify([missing, kpi.dataset, columns.toSorted()]);
}
