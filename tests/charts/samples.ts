import benchmarkDots, { type BenchmarkDotsData } from '../../src/charts/benchmark-dots.ts';
import bullet, { type BulletData } from '../../src/charts/bullet.ts';
import dumbbell, { type DumbbellData } from '../../src/charts/dumbbell.ts';
import distribution, { type DistributionData } from '../../src/charts/distribution.ts';
import divergingBars, { type DivergingBarsData } from '../../src/charts/diverging-bars.ts';
import fillMap, { type FillMapData } from '../../src/charts/fill-map.ts';
import heatMap, { type HeatMapData } from '../../src/charts/heat-map.ts';
import pareto, { type ParetoChartData } from '../../src/charts/pareto.ts';
import queryBars from '../../src/charts/query-bars.ts';
import queryDots, { type QueryDotsData } from '../../src/charts/query-dots.ts';
import queryLine from '../../src/charts/query-line.ts';
import rankedBars, { type RankedBar, type RankedBarsData } from '../../src/charts/ranked-bars.ts';
import seasons, { type SeasonsData } from '../../src/charts/seasons.ts';
import timeline, { type TimelineData } from '../../src/charts/timeline.ts';
import trend, { type TrendData, type TrendPoint } from '../../src/charts/trend.ts';
import type { ChartContext } from '../../src/drawing/define-chart.ts';
import type { QueryChartData } from '../../src/drawing/query-points.ts';
import { type RenderedChart, renderChart } from '../../src/drawing/render-chart.ts';
import { createFormats } from '../../src/formats/create-formats.ts';

const hour = 3600;
const day = 24 * hour;
const english = createFormats('en');

/** A chart drawn in a context, by the name of its golden. */
export const samples: Record<string, (context?: Partial<ChartContext>) => RenderedChart> = {};

function sample<Data extends { title: string }>(
  chart: Parameters<typeof renderChart<Data>>[0],
  name: string,
  data: Data,
  fixed: Partial<ChartContext> = {},
): void {
  samples[`${chart.id}-${name}`] = (context) =>
    renderChart(chart, data, { formats: english, ...fixed, ...context });
}

export function months(first: string, length: number): string[] {
  const start = new Date(`${first}-01T00:00Z`);
  return Array.from({ length }, (_, index) =>
    new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index))
      .toISOString()
      .slice(0, 7),
  );
}

function points(
  periods: string[],
  valueAt: (index: number) => number,
  spread: number,
): TrendPoint[] {
  return periods.map((period, index) => {
    const value = valueAt(index);
    return {
      period,
      value,
      n: 812 + ((index * 137) % 393),
      interval: [value * (1 - spread), value * (1 + spread)],
    };
  });
}

const replyTime: TrendData = {
  title: 'First reply time',
  unit: 'duration',
  statistic: 'Median, working hours',
  points: points(months('2025-04', 18), (index) => (4 + 2 * Math.sin(index / 2)) * hour, 0.12).map(
    (point, index) => {
      if (index === 5) return { ...point, value: null, n: 0, interval: null };
      return index === 17 ? { ...point, partial: true } : point;
    },
  ),
  target: { max: 4 * hour },
};
sample(trend, 'duration', replyTime);
sample(trend, 'narrow', replyTime, { width: 360 });
sample(trend, 'norwegian', replyTime, { formats: createFormats('nb') });
sample(trend, 'share-band', {
  title: 'Satisfaction',
  unit: 'share',
  statistic: 'Share of ratings that are positive',
  points: points(months('2025-10', 12), (index) => 0.88 + 0.03 * Math.sin(index), 0.02),
  target: { min: 0.85, max: 0.95 },
});
sample(trend, 'weeks', {
  title: 'Tickets created',
  unit: 'count',
  statistic: 'Tickets created per week',
  points: Array.from({ length: 80 }, (_, index) => ({
    period: `${index < 52 ? '2025' : '2026'}-W${((index % 52) + 1).toString().padStart(2, '0')}`,
    value: Math.round(1400 + 400 * Math.sin(index / 8) + 120 * Math.cos(index * 2.3)),
    n: 1400,
    interval: null,
  })),
  target: null,
});
const shifted: TrendData = {
  ...replyTime,
  points: points(
    Array.from({ length: 34 }, (_, index) => `2026-W${(index + 1).toString().padStart(2, '0')}`),
    (index) =>
      (3 + (index > 23 ? 1.1 : 0) + (index === 8 ? 2.4 : 0.3 * Math.sin(index * 1.7))) * hour,
    0.12,
  ).map((point, index) => (index === 33 ? { ...point, partial: true } : point)),
  process: {
    mean: 3.4 * hour,
    lower: 2.3 * hour,
    upper: 4.5 * hour,
    signals: [
      { period: '2026-W09', rule: 'outside' },
      ...Array.from({ length: 9 }, (_, index) => ({
        ...{ period: `2026-W${(index + 25).toString()}`, rule: 'run' as const },
      })),
    ],
    latest: 'signal',
  },
};
sample(trend, 'process', shifted);
sample(trend, 'process-narrow', shifted, { width: 360 });
sample(trend, 'process-noise', {
  ...shifted,
  unit: 'share',
  statistic: 'Share',
  target: null,
  points: shifted.points.slice(10, 22).map((point, index) => ({
    ...{ ...point, value: 0.05 + 0.02 * Math.sin(index) },
    interval: [0.02, 0.09] as const,
  })),
  process: { mean: 0.05, lower: 0, upper: 0.12, signals: [], latest: 'noise' },
});
sample(trend, 'one-point', {
  ...replyTime,
  points: [{ period: '2026-03', value: 3.2 * hour, n: 1204, interval: [2.9 * hour, 3.6 * hour] }],
});
sample(trend, 'scores', {
  title: 'NPS',
  unit: 'score',
  statistic: 'Net promoter score',
  points: months('2026-01', 6).map((period, index) => {
    const value = -18 + 9 * index;
    return { period, value, n: 310 + index, interval: [value - 7, value + 7] as const };
  }),
  target: { min: 20 },
});
sample(trend, 'lone-points', {
  ...replyTime,
  points: replyTime.points.map((point, index) =>
    index % 3 === 0 || index > 14 ? { ...point, value: null } : point,
  ),
});

