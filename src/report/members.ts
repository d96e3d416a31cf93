import { type Checklist, shippedChecklists } from '../assessment/checklist.ts';
import type { Benchmark } from '../comparison/benchmark.ts';
import { shippedBenchmarks } from '../comparison/read-benchmarks.ts';
import { type Criterion, shippedCriteria } from '../comparison/criterion.ts';
import type { Adapter } from '../ingest/adapter.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import { collectMembers } from '../registry/members.ts';
import type { OwnChecklist } from '../workspace/read-checklists.ts';
import type { OwnCriterion } from '../workspace/read-criteria.ts';
import type { OwnKpi } from '../workspace/read-kpis.ts';

/** Everything that a report can refer to by id: what Plumbline ships, and the audit’s own. */
export interface Members {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly checklists: ReadonlyMap<string, Checklist>;
  /** What companies are compared on. */
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** The ids of the audit’s own KPIs. One with mistakes in it is not among `kpis`. */
  readonly ownKpis: ReadonlySet<string>;
  readonly ownChecklists: ReadonlySet<string>;
  /** Published figures by id. */
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  /** The ids of the audit’s own figures. One with mistakes in it is not among `benchmarks`. */
  readonly ownBenchmarks: ReadonlySet<string>;
}

/** What Plumbline ships. */
export async function collectAllMembers(): Promise<Members> {
  const [datasets, adapters, kpis, checklists, criteria] = await Promise.all([
    collectMembers<Dataset>('datasets'),
    collectMembers<Adapter>('adapters'),
    collectMembers<Kpi>('kpis'),
    shippedChecklists(),
    shippedCriteria(),
  ]);
  const benchmarks = await shippedBenchmarks(kpis);
  return {
    ...{ datasets, adapters, kpis, checklists, benchmarks, criteria },
    ownKpis: new Set(),
    ownChecklists: new Set(),
    ownBenchmarks: new Set(),
  };
}

/** The members with an audit’s own KPIs among them, after the shipped ones. */
export function withOwnKpis(members: Members, own: readonly OwnKpi[]): Members {
  const sound = own.flatMap(({ id, kpi }) => (kpi ? [[id, kpi] as const] : []));
  return {
    ...members,
    kpis: new Map([...members.kpis, ...sound]),
    ownKpis: new Set(own.map(({ id }) => id)),
  };
}

/** The members with an audit’s own checklists among them, after the shipped ones. */
export function withOwnChecklists(members: Members, own: readonly OwnChecklist[]): Members {
  return {
    ...members,
    checklists: new Map([
      ...members.checklists,
      ...own.map(({ id, checklist }) => [id, checklist] as const),
    ]),
    ownChecklists: new Set(own.map(({ id }) => id)),
  };
}

/** The members with an audit’s own published figures among them, before the shipped ones. */
export function withOwnBenchmarks(
  members: Members,
  own: readonly Benchmark[],
  ids: readonly string[],
): Members {
  const sound = own.map((benchmark) => [benchmark.id, benchmark] as const);
  return {
    ...members,
    benchmarks: new Map([...sound, ...members.benchmarks]),
    ownBenchmarks: new Set(ids),
  };
}

/** Every published figure that can be referred to, also those that have mistakes in them. */
export function benchmarkIds({ benchmarks, ownBenchmarks }: Members): string[] {
  return [...new Set([...ownBenchmarks, ...benchmarks.keys()])];
}

/** The criteria with an audit’s own among them, and the names of all, also of those with mistakes in them. */
export function withOwnCriteria(
  shipped: ReadonlyMap<string, Criterion>,
  own: readonly OwnCriterion[],
): { criteria: ReadonlyMap<string, Criterion>; ids: string[] } {
  const sound = own.flatMap(({ id, criterion }) => (criterion ? [[id, criterion] as const] : []));
  const ids = [...new Set([...shipped.keys(), ...own.map(({ id }) => id)])];
  return { criteria: new Map([...shipped, ...sound]), ids };
}

/** Every KPI that can be referred to, also those that have mistakes in them. */
export function kpiIds({ kpis, ownKpis }: Members): string[] {
  return [...new Set([...kpis.keys(), ...ownKpis])];
}
