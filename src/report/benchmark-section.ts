import type { Benchmark } from '../comparison/benchmark.ts';
import { benchmarkInWords } from '../comparison/benchmark-in-words.ts';
import { byCloseness, matches, type Peers } from '../comparison/closeness.ts';
import { comparable } from '../comparison/comparable.ts';
import { medianOf } from '../comparison/leaders.ts';
import type { Reasons } from '../comparison/reasons.ts';
import { standingOf, standings } from '../comparison/standing.ts';
import type { Dataset } from '../ingest/dataset.ts';
import type { MemberTexts } from '../language/member-texts.ts';
import type { Kpi } from '../measures/define-kpi.ts';
import type { ReportBenchmark, ReportComparison, ReportPublished } from './benchmark-schema.ts';
import type { ReportKpi } from './schema.ts';

/** Figures that are older, in years, are marked. */
const OLD = 5;

const FEWEST_FOR_MEDIAN = 3;

/**
 * Published figures and their texts, the segment and region that come close, and the year from which
 * age is counted.
 */
export interface BenchmarkContext {
  readonly benchmarks: ReadonlyMap<string, Benchmark>;
  readonly peers: Peers;
  readonly texts: MemberTexts;
  readonly year: number | null;
}

/** All published figures by id, the closest first. */
export function benchmarkSection(context: BenchmarkContext): Record<string, ReportBenchmark> {
  return Object.fromEntries(
    closest(context).map((benchmark) => [
      benchmark.id,
      { ...figureOf(benchmark, context), kpis: [...benchmark.kpis] },
    ]),
  );
}

/** The published figures that name a KPI, each beside the audit's own; the closest first. */
export function kpiComparisons(
  kpi: Kpi,
  dataset: Dataset,
  section: Pick<ReportKpi, 'value' | 'n' | 'interval' | 'also' | 'by' | 'better'>,
  context: BenchmarkContext,
  reasons: Reasons,
): ReportComparison[] {
  return closest(context)
    .filter(({ kpis }) => kpis.includes(kpi.id))
    .map((benchmark) => {
      const found = comparable(kpi, dataset, section, benchmark, reasons);
      const { stat, part, value, n, interval } = found.beside;
      const ours = { stat, part, value, n, interval: interval && pair(interval) };
      const told = found.comparable && value !== null && benchmark.value !== null;
      return {
        id: benchmark.id,
        ...figureOf(benchmark, context),
        ours,
        comparable: found.comparable,
        why: found.comparable ? null : found.why.join(' '),
        standing: told
          ? standingOf({ value, interval: ours.interval }, benchmark.value, section.better)
          : null,
      };
    });
}

/** What the figures come to that are comparable with the KPI as a whole, of one statistic. */
export function publishedSection(comparisons: readonly ReportComparison[]): ReportPublished {
  const whole = comparisons.filter(({ comparable: is, ours }) => is && ours.part === null);
  const [nearest] = whole;
  if (!nearest) return null;
  const { stat } = nearest.ours;
  const alike = whole.filter(({ ours }) => ours.stat === stat);
  const values = alike.flatMap(({ value }) => value ?? []);
  const counted = standings.map((standing) => [
    standing,
    alike.filter((one) => one.standing === standing).length,
  ]);
  return {
    nearest: nearest.id,
    stat,
    count: values.length,
    median: values.length < FEWEST_FOR_MEDIAN ? null : medianOf(values),
    lowest: Math.min(...values),
    highest: Math.max(...values),
    standings: Object.fromEntries(counted) as Record<(typeof standings)[number], number>,
  };
}

type Placed = Benchmark & ReturnType<typeof matches>;

/** In order and in words; segments and regions are matched as they are written. */
function closest({ benchmarks, peers, texts }: BenchmarkContext): Placed[] {
  return [...benchmarks.values()]
    .toSorted(byCloseness(peers))
    .map((figure) => ({ ...benchmarkInWords(figure, texts), ...matches(figure, peers) }));
}

function figureOf(
  benchmark: Placed,
  { year: now }: BenchmarkContext,
): Omit<ReportBenchmark, 'kpis'> {
  const { name, publisher, own, value, range, unit, currency, statistic } = benchmark;
  const { kind, base, clock, scale, channel, segment, group, region, year, period } = benchmark;
  const { sample, method, source, caveats, matchesSegment, matchesRegion } = benchmark;
  const age = year === null || now === null ? null : now - year;
  return {
    ...{ name, publisher, own, value, range: range && pair(range), unit, currency, statistic },
    ...{ kind, base, clock, scale, channel, segment, group, region, year, period },
    ...{ age, old: age !== null && age > OLD },
    ...{ matchesSegment, matchesRegion, sample, method, source: { ...source } },
    caveat: caveats.join(' ') || null,
  };
}

function pair([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