const groups: RankedBar[] = [
  ['Returns and refunds', 6.3, 812],
  ['Billing', 5.1, 2410],
  ['Delivery: parcel lost, damaged or handed to the neighbour who has moved away', 4.4, 391],
  ['Account & sign-in', 3.9, 1204],
  ['Product <beta>', 2.2, 97],
  ['Other', 0.7, 45],
].map(([key, value, n]) => ({
  key: String(key),
  value: Number(value) * hour,
  n: Number(n),
  interval: [Number(value) * 0.85 * hour, Number(value) * (1 + 3 / Math.sqrt(Number(n))) * hour],
}));
const byTopic: RankedBarsData = {
  title: 'First reply time by topic',
  unit: 'duration',
  statistic: 'Median, working hours',
  bars: [
    ...groups,
    { key: 'Warranty', value: null, n: 0, interval: null },
    { key: 'Press', value: null, n: 3, interval: null, suppressed: true },
  ],
  target: { max: 4 * hour },
  overall: 4.2 * hour,
};
sample(rankedBars, 'duration', byTopic);
sample(rankedBars, 'narrow', byTopic, { width: 360 });
const ownTargets: Readonly<Record<string, RankedBar['own']>> = {
  'Returns and refunds': { target: { max: 6 * hour }, verdict: 'uncertain' },
  Billing: { target: { max: 5 * hour }, verdict: 'missed' },
  Other: { target: { min: 0.5 * hour, max: hour }, verdict: 'met' },
  Press: { target: { max: 8 * hour }, verdict: null },
};
const withOwnTargets: RankedBarsData = {
  ...byTopic,
  bars: byTopic.bars.map((bar) => ({ ...bar, own: ownTargets[bar.key] ?? null })),
};
sample(rankedBars, 'own-targets', withOwnTargets);
sample(rankedBars, 'own-targets-narrow', withOwnTargets, { width: 360 });
sample(rankedBars, 'forty', {
  title: 'Tickets by agent',
  unit: 'count',
  statistic: 'Tickets solved',
  bars: Array.from({ length: 40 }, (_, index) => ({
    key: `Agent ${(index + 1).toString()}`,
    value: Math.round(1240 / (1 + index / 7)),
    n: Math.round(1240 / (1 + index / 7)),
    interval: null,
  })),
  target: null,
  overall: null,
});
sample(rankedBars, 'negative', {
  title: 'NPS by language',
  unit: 'score',
  statistic: 'Net promoter score',
  bars: [
    { key: 'Norsk', value: 34, n: 412, interval: [28, 40] },
    { key: 'العربية – خدمة العملاء', value: 8, n: 52, interval: [-11, 27] },
    { key: 'Lietuvių', value: -22, n: 130, interval: [-34, -10] },
  ],
  target: { min: 0, max: 50 },
  overall: 12,
});

