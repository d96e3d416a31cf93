import type { ReportKpi } from '../report/schema.ts';

type Kpis = Readonly<Record<string, ReportKpi>>;

/** An export that there is none of, columns that the data lacks, a setting, or no row to measure. */
export type MissingKind = 'rows' | 'settings' | 'columns' | 'export';

/** KPIs that the same data set would measure if it gave more. */
export interface Unmeasured {
  readonly missing: MissingKind;
  readonly dataset: string;
  readonly needs: readonly Need[];
}

/** KPIs that lack the same; for a whole export, all that its KPIs would need together. */
export interface Need {
  readonly columns: readonly string[];
  /** Other data sets whose export could tell it. */
  readonly givers: readonly string[];
  readonly kpis: readonly { readonly id: string; readonly name: string }[];
}

const order: readonly MissingKind[] = ['rows', 'settings', 'columns', 'export'];

/** KPIs without a value, put together by what would measure them; what takes least comes first. */
export function unmeasuredByLack(kpis: Kpis): Unmeasured[] {
  const without = Object.entries(kpis).filter(([, { value }]) => value === null);
  const groups = Map.groupBy(without, ([, kpi]) => `${missingOf(kpi)} ${kpi.dataset}`);
  return [...groups.values()]
    .flatMap((members) => {
      const [, first] = members[0] ?? [];
      if (!first) return [];
      const missing = missingOf(first);
      return [{ missing, dataset: first.dataset, needs: needsOf(missing, members) }];
    })
    .toSorted(
      (a, b) => order.indexOf(a.missing) - order.indexOf(b.missing) || countOf(b) - countOf(a),
    );
}

function missingOf({ lacks }: ReportKpi): MissingKind {
  if (!lacks) return 'rows';
  if (!lacks.exported) return 'export';
  return lacks.columns.length === 0 ? 'settings' : 'columns';
}

type Members = readonly (readonly [id: string, kpi: ReportKpi])[];

function needsOf(missing: MissingKind, members: Members): Need[] {
  const columnsOf = ({ lacks }: ReportKpi) => (lacks?.columns ?? []).toSorted().join();
  const alike = Map.groupBy(members, ([, kpi]) => (missing === 'columns' ? columnsOf(kpi) : ''));
  return [...alike.values()]
    .map((own) => ({
      columns: distinct(own.flatMap(([, { lacks }]) => lacks?.columns ?? [])),
      givers: distinct(own.flatMap(([, { lacks }]) => lacks?.givers ?? [])),
      kpis: own.map(([id, { name }]) => ({ id, name })),
    }))
    .toSorted((a, b) => b.kpis.length - a.kpis.length);
}

const countOf = ({ needs }: Unmeasured) => needs.reduce((sum, { kpis }) => sum + kpis.length, 0);

const distinct = (names: readonly string[]) => [...new Set(names)];
