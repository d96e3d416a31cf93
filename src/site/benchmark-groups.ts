import type { ReportBenchmark } from '../report/benchmark-schema.ts';
import type { Report } from '../report/schema.ts';

type Entry = readonly [id: string, figure: ReportBenchmark];

/** Published figures of one KPI, or of none where `kpi` is null. */
export interface BenchmarkGroup {
  readonly kpi: string | null;
  readonly figures: readonly Entry[];
}

/** A segment or a region by which figures can be filtered. */
export interface BenchmarkFilter {
  readonly by: 'segment' | 'region';
  readonly name: string;
  readonly slug: string;
  readonly count: number;
}

/** The figures by the first KPI that they name, in the report’s order of KPIs, and the rest. */
export function benchmarkGroups(
  { kpis, benchmarks }: Pick<Report, 'kpis' | 'benchmarks'>,
  filter: BenchmarkFilter | null,
): BenchmarkGroup[] {
  const entries = Object.entries(benchmarks).filter(
    ([, figure]) => filter === null || slugOf(figure[filter.by] ?? '') === filter.slug,
  );
  const groups = [...Object.keys(kpis), null].map((kpi) => ({
    kpi,
    figures: entries.filter(([, figure]) => (figure.kpis[0] ?? null) === kpi),
  }));
  return groups.filter(({ figures }) => figures.length > 0);
}

/** Every segment and region that a figure states, by name. */
export function benchmarkFilters({ benchmarks }: Pick<Report, 'benchmarks'>): BenchmarkFilter[] {
  return (['segment', 'region'] as const).flatMap((by) => {
    const names = Object.values(benchmarks).flatMap((figure) => figure[by] ?? []);
    const slugs = [...new Set(names.map(slugOf))].toSorted();
    return slugs.map((slug) => {
      const same = names.filter((name) => slugOf(name) === slug);
      return { by, slug, name: same[0] ?? slug, count: same.length };
    });
  });
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