const edges = [0, 900, 1800, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day, 7 * day];
const replies: DistributionData = {
  title: 'First reply time',
  measure: 'First reply time',
  unit: 'duration',
  bins: edges.map((from, index) => ({
    from,
    to: edges[index + 1] ?? null,
    n: [310, 420, 640, 980, 1310, 1180, 900, 410, 160, 90, 35][index] ?? 0,
  })),
  median: 4.5 * hour,
  p90: 29 * hour,
};
sample(distribution, 'duration', replies);
sample(distribution, 'narrow', replies, { width: 360 });
sample(distribution, 'close-marks', { ...replies, median: 6.7 * day, p90: 9 * day });

const arrivals: HeatMapData = {
  title: 'Tickets by hour',
  unit: 'count',
  statistic: 'Tickets created',
  cells: Array.from({ length: 168 }, (_, index) => {
    const weekday = Math.floor(index / 24) + 1;
    const at = index % 24;
    const busy = Math.exp(-(((at - 10.5) / 4) ** 2)) * (weekday > 5 ? 0.25 : 1.1 - weekday * 0.08);
    const value = Math.round(busy * 300 + ((index * 7) % 11));
    const closed = weekday === 7 && at < 8;
    return { weekday, hour: at, value: closed ? null : value, n: closed ? 0 : value };
  }),
};
sample(heatMap, 'count', arrivals);
sample(heatMap, 'narrow', arrivals, { width: 360 });
sample(heatMap, 'duration-outlier', {
  title: 'First reply time by hour',
  unit: 'duration',
  statistic: 'Median, by hour of creation',
  cells: arrivals.cells.map((cell, index) => ({
    ...cell,
    value: index === 100 ? 9 * day : (3 + 2 * Math.sin(index / 9)) * hour,
    n: 40 + (index % 17),
  })),
});

const filled: FillMapData = {
  title: 'Filled cells of tickets',
  statistic: 'Share of rows with a value',
  months: months('2025-06', 14),
  columns: ['agent', 'first_reply_at', 'vendor_full_resolution_business_seconds'].map(
    (name, row) => ({
      name,
      cells: Array.from({ length: 14 }, (_, month) => {
        const collapsed = row === 0 && month > 8 && month < 11;
        const share = row === 2 && month < 2 ? null : collapsed ? 0.1 : 1 - row * 0.3 - month / 90;
        return { share, of: 300 + ((month * 37) % 50), collapsed };
      }),
    }),
  ),
};
sample(fillMap, 'collapsed', filled);
sample(fillMap, 'narrow', filled, { width: 360 });

const cards: Record<string, Omit<BulletData, 'title'>> = {
  missed: {
    unit: 'duration',
    value: 4.6 * hour,
    interval: [4.1 * hour, 5.2 * hour],
    target: { max: 4 * hour },
    better: 'lower',
  },
  met: {
    unit: 'share',
    value: 0.92,
    interval: [0.9, 0.94],
    target: { min: 0.9 },
    better: 'higher',
  },
  band: {
    unit: 'share',
    value: 0.72,
    interval: null,
    target: { min: 0.75, max: 0.85 },
    better: 'neutral',
  },
  score: { unit: 'score', value: -12, interval: [-20, -4], target: { min: 20 }, better: 'higher' },
  'no-target': { unit: 'decimal', value: 2.4, interval: null, target: null, better: 'lower' },
};
for (const [name, card] of Object.entries(cards)) {
  sample(bullet, name, { title: 'First reply time', ...card });
}
sample(bullet, 'unmeasured', { title: 'Effort', ...nothing() });

function nothing() {
  const absent = { value: null, interval: null, target: null };
  return { ...absent, unit: 'score', better: 'higher' } as const;
}

const waits: QueryChartData = {
  title: 'Waiting requests',
  unit: 'duration',
  measure: 'Wait',
  keyName: 'Month',
  seriesName: 'Channel',
  points: months('2025-10', 12).flatMap((key, index) =>
    ['Mail', 'Chat', 'Social media and messengers'].flatMap((series, s) => {
      // May holds no row at all of any channel, August none of chat.
      if (index === 7 || (index === 10 && s === 1)) return [];
      const withheld = index === 3 && s === 2;
      const value = (2 + s + Math.sin(index / 2 + s)) * hour;
      return [
        { key, series, value: withheld ? null : value, n: withheld ? 3 : 50 + index, withheld },
      ];
    }),
  ),
  minimumCell: 5,
};
const alone = (data: QueryChartData): QueryChartData => ({
  ...data,
  seriesName: null,
  points: data.points
    .filter(({ series }) => series === 'Mail')
    .map((point) => ({ ...point, series: null })),
});
sample(queryLine, 'series', waits);
sample(queryLine, 'narrow', waits, { width: 360 });
sample(queryLine, 'one', alone(waits));
sample(queryLine, 'hours', {
  ...alone(waits),
  keyName: 'Hour',
  unit: 'count',
  points: [7, 8, 9, 12, 10].map((key) => ({
    ...{ key: String(key), series: null, value: key * 10, n: null, withheld: false },
  })),
});
sample(queryBars, 'one', { ...alone(waits), points: alone(waits).points.slice(0, 6) });
sample(queryBars, 'series', { ...waits, points: waits.points.slice(6, 14) });
sample(queryBars, 'narrow', { ...waits, points: waits.points.slice(6, 14) }, { width: 360 });

