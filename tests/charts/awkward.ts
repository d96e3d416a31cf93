import benchmarkDots from '../../src/charts/benchmark-dots.ts';
import bullet, { type BulletData } from '../../src/charts/bullet.ts';
import dumbbell from '../../src/charts/dumbbell.ts';
import distribution from '../../src/charts/distribution.ts';
import divergingBars from '../../src/charts/diverging-bars.ts';
import fillMap from '../../src/charts/fill-map.ts';
import heatMap from '../../src/charts/heat-map.ts';
import pareto from '../../src/charts/pareto.ts';
import queryBars from '../../src/charts/query-bars.ts';
import queryDots from '../../src/charts/query-dots.ts';
import queryLine from '../../src/charts/query-line.ts';
import rankedBars from '../../src/charts/ranked-bars.ts';
import seasons from '../../src/charts/seasons.ts';
import timeline from '../../src/charts/timeline.ts';
import trend from '../../src/charts/trend.ts';
import type { ChartContext } from '../../src/drawing/define-chart.ts';
import { type RenderedChart, renderChart } from '../../src/drawing/render-chart.ts';
import type { Unit } from '../../src/measures/unit.ts';

interface Figure {
  value: number | null;
  n: number;
  interval: [number, number] | null;
}

interface Case {
  title: string;
  unit: Unit;
  names: string[];
  figures: Figure[];
}

const figure = (value: number | null, spread = 0): Figure => ({
  value,
  n: 10,
  interval: value === null || spread === 0 ? null : [value - spread, value + spread],
});
const plain = ['One', 'Two', 'Three'];

/** Data that no demo would show but some audit will. */
const cases: Record<string, Case> = {
  'no data': { title: 'T', unit: 'count', names: [], figures: [] },
  'nothing measured': {
    title: 'T',
    unit: 'share',
    names: plain,
    figures: [figure(null), figure(null)],
  },
  'one value': { title: 'T', unit: 'duration', names: plain, figures: [figure(3600, 600)] },
  'all zero': { title: 'T', unit: 'share', names: plain, figures: [figure(0), figure(0)] },
  'all alike': { title: 'T', unit: 'score', names: plain, figures: [figure(88), figure(88)] },
  huge: { title: 'T', unit: 'duration', names: plain, figures: [figure(1e13), figure(4e12, 1e12)] },
  'huge count': { title: 'T', unit: 'count', names: plain, figures: [figure(1.5e15), figure(2)] },
  tiny: { title: 'T', unit: 'decimal', names: plain, figures: [figure(1e-9, 1e-10), figure(3e-9)] },
  'tiny share': { title: 'T', unit: 'share', names: plain, figures: [figure(1e-7), figure(2e-7)] },
  'split second': {
    title: 'T',
    unit: 'duration',
    names: plain,
    figures: [figure(0.04), figure(0)],
  },
  negative: {
    title: 'T',
    unit: 'score',
    names: plain,
    figures: [figure(-40, 9), figure(-12), figure(0)],
  },
  'wide interval': {
    title: 'T',
    unit: 'duration',
    names: plain,
    figures: [{ value: 3600, n: 2, interval: [60, 9e6] }, figure(7200, 900), figure(null)],
  },
  markup: {
    title: 'A < B & "C" </title>',
    unit: 'count',
    names: ['<script>alert(1)</script>', 'R&D', `"quoted" 'too'`],
    figures: [figure(1), figure(2), figure(3)],
  },
  'right to left': {
    title: 'زمن الرد الأول',
    unit: 'count',
    names: [
      'خدمة العملاء والمبيعات والفواتير والتسليم والمرتجعات',
      'שירות לקוחות',
      '日本語の長い名前です',
    ],
    figures: [figure(1), figure(2), figure(3)],
  },
  'long names': {
    title: 'T'.repeat(80),
    unit: 'share',
    names: ['W'.repeat(80), 'many short words '.repeat(5).trim(), '👩‍👩‍👧'.repeat(16)],
    figures: [figure(0.5, 0.1), figure(0.7), figure(0.01)],
  },
};

export const awkward: Record<string, (context: ChartContext) => RenderedChart> = {};
export const awkwardRows: Record<string, number> = {};

function add(name: string, rows: number, render: (context: ChartContext) => RenderedChart): void {
  awkward[name] = render;
  awkwardRows[name] = rows;
}

