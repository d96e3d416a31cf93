import { N } from './query-result.ts';
import type { Report, ReportFinding } from './schema.ts';

type Entry = ReportFinding['evidence'][number];

/** What the data itself says of a piece of evidence: on how many rows it rests, and of which days. */
export interface EvidenceBasis {
  readonly n: number | null;
  readonly period: string | null;
}

/**
 * The basis of a KPI is its n in the audit’s period; that of a query its column n, where it gives one
 * row only, since the rows of several may overlap. `allPeriods` names the queries that count others.
 */
export function evidenceBasis(
  { kind, ref }: Pick<Entry, 'kind' | 'ref'>,
  { kpis, queries, audit }: Pick<Report, 'kpis' | 'queries' | 'audit'>,
  allPeriods: ReadonlySet<string>,
): EvidenceBasis {
  const period = audit.period ? `${audit.period.from}/${audit.period.to}` : null;
  const kpi = kind === 'kpi' ? kpis[ref] : undefined;
  if (kpi) return { n: kpi.value === null ? null : kpi.n, period };
  const query = kind === 'query' ? queries[ref] : undefined;
  if (!query) return { n: null, period: null };
  const [row, another] = query.rows;
  const n = another ? null : row?.[query.columns.findIndex(({ name }) => name === N)];
  return { n: typeof n === 'number' ? n : null, period: allPeriods.has(ref) ? null : period };
}