const topics: QueryDotsData = {
  title: 'Topics',
  x: { name: 'Wait', unit: 'duration' },
  y: { name: 'Reopened', unit: 'share' },
  nameOf: 'Topic',
  seriesName: 'Team',
  dots: ['Refund', 'Return', 'Invoice', 'Delivery', 'Account', 'Press'].map((name, index) => ({
    name,
    series: index % 2 === 0 ? 'Orders' : 'Billing',
    x: index === 5 ? null : (3 + 40 * (index % 3)) * hour,
    y: index === 5 ? null : 0.04 + 0.02 * index,
    withheld: index === 5,
  })),
  minimumCell: 5,
};
sample(queryDots, 'series', topics);
sample(queryDots, 'narrow', topics, { width: 360 });
sample(queryDots, 'unnamed', {
  ...topics,
  nameOf: null,
  seriesName: null,
  dots: topics.dots.map((dot) => ({ ...dot, name: '', series: null })),
});

const answersOf = (
  key: string,
  counts: [number, number, number, number, number],
): DivergingBarsData['rows'][number] => {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const favourable = (counts[3] + counts[4]) / n;
  return { key, counts, n, favourable, interval: [favourable * 0.8, (favourable + 1) / 2] };
};
const views: DivergingBarsData = {
  title: 'Staff survey',
  statistic: 'Answers to each question',
  rows: [
    answersOf('My team helps me when I am stuck', [0, 0, 2, 18, 20]),
    answersOf('I get useful feedback on my conversations with customers', [2, 9, 11, 14, 4]),
    answersOf('My workload is manageable', [11, 14, 9, 5, 1]),
    answersOf('I hear what came of my suggestions', [40, 0, 0, 0, 0]),
    { key: 'I feel safe', counts: null, n: null, favourable: null, interval: null },
  ],
  minimumCell: 5,
};
sample(divergingBars, 'survey', views);
sample(divergingBars, 'narrow', views, { width: 360 });
sample(divergingBars, 'one', { ...views, rows: [answersOf('All neutral', [0, 0, 7, 0, 0])] });
const plan: TimelineData = {
  title: 'Actions over time',
  day: '2026-10-12',
  bars: [
    {
      name: 'Describe the rota and its overflow rule in the handbook',
      ...{ from: '2026-09-07', to: '2026-09-25', start: 'stated', state: 'done' },
    },
    {
      name: 'Add a field for the cause',
      ...{ from: '2026-08-20', to: '2026-10-02', start: 'assumed', state: 'overdue' },
    },
    {
      name: 'Set a priority on every request',
      ...{ from: '2026-10-08', to: '2026-10-08', start: 'unknown', state: 'overdue' },
    },
    {
      name: 'Let the automatic reply say when an answer comes, in every language that is on offer',
      ...{ from: '2026-09-15', to: '2026-11-06', start: 'stated', state: 'in-progress' },
    },
    {
      name: 'Fill the post',
      ...{ from: '2026-10-12', to: '2026-12-18', start: 'assumed', state: 'in-progress' },
    },
    {
      name: 'Assign the oldest first',
      ...{ from: '2026-10-12', to: '2027-01-29', start: 'assumed', state: 'open' },
    },
    {
      name: 'Tell customers',
      ...{ from: '2027-02-01', to: '2027-02-01', start: 'unknown', state: 'open' },
    },
  ],
};
sample(timeline, 'actions', plan);
sample(timeline, 'narrow', plan, { width: 360 });
sample(timeline, 'owners', {
  title: 'Open actions over time, by owner',
  day: null,
  bars: [
    {
      name: 'Front line team lead',
      ...{ from: '2026-09-15', to: '2028-01-29', start: 'stated', state: 'overdue' },
      counts: { n: 212, overdue: 3 },
    },
    {
      name: 'HR manager',
      ...{ from: '2026-10-12', to: '2026-12-18', start: 'assumed', state: 'open' },
      counts: { n: 1, overdue: 0 },
    },
  ],
});