for (const [name, { title, unit, names, figures }] of Object.entries(cases)) {
  const statistic = names[0] ?? '';
  const target = { max: figures[0]?.value ?? 1 };
  const points = figures.map((each, index) => ({ ...each, period: `2026-0${String(index + 1)}` }));
  const bars = figures.map((each, index) => ({ ...each, key: names[index] ?? '' }));
  const cells = figures.map((each, index) => ({ ...each, weekday: index + 1, hour: 23 }));
  const bins = figures.map((each, index) => ({
    from: index,
    to: null,
    n: each.value === null ? 0 : 1,
  }));
  const [first = figure(null)] = figures;
  const card: BulletData = { title, unit, ...first, target, better: 'lower' };

  add(`trend: ${name}`, points.length, (context) =>
    renderChart(trend, { title, unit, statistic, points, target }, context),
  );
  add(`ranked-bars: ${name}`, bars.length, (context) =>
    renderChart(
      rankedBars,
      { title, unit, statistic, bars, target, overall: first.value },
      context,
    ),
  );
  add(`heat-map: ${name}`, cells.length, (context) =>
    renderChart(heatMap, { title, unit, statistic, cells }, context),
  );
  add(`fill-map: ${name}`, figures.length, (context) =>
    renderChart(
      fillMap,
      {
        ...{ title, statistic, months: figures.length > 0 ? ['2026-03'] : [] },
        columns: figures.map(({ value, n }, index) => ({
          name: names[index] ?? '',
          cells: [{ share: value === null ? null : 1 / (index + 1), of: n, collapsed: n === 0 }],
        })),
      },
      context,
    ),
  );
  add(`diverging-bars: ${name}`, figures.length, (context) =>
    renderChart(
      divergingBars,
      {
        ...{ title, statistic, minimumCell: 5 },
        rows: figures.map(({ value, n }, index) => {
          const row = { key: names[index] ?? '', interval: null };
          if (value === null) return { ...row, counts: null, n: null, favourable: null };
          const most = Math.round(Math.min(1e6, Math.abs(value)));
          return {
            ...row,
            counts: [n, 0, index, 1, most] as const,
            n,
            favourable: 1 / (index + 1),
          };
        }),
      },
      context,
    ),
  );
  add(`distribution: ${name}`, bins.length, (context) =>
    renderChart(
      distribution,
      { title, measure: statistic, unit, bins, median: first.value, p90: null },
      context,
    ),
  );
  const queried = {
    ...{ title, unit, measure: statistic, keyName: statistic, seriesName: statistic },
    minimumCell: 5,
    points: figures.map(({ value, n }, index) => ({
      key: names[index] ?? '',
      series: names[0] ?? null,
      ...{ value, n, withheld: false },
    })),
  };
  add(`query-bars: ${name}`, figures.length, (context) => renderChart(queryBars, queried, context));
  add(`query-line: ${name}`, figures.length, (context) => renderChart(queryLine, queried, context));
  const parts = figures.map(({ value }) => Math.round(Math.min(1e9, Math.abs(value ?? 0))));
  const whole = parts.reduce((sum, n) => sum + n, 0) || 1;
  add(`pareto: ${name}`, figures.length, (context) =>
    renderChart(
      pareto,
      {
        ...{ title, statistic, vital: 0.8 },
        bars: parts.map((n, index) => ({
          ...{ key: names[index] ?? '', n, share: n / whole },
          cumulative: parts.slice(0, index + 1).reduce((sum, one) => sum + one, 0) / whole,
        })),
      },
      context,
    ),
  );
  add(`seasons: ${name}`, figures.length, (context) =>
    renderChart(
      seasons,
      {
        ...{ title, unit, statistic, mean: first.value ?? 0 },
        months: points.map(({ period, value, n }, index) => ({
          ...{ period, value: value ?? 0, n, partial: index === 1, holidays: 30 * index },
        })),
      },
      context,
    ),
  );
  const axis = { name: statistic, unit };
  const dots = {
    ...{ title, x: axis, y: axis, nameOf: statistic, seriesName: null, minimumCell: 5 },
    dots: figures.map(({ value }, index) => ({
      name: names[index] ?? '',
      series: null,
      ...{ x: value, y: value, withheld: false },
    })),
  };
  add(`query-dots: ${name}`, figures.length, (context) => renderChart(queryDots, dots, context));
  const published = names.map((publisher, index) => ({
    ...{ publisher, of: publisher, year: '2024', old: index > 0 },
    value: figures[index]?.value ?? 1,
  }));
  add(`benchmark-dots: ${name}`, 1 + published.length, (context) =>
    renderChart(
      benchmarkDots,
      { title, unit, statistic, own: { name: statistic, ...first }, target, published },
      context,
    ),
  );
  const pairs = figures.map(({ value }, index) => ({
    name: names[index] ?? '',
    ...{ own: value, best: index === 0 ? null : value, median: value },
  }));
  add(`dumbbell: ${name}`, figures.length, (context) =>
    renderChart(
      dumbbell,
      { title, unit, scale: statistic, owner: 'T', ends: null, rows: pairs },
      context,
    ),
  );
  add(`bullet: ${name}`, 1, (context) => renderChart(bullet, card, context));
}

const bar = {
  ...{ name: 'One', from: '2026-02-28', to: '2026-02-28' },
  ...{ start: 'stated' as const, state: 'overdue' as const },
};
const spans: Record<string, Parameters<typeof timeline.draw>[0]> = {
  'no data': { title: 'T', day: '2026-03-01', bars: [] },
  'one day': { title: 'T', day: '2026-02-28', bars: [bar] },
  'no name': { title: 'T', day: null, bars: [{ ...bar, name: '' }] },
  'decades apart': {
    title: 'T',
    day: '2026-03-01',
    bars: [bar, { ...bar, from: '1999-01-01', to: '2044-12-31', state: 'open' }],
  },
};
for (const [name, data] of Object.entries(spans))
  add(`timeline: ${name}`, data.bars.length, (context) => renderChart(timeline, data, context));