const abandoned: BenchmarkDotsData = {
  title: 'Abandon rate beside published figures',
  unit: 'share',
  statistic: 'Share',
  own: { name: 'This audit', value: 0.079, n: 2014, interval: [0.068, 0.092] },
  target: { max: 0.05 },
  published: [
    {
      publisher: 'Guide',
      of: 'contact centres, United Kingdom',
      year: '2024',
      value: 0.084,
      old: false,
    },
    {
      publisher: 'Guide',
      of: 'contact centres, United Kingdom',
      year: '2023',
      value: 0.091,
      old: false,
    },
    {
      publisher: 'A <vendor>',
      of: 'users of its platform',
      year: 'year not stated',
      value: 0.0907,
      old: false,
    },
    {
      publisher: 'Older survey',
      of: 'Retail and wholesale, worldwide',
      year: '2012',
      value: 0.05,
      old: true,
    },
  ],
};
sample(benchmarkDots, 'share', abandoned);
sample(benchmarkDots, 'narrow', abandoned, { width: 360 });
sample(benchmarkDots, 'many', {
  title: 'Speed of answer beside published figures',
  unit: 'duration',
  statistic: 'Ratio',
  own: { name: 'This audit', value: 16, n: 1854, interval: null },
  target: null,
  published: Array.from({ length: 14 }, (_, index) => ({
    ...{
      publisher: `Publisher ${(index + 1).toString()}`,
      of: 'all industries',
      year: (2024 - index).toString(),
    },
    ...{ value: 20 + 9 * index, old: index > 4 },
  })),
});
sample(benchmarkDots, 'zoomed', {
  ...abandoned,
  own: { name: 'This audit', value: 0.832, n: 4514, interval: [0.82, 0.845] },
  target: { min: 0.85 },
  published: abandoned.published.map((dot, index) => ({ ...dot, value: 0.81 + index / 40 })),
});

const ratings: DumbbellData = {
  title: 'Ratings',
  unit: 'decimal',
  scale: 'Rating from 1 to 5',
  owner: 'Tindra Outdoor',
  ends: [1, 5],
  rows: [
    { name: 'Self-service', own: 2, best: 5, median: 3.5 },
    { name: 'Response on social media and in public reviews', own: 4, best: 3, median: 2 },
    { name: 'Help on the website', own: 3, best: 3, median: 3 },
    { name: 'Published promises', own: null, best: 4, median: 1.5 },
    { name: 'Experience of a new customer', own: 1, best: null, median: null },
  ],
};
sample(dumbbell, 'ratings', ratings);
sample(dumbbell, 'narrow', ratings, { width: 360 });
sample(dumbbell, 'open-scale', {
  title: 'Promises',
  unit: 'duration',
  scale: 'Time',
  owner: 'Tindra Outdoor',
  ends: null,
  rows: [{ name: 'Promised time to a first answer', own: 2 * day, best: 4 * hour, median: day }],
});

const causes: ParetoChartData = {
  title: 'Complaints by category',
  statistic: 'Share of complaints',
  vital: 0.8,
  bars: [
    { key: 'Refund', n: 252, share: 0.42, cumulative: 0.42 },
    { key: 'Delivery: parcel lost, damaged or late', n: 168, share: 0.28, cumulative: 0.7 },
    { key: 'Account', n: 90, share: 0.15, cumulative: 0.85 },
    { key: 'Invoice', n: 60, share: 0.1, cumulative: 0.95 },
    { key: '3 small ones together', n: 30, share: 0.05, cumulative: 1 },
  ],
};
sample(pareto, 'causes', causes);
sample(pareto, 'narrow', causes, { width: 360 });
sample(pareto, 'one', { ...causes, bars: [{ key: 'All', n: 7, share: 1, cumulative: 1 }] });
const year: SeasonsData = {
  title: 'Requests by month',
  unit: 'decimal',
  statistic: 'Requests a day',
  mean: 50.2,
  months: months('2025-09', 13).map((period, index) => ({
    period,
    value: 50 + 20 * Math.sin(index),
    n: Math.round(30 * (50 + 20 * Math.sin(index))),
    partial: index === 0,
    holidays: [0, 0, 0, 2, 1, 0, 0, 4, 5, 0, 0, 0, 9][index] ?? 0,
  })),
};
sample(seasons, 'year', year);
sample(seasons, 'narrow', year, { width: 360 });
sample(seasons, 'without-holidays', {
  ...year,
  months: year.months.slice(1, 7).map((month) => ({ ...month, holidays: 0 })),
});
